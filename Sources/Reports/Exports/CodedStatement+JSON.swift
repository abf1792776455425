import Coding
import Documents

extension JSON {
  /// A quotation or reported speech with its ranges.
  init(statement: Statement) {
    self = [
      "kind": .string(statement.kind.rawValue), "content": JSON(spans: statement.content),
      "cue": statement.cue.map(JSON.init(span:)) ?? .null,
      "speaker": statement.speaker.map(JSON.init(speaker:)) ?? .null,
      "audience": statement.audience.map(JSON.init(party:)) ?? .null,
      "act": .string(statement.act.rawValue),
      "about": .array(statement.about.map(JSON.init(party:))),
      "occasion": statement.occasion.map(JSON.init(span:)) ?? .null,
      "text": .string(statement.text),
      "via": .array(statement.via.map(JSON.string)),
      "date": JSON(date: statement.date), "sentence": .integer(statement.sentence),
      "why": .string(statement.why),
    ]
  }

  private init(speaker: Speaker) {
    self = [
      "spans": JSON(spans: speaker.spans), "actor": JSON(actor: speaker.actor),
      "name": .string(speaker.name), "role": JSON(speaker.role),
      "affiliation": JSON(actor: speaker.affiliation),
    ]
  }
}
