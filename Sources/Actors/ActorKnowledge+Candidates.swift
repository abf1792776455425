public import Documents

/// One actor that a name may mean, and what speaks for and against it on a day.
public struct NameCandidate: Sendable, Hashable {
  /// Whom or what it would be; nil for a place or a name that means none of the tables' actors.
  public let actor: ActorID?
  /// The name to show.
  public let name: String
  /// How the name names it: `name`, `adjective`, `capital`, `full name`, `family name`.
  public let form: String
  /// Whether the name could be used so on the day.
  public let holds: Bool
  /// Why it holds or not, such as the office held on the day.
  public let reason: String
}

extension ActorKnowledge {
  /// Every reading of a name with the reason for which a day keeps or drops it: first states,
  /// organisations and places by the tables' order of forms, then persons, those in office first.
  ///
  /// - Complexity: O(*names that share the first word* + *persons of the family name*).
  public func candidates(for name: String, on day: CalendarDate?) -> [NameCandidate] {
    let readings = index.readings(of: name).sorted {
      ($0.form.rawValue, -$0.weight) < ($1.form.rawValue, -$1.weight)
    }
    return readings.map { candidate($0, on: day) } + persons(named: name, on: day)
  }

  private func candidate(_ reading: NameReading, on day: CalendarDate?) -> NameCandidate {
    let known = reading.actor.flatMap { actor($0) }
    let place = reading.country.flatMap { actor($0)?.name }.map { "in \($0)" }
    let days = [
      reading.from.map { "from \($0)" }, reading.to.map { "to \($0)" },
    ].compactMap(\.self).joined(separator: " ")
    let parts = [
      reading.ambiguous ? "ambiguous, decided by the words around it" : nil,
      days.isEmpty ? nil : days, reading.note.isEmpty ? nil : reading.note,
    ].compactMap(\.self)
    return NameCandidate(
      actor: reading.actor,
      name: known?.name
        ?? [reading.text, place].compactMap(\.self)
        .joined(separator: ", "), form: "\(reading.form)", holds: reading.holds(on: day),
      reason: parts.isEmpty ? "at any time" : parts.joined(separator: "; "))
  }

  private func persons(named name: String, on day: CalendarDate?) -> [NameCandidate] {
    let words = Folding.words(name)
    guard !words.isEmpty else { return [] }
    let whole = personIndex.named(words)
    let form = whole.isEmpty ? "family name" : "full name"
    let found = (whole.isEmpty ? personIndex.ofFamily(words) : whole).map { personIndex.id(of: $0) }
    let candidates = Set(found).sorted().map { id in
      let current = mainOffice(of: id, on: day)
      let last = bestOffice(of: id, before: day) ?? offices(of: id).first
      let reason =
        current.map { "\(roleTitle(of: $0)) \(Self.term($0))" }
        ?? last.map { "not in office on the day; \(roleTitle(of: $0)) \(Self.term($0))" }
        ?? "no office in the tables"
      return NameCandidate(
        actor: id, name: actor(id)?.name ?? id.rawValue, form: form, holds: current != nil,
        reason: reason)
    }
    return candidates.filter(\.holds) + candidates.filter { !$0.holds }
  }

  private static func term(_ spell: OfficeSpell) -> String {
    "\(spell.from) to \(spell.to?.description ?? "now") (\(spell.source))"
  }
}
