import Actors
import Documents

/// Completes the parties that people give by id or by name.
struct PartyValue {
  private let option: KnowledgeOption

  init(_ option: KnowledgeOption) { self.option = option }

  /// A value as the record keeps it: of a party `JPN=Japan`, of other fields itself.
  func callAsFunction(_ field: String, _ value: String) throws -> String {
    let ofParties = [
      "actors", "recipients", "speaker", "audience", "host", "parties", "by", "a", "b", "holder",
      "target", "sender", "of",
    ]
    // `to` is the day of a meeting's end and of a relation's, and to whom a commitment is made.
    let isDay = value.first.map(\.isNumber) ?? false
    guard ofParties.contains(field) || field == "to" && !isDay, value != "none" else {
      return value
    }
    let knowledge = try option.knowledge()
    return value.split(separator: ";").map { part in
      let text = part.drop { $0.isWhitespace }
      let id = ActorID(rawValue: String(text))
      if let actor = knowledge.actor(id) { return "\(id.rawValue)=\(actor.name)" }
      let ids = Set(
        knowledge.candidates(for: String(text), on: nil).filter(\.holds).compactMap(\.actor))
      guard ids.count == 1, let only = ids.first, let actor = knowledge.actor(only) else {
        return String(text)
      }
      return "\(only.rawValue)=\(actor.name)"
    }.joined(separator: ";")
  }
}
