import Actors
import Coding
import Documents
import GRDB

/// An actor asked for by id or name.
struct ActorTerm: Sendable {
  /// The id in lower case.
  let id: String
  /// The folded name.
  let name: String

  init(_ text: String) {
    id = text.lowercased()
    name = Folding.name(text)
  }

  /// Whether an actor has this id, or this name, or, where it is unresolved or a person, a name
  /// with these words (`Kishida`).
  func matches(_ actor: ActorID?, _ text: String?, isPerson: Bool = false) -> Bool {
    if let actor, actor.rawValue.lowercased() == id { return true }
    guard !name.isEmpty, let text else { return false }
    let folded = Folding.name(text)
    if folded == name { return true }
    return (isPerson || actor == nil) && " \(folded) ".contains(" \(name) ")
  }

  /// Whether a party is this actor or acts through it.
  func matches(_ party: EntryParty) -> Bool {
    matches(party.actor, party.name)
      || matches(party.delegate, party.delegateName, isPerson: true)
  }

  /// Whether a speaker is this actor or speaks for it.
  func matches(_ speaker: StatementEntry.Speaker) -> Bool {
    matches(speaker.actor, speaker.name, isPerson: true) || matches(speaker.affiliation, nil)
  }

  /// A condition in SQL that holds at least for all that match: columns are compared with the id
  /// or searched for the words of the name.
  func condition(
    ids: [String], names: [String]
  ) -> (sql: String, arguments: [String]) {
    let tests =
      ids.map { "lower(\($0)) = ?" } + names.map { "instr(' ' || \($0) || ' ', ?) > 0" }
    let words: [String] = names.map { _ in " \(name) " }
    return (
      "(\(tests.joined(separator: " OR ")))", ids.map { _ in id } + (name.isEmpty ? [] : words)
    )
  }
}

extension Filter {
  /// Whether a report could be told on the day asked as of: published by then, or of a day before.
  func isTold(_ published: CalendarDate?, _ date: EventDate?) -> Bool {
    guard let asOf else { return true }
    if let published, published <= asOf { return true }
    if let last = date?.to ?? date?.from, last <= asOf { return true }
    return false
  }

  /// Whether an entry lies within the days asked for.
  func isWithin(_ date: EventDate?, _ published: CalendarDate?) -> Bool {
    guard since != nil || until != nil else { return true }
    let first = date?.from ?? date?.to ?? published
    let last = date?.to ?? date?.from ?? published
    guard let first, let last else { return false }
    return (since.map { $0 <= last } ?? true) && (until.map { first <= $0 } ?? true)
  }

  /// Whether an entry cites the document asked for.
  func cites(_ evidence: [Evidence]) -> Bool {
    guard let document else { return true }
    return evidence.contains { $0.document == document }
  }

  /// Whether an event matches by parties, type, status, day and document.
  func matches(_ event: EventEntry) -> Bool {
    if let status, status != event.status { return false }
    if let type = type?.uppercased(), type != event.act.rawValue, type != event.type?.rawValue {
      return false
    }
    let parties = event.actors + event.recipients
    let first = parties.indices.filter { actorTerm?.matches(parties[$0]) ?? true }
    let second = parties.indices.filter { withTerm?.matches(parties[$0]) ?? true }
    let areParties: Bool
    switch (actor, with) {
    case (nil, nil): areParties = true
    case (_?, nil): areParties = !first.isEmpty
    case (nil, _?): areParties = !second.isEmpty
    case (_?, _?): areParties = first.contains { a in second.contains { $0 != a } }
    }
    return areParties && isWithin(event.date, event.evidence.lazy.compactMap(\.published).first)
      && cites(event.evidence)
  }

  /// Whether a statement matches by speaker, audience or words, kind, day and document.
  func matches(_ statement: StatementEntry, named: Set<String>) -> Bool {
    if status != nil { return false }
    if let type, type.lowercased() != statement.kind.rawValue { return false }
    if let actorTerm {
      guard let speaker = statement.speaker, actorTerm.matches(speaker) else { return false }
    }
    if let withTerm {
      let isAudience = statement.audience.map(withTerm.matches) ?? false
      guard isAudience || named.contains(withTerm.id) || named.contains(withTerm.name) else {
        return false
      }
    }
    return isWithin(statement.date, statement.evidence.lazy.compactMap(\.published).first)
      && cites(statement.evidence)
  }

  /// Whether a conflict matches by whom it is about, field, day of publication and document.
  func matches(_ conflict: ConflictEntry) -> Bool {
    guard status == nil, with == nil else { return false }
    if let type, type.lowercased() != conflict.field { return false }
    if let actorTerm, !actorTerm.matches(conflict.entry, conflict.name, isPerson: true) {
      return false
    }
    return isWithin(nil, conflict.day) && cites(conflict.evidence)
  }

  var actorTerm: ActorTerm? { actor.map { ActorTerm($0) } }
  var withTerm: ActorTerm? { with.map { ActorTerm($0) } }

  /// The first entries, as many as asked for.
  func limited<T>(_ entries: [T]) -> [T] { limit.map { Array(entries.prefix($0)) } ?? entries }
}
