import Documents
import Language

/// What the model marks and the tables do not know stays a mention without an actor.
extension DocumentReading {
  /// Adds the remaining entities of persons, groups, organisations and places.
  mutating func keepEntities() {
    drafts = drafts.filter {
      !($0.form == .region && $0.kind == .other && label(of: $0.tokens) == nil)
    }
    let taken = drafts.map { trimmed($0.tokens) }
    for entity in parse.entities {
      guard let kind = Self.kinds[entity.label] else { continue }
      let range = core(of: entity)
      guard !range.isEmpty, !taken.contains(range), !crosses(range, taken),
        !range.contains(where: { words[$0].contains("://") || words[$0].contains("\n") }),
        kind != .person || range.contains(where: { isCapitalized($0) })
      else { continue }
      if ["ORG", "FAC", "NORP"].contains(entity.label), endsInPerson(range) { continue }
      if kind == .person,
        range.contains(where: { claimed[$0].map { drafts[$0].form == .person } ?? false })
      {
        continue
      }
      var draft = Draft(
        .entity, range, head: head(of: range), kind: kind, name: textOf(range),
        why: "model/\(entity.label)")
      if isMeeting(range) { draft.kind = .meeting } else { draft.affiliation = stateInside(range) }
      add(draft, claiming: false)
    }
  }

  private static let kinds: [String: MentionKind] = [
    "PERSON": .person, "ORG": .organization, "GPE": .place, "LOC": .place, "FAC": .place,
    "NORP": .other,
  ]

  /// `Munich Conference`: where one meets, not who acts.
  private func isMeeting(_ range: Range<Int>) -> Bool {
    range.last.map { rules.list("meeting-noun", has: lower[$0]) } ?? false
  }

  /// `Italian Navy Rear Adm. X`, that the model takes for an organisation.
  private func endsInPerson(_ range: Range<Int>) -> Bool {
    claimed[range.upperBound - 1].map { drafts[$0].form == .person } ?? false
  }

  /// Whether a range overlaps another without one holding the other.
  private func crosses(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
    others.contains { other in
      range.overlaps(other)
        && !(range.lowerBound <= other.lowerBound && other.upperBound <= range.upperBound)
        && !(other.lowerBound <= range.lowerBound && range.upperBound <= other.upperBound)
    }
  }

  /// The one state named inside an entity, as in `Waseda University of Japan`.
  private func stateInside(_ range: Range<Int>) -> ActorID? {
    let inside = Set(
      drafts.filter { draft in
        range.lowerBound <= draft.tokens.lowerBound && draft.tokens.upperBound <= range.upperBound
          && [.name, .adjective, .capital, .city].contains(draft.form)
      }.compactMap(\.affiliation))
    return inside.count == 1 ? inside.first : nil
  }
}
