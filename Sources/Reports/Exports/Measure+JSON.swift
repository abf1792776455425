import Actors
import Coding
import Documents

extension JSON {
  /// A sanctions measure with its range.
  init(measure: Measure, figures: [Figure]) {
    self = [
      "sender": .string(measure.sender.actor?.rawValue ?? measure.sender.name),
      "target": JSON(measure.target.map { $0.actor?.rawValue ?? $0.name }),
      "kind": .string(measure.kind),
      "object": measure.object.map(JSON.init(span:)) ?? .null,
      "count": measure.count.map { JSON(count: figures[$0]) } ?? .null,
      "date": JSON(measure.date?.value), "status": .string(measure.status.rawValue),
      "span": JSON(span: measure.span), "sentence": .integer(measure.sentence),
      "confidence": .number(measure.confidence), "why": .string(measure.why),
    ]
  }

  /// A figure with its range.
  init(figure: Figure) {
    self = [
      "of": JSON(figure.of.map { $0.actor?.rawValue ?? $0.name }),
      "what": .string(figure.what), "value": JSON(number: figure.value),
      "upper": figure.upper.map(JSON.init(number:)) ?? .null,
      "unit": JSON(figure.unit), "approximate": .bool(figure.isApproximate),
      "bound": JSON(figure.bound?.rawValue),
      "date": JSON(date: figure.date), "span": JSON(span: figure.span),
      "sentence": .integer(figure.sentence), "why": .string(figure.why),
    ]
  }

  private init(count figure: Figure) {
    self = [
      "value": JSON(number: figure.value), "approximate": .bool(figure.isApproximate),
      "what": .string(figure.what),
    ]
  }

  /// A whole number without a fraction.
  private init(number: Double) {
    self = Int(exactly: number).map(JSON.integer) ?? .number(number)
  }
}
