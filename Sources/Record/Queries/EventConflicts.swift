import Coding
import Documents
import GRDB

/// Finds what sources say against one another of events.
///
/// Reports of different days or standings are entries of their own, so entries are compared that have
/// one affair: the same act in the same word by and to the same actors.
struct EventConflicts {
  let filter: Filter
  let rules: LinkingRules
  let layer: CorrectionLayer

  /// The affairs that several entries and several documents tell.
  static let affairsSQL = """
    SELECT DISTINCT w.entry FROM events e JOIN witnesses w USING (witness)
    WHERE e.affair IN (
      SELECT e.affair FROM events e INDEXED BY eventsOfAffair JOIN witnesses w USING (witness)
      WHERE e.affair IS NOT NULL
      GROUP BY e.affair HAVING count(*) > 1 AND count(DISTINCT w.document) > 1)
    """

  /// The conflicts on place, on the day and on whether it happened.
  func entries(_ db: Database) throws -> [ConflictEntry] {
    let ids = try String.fetchAll(db, sql: Self.affairsSQL)
    let query = EventQuery(
      visibility: Visibility(knownBy: filter.knownBy),
      candidates: Candidates.only(ids).including(layer.touched["event"]), layer: layer)
    var affairs: [Int64: [Told]] = [:]
    var conflicts: [ConflictEntry] = []
    for (id, all) in try query.reports(db) {
      let reports = all.filter { filter.isTold($0.witness.evidence.published, $0.date) }
      guard let merged = EventEntry(id: id, reports), let affair = reports.first?.affair,
        let entry = layer.corrected(merged, id: id)
      else { continue }
      affairs[affair, default: []].append(Told(entry: entry, reports: reports))
      conflicts += entry.differences.filter { $0.reading == .conflict }.map {
        ConflictEntry($0, of: entry)
      }
    }
    for told in affairs.values where told.count > 1 {
      let sorted = told.sorted { $0.entry.id.precedes($1.entry.id) }
      for (index, a) in sorted.enumerated() {
        for b in sorted[(index + 1)...] { conflicts += compare(a, b) }
      }
    }
    return conflicts
  }

  /// An entry with its reports.
  private struct Told {
    let entry: EventEntry
    let reports: [StoredEvent]

    var days: ClosedRange<Int>? { entry.date?.days }
    var documents: Set<DocumentID> { Set(entry.evidence.map(\.document)) }
    var published: [Int] { entry.evidence.compactMap { $0.published?.dayNumber } }
  }

  private func compare(_ a: Told, _ b: Told) -> [ConflictEntry] {
    // Who tells both holds them for two events.
    guard a.documents.isDisjoint(with: b.documents), isPublishedNear(a, b) else { return [] }
    if let first = a.days, let second = b.days, first != second {
      let apart = max(second.lowerBound - first.upperBound, first.lowerBound - second.upperBound)
      guard a.entry.status == .happened, b.entry.status == .happened,
        first.count == 1, second.count == 1, (1...rules.eventConflictDays).contains(apart),
        isOnePlace(a.entry.place, b.entry.place)
      else { return [] }
      return [conflict("date", a, b) { $0.date?.value ?? "" }]
    }
    guard a.days == nil || b.days == nil || a.days == b.days else { return [] }
    guard a.entry.status.reading(beside: b.entry.status) == .conflict else { return [] }
    return [conflict("status", a, b, \.status.rawValue)]
  }

  private func isPublishedNear(_ a: Told, _ b: Told) -> Bool {
    a.published.contains { day in
      b.published.contains { abs(day - $0) <= rules.eventConflictPublished }
    }
  }

  private func isOnePlace(_ a: EventEntry.Place?, _ b: EventEntry.Place?) -> Bool {
    guard let a, let b else { return true }
    return Differences.places(a, b) != .conflict
  }

  /// A conflict of two entries; it is listed with the one that was told first.
  private func conflict(
    _ field: String, _ a: Told, _ b: Told, _ value: (EventEntry) -> String
  ) -> ConflictEntry {
    let isInOrder =
      switch (a.entry.evidence.first, b.entry.evidence.first) {
      case (let first?, let second?): !second.precedes(first)
      default: true
      }
    let (first, second) = isInOrder ? (a.entry, b.entry) : (b.entry, a.entry)
    let difference = FieldDifference(
      field: field,
      values: [first, second].map {
        ConflictEntry.Value(value: value($0), evidence: $0.evidence)
      }, reading: .conflict)
    return ConflictEntry(
      id: ConflictEntry.id(difference, of: first.id + second.id), entry: first.id,
      name: first.title, actors: first.parties, field: field, values: difference.values,
      against: .source)
  }
}

extension EventEntry {
  /// What a list of conflicts calls it.
  var title: String {
    let names = { (parties: [EntryParty]) in parties.map(\.name).joined(separator: ", ") }
    return names(actors) + ", " + act.rawValue.lowercased()
      + (recipients.isEmpty ? "" : ", " + names(recipients))
  }

  /// What the sources of an event give differently: those of one entry agree in all that tells events
  /// apart, and may differ in the place.
  static func differences(_ reports: [StoredEvent]) -> [FieldDifference] {
    var differences = Differences()
    let places = reports.compactMap { report in
      report.place.map { (place: $0, evidence: report.witness.evidence) }
    }
    differences.add(
      "place", places.map { FieldReport(value: $0.place.name, evidence: $0.evidence) }
    ) { a, b in
      guard let first = places.first(where: { $0.place.name == a.value }),
        let second = places.first(where: { $0.place.name == b.value })
      else { return .compatible }
      return Differences.places(first.place, second.place)
    }
    return differences.found
  }
}

extension ConflictEntry {
  /// A difference of an event's sources of which one side only can be right.
  init(_ difference: FieldDifference, of event: EventEntry) {
    self.init(
      id: Self.id(difference, of: event.id), entry: event.id, name: event.title,
      actors: event.parties, field: difference.field, values: difference.values, against: .source)
  }
}
