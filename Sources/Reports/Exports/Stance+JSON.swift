import Actors
import Coding
import Documents

extension JSON {
  /// A stance with its range; holder and target by id, else by name.
  init(stance: Stance) {
    self = [
      "holder": .string(stance.holder.actor?.rawValue ?? stance.holder.name),
      "holderName": .string(stance.holder.delegateName ?? stance.holder.name),
      "targetName": .string(stance.target.delegateName ?? stance.target.name),
      "target": .string(stance.target.actor?.rawValue ?? stance.target.name),
      "issue": stance.issue.map(JSON.init(span:)) ?? .null,
      "stance": .string(stance.value.rawValue), "strength": .number(stance.strength),
      "date": JSON(date: stance.date), "status": .string(stance.status.rawValue),
      "span": JSON(span: stance.span),
      "statement": stance.statement.map(JSON.integer) ?? .null,
      "sentence": .integer(stance.sentence), "confidence": .number(stance.confidence),
      "why": .string(stance.why),
    ]
  }
}
