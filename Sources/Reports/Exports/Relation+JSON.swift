import Actors
import Coding
import Documents

extension JSON {
  /// A relation with its range; its sides by id, else by name, and in full beside it.
  init(relation: Relation) {
    self = [
      "a": .string(relation.a.actor?.rawValue ?? relation.a.name),
      "kind": .string(relation.kind.rawValue),
      "b": .string(relation.b.actor?.rawValue ?? relation.b.name),
      "issue": relation.issue.map(JSON.init(span:)) ?? .null,
      "areas": .array(relation.areas.map(JSON.string)),
      "from": JSON(relation.from?.value), "to": JSON(relation.to?.value),
      "status": .string(relation.status.rawValue), "span": JSON(span: relation.span),
      "aSpans": JSON(spans: relation.a.spans), "bSpans": JSON(spans: relation.b.spans),
      "sentence": .integer(relation.sentence), "confidence": .number(relation.confidence),
      "why": .string(relation.why),
    ]
  }
}
