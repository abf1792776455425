import Actors
import Coding
import Documents

extension JSON {
  /// An instrument with its ranges; what it succeeds by its name.
  init(instrument: Instrument, of instruments: [Instrument]) {
    self = [
      "name": .string(instrument.name), "abbreviation": JSON(instrument.abbreviation),
      "kind": .string(instrument.kind),
      "parties": .array(instrument.parties.map { JSON($0.actor?.rawValue ?? $0.name) }),
      "stages": .array(instrument.stages.map(JSON.init(stage:))),
      "areas": .array(instrument.areas.map(JSON.string)),
      "succeeds": JSON(
        instrument.succeeds.map { instruments[$0].name } ?? instrument.predecessor),
      "mentions": JSON(spans: instrument.mentions), "sentence": .integer(instrument.sentence),
      "confidence": .number(instrument.confidence), "why": .string(instrument.why),
    ]
  }

  private init(stage: InstrumentStage) {
    self = [
      "stage": .string(stage.stage.rawValue), "status": .string(stage.status.rawValue),
      "date": JSON(stage.date?.value), "span": JSON(span: stage.span),
    ]
  }
}
