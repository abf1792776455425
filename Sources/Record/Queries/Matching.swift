import Actors
import Coding
import Documents

/// An entry that a filter can test by parties, kind, standing, day and document.
protocol Filterable: Sendable {
  var parties: [EntryParty] { get }
  /// The kinds by which it can be asked for.
  var typeNames: [String] { get }
  var statusNames: [String] { get }
  /// Its own date, nil where no source tells.
  var date: EventDate? { get }
  var evidence: [Evidence] { get }
  /// What only its kind is asked for.
  func matchesOwn(_ filter: Filter) -> Bool
}

extension Filterable {
  func matchesOwn(_ filter: Filter) -> Bool { true }
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

  /// Whether an entry matches.
  func matches(_ entry: some Filterable) -> Bool {
    if let status, !entry.statusNames.contains(status.rawValue) { return false }
    if let type = type?.lowercased(), !entry.typeNames.contains(where: { $0.lowercased() == type })
    {
      return false
    }
    return areParties(entry.parties) && entry.matchesOwn(self)
      && isTimely(entry.date, entry.evidence)
      && cites(entry.evidence)
  }

  /// Whether the actors asked for are parties; two who are asked for are two parties.
  private func areParties(_ parties: [EntryParty]) -> Bool {
    let first = parties.indices.filter { actor?.matches(parties[$0]) ?? true }
    let second = parties.indices.filter { with?.matches(parties[$0]) ?? true }
    return switch (actor, with) {
    case (nil, nil): true
    case (_?, nil): !first.isEmpty
    case (nil, _?): !second.isEmpty
    case (_?, _?): first.contains { a in second.contains { $0 != a } }
    }
  }

  /// Whether an entry lies within the days asked for, by its own date or its first publication.
  private func isTimely(_ date: EventDate?, _ evidence: [Evidence]) -> Bool {
    isWithin(date, evidence.lazy.compactMap(\.published).first)
  }

  /// Whether a statement matches by speaker, audience or words, kind, day and document.
  func matches(_ statement: StatementEntry, named: Set<String>) -> Bool {
    if status != nil { return false }
    if let type, type.lowercased() != statement.kind.rawValue { return false }
    if let actor {
      guard let speaker = statement.speaker, actor.matches(speaker) else { return false }
    }
    if let with, !(statement.audience.map(with.matches) ?? false), !with.isNamed(in: named) {
      return false
    }
    if let about, !about.isNamed(in: named),
      !" \(Folding.name(statement.text)) ".contains(" \(about.name) ")
    {
      return false
    }
    return isTimely(statement.date, statement.evidence) && cites(statement.evidence)
  }

  /// Whether a conflict matches by whom it is about, field, day of publication and document.
  func matches(_ conflict: ConflictEntry) -> Bool {
    guard status == nil, with == nil else { return false }
    if let type = type?.lowercased(), type != conflict.field.lowercased(),
      !conflict.field.split(separator: "/").contains(where: { $0 == type })
    {
      return false
    }
    // What the tables contradict is said of persons, who are asked for by any word of their names.
    let isPerson = conflict.against == .reference
    let isMeant = { (actor: ActorTerm) in
      conflict.actors.contains {
        actor.matches($0) || actor.matches($0.actor, $0.name, isPerson: isPerson)
      }
    }
    if let actor, !isMeant(actor) { return false }
    return isTimely(nil, conflict.evidence) && cites(conflict.evidence)
  }

  /// The first entries, as many as asked for.
  func limited<T>(_ entries: [T]) -> [T] { limit.map { Array(entries.prefix($0)) } ?? entries }
}

extension ActorTerm {
  /// Whether ids in lower case and folded names include it.
  func isNamed(in names: Set<String>) -> Bool {
    ([text.lowercased(), name] + ids.map { $0.rawValue.lowercased() }).contains {
      names.contains($0)
    }
  }
}

extension EventEntry: Filterable {
  var parties: [EntryParty] { actors + recipients }
  var typeNames: [String] { [actName] + (type.map { [$0.rawValue] } ?? []) }
  var statusNames: [String] { [status.rawValue] }
}

extension MeetingEntry {
  func matchesOwn(_ filter: Filter) -> Bool {
    if let asked = filter.host, !(host.map(asked.matches) ?? false) { return false }
    guard let asked = filter.series else { return true }
    return " \(Folding.name(series ?? "")) ".contains(" \(Folding.name(asked)) ")
  }
}

extension CommitmentEntry {
  func matchesOwn(_ filter: Filter) -> Bool {
    if let day = filter.overdueOn, !isOverdue(on: day) { return false }
    guard let before = filter.dueBefore else { return true }
    return (due?.to ?? due?.from).map { $0 < before } ?? false
  }
}

extension StanceEntry {
  func matchesOwn(_ filter: Filter) -> Bool {
    (filter.holder?.matches(holder) ?? true) && (filter.target?.matches(target) ?? true)
  }
}

extension MeasureEntry {
  func matchesOwn(_ filter: Filter) -> Bool {
    guard let asked = filter.target else { return true }
    return target.map(asked.matches) ?? false
  }
}
