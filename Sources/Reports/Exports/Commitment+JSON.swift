import Coding
import Documents

extension JSON {
  /// A commitment with its ranges; `due` is the last day of its deadline.
  init(commitment: Commitment, figures: [Figure]) {
    self = [
      "by": JSON(party: commitment.by), "to": commitment.to.map(JSON.init(party:)) ?? .null,
      "action": JSON(span: commitment.action),
      "due": JSON(commitment.due.map { $0.to?.description ?? $0.value }),
      "amount": commitment.amount.map { JSON(figure: figures[$0]) } ?? .null,
      "condition": commitment.condition.map(JSON.init(span:)) ?? .null,
      "strength": .string(commitment.strength.rawValue),
      "status": .string(commitment.status.rawValue), "date": JSON(date: commitment.date),
      "statement": commitment.statement.map(JSON.integer) ?? .null,
      "span": JSON(span: commitment.clause), "sentence": .integer(commitment.sentence),
      "confidence": .number(commitment.confidence), "why": .string(commitment.why),
    ]
  }
}
