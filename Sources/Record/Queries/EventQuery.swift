import Actors
import Coding
import Documents
import GRDB

/// One report of an event, as stored.
struct StoredEvent: Sendable {
  let witness: StoredWitness
  let act: PloverType
  let type: PloverType?
  let ownType: String?
  let mode: String?
  let contexts: [String]
  let date: EventDate?
  let place: EventEntry.Place?
  let status: EventStatus
  let factuality: Double
  let confidence: Double
  let actors: [EntryParty]
  let recipients: [EntryParty]
  /// What it has in common with reports of one occurrence; nil where a party is unresolved.
  let affair: Int64?
}

/// Fetches reports of events and merges them into entries.
struct EventQuery {
  let visibility: Visibility
  /// The entries to fetch.
  let candidates: Candidates
  let layer: CorrectionLayer

  /// The reports, those of each entry in the order of evidence.
  func reports(_ db: Database) throws -> [String: [StoredEvent]] {
    let parties = try parties(db)
    let attributions = try attributions(db)
    var reports: [String: [StoredEvent]] = [:]
    let rows = try fetch("\(StoredWitness.columns), e.*", "events e", "", db)
    while let row = try rows.next() {
      let number: Int64 = row["witness"]
      var witness = try StoredWitness(row, attribution: attributions[number] ?? [])
      witness.entry = layer.entry(of: number, in: witness.entry)
      let report = try event(row, witness, parties[number] ?? [])
      reports[witness.entry, default: []].append(report)
    }
    return reports.mapValues { reports in
      reports.sorted { $0.witness.evidence.precedes($1.witness.evidence) }
    }
  }

  private func event(
    _ row: Row, _ witness: StoredWitness, _ parties: [(isActor: Bool, party: EntryParty)]
  ) throws -> StoredEvent {
    let (value, place): (String?, String?) = (row["dateValue"], row["placeName"])
    let (from, to) = (try row.day("dateFrom"), try row.day("dateTo"))
    return StoredEvent(
      witness: witness, act: try row.decoded("act"), type: try row.decodedIfPresent("type"),
      ownType: row["ownType"], mode: row["mode"], contexts: ListColumn.split(row["contexts"]),
      date: value.map { EventDate(value: $0, from: from, to: to) },
      place: place.map { EventEntry.Place(name: $0, country: row.actor("placeCountry")) },
      status: try row.decoded("status"), factuality: row["factuality"],
      confidence: row["confidence"],
      actors: parties.filter(\.isActor).map(\.party),
      recipients: parties.filter { !$0.isActor }.map(\.party), affair: row["affair"])
  }

  private func parties(_ db: Database) throws -> [Int64: [(isActor: Bool, party: EntryParty)]] {
    var parties: [Int64: [(isActor: Bool, party: EntryParty)]] = [:]
    let rows = try fetch("p.*", "parties p", "ORDER BY p.witness, p.role, p.ordinal", db)
    while let row = try rows.next() {
      let role: String = row["role"]
      let party = EntryParty(
        actor: row.actor("actor"), name: row["name"], delegate: row.actor("delegate"),
        delegateName: row["delegateName"])
      parties[row["witness"], default: []].append((role == "actor", party))
    }
    return parties
  }

  private func attributions(_ db: Database) throws -> [Int64: [String]] {
    var names: [Int64: [String]] = [:]
    let rows = try fetch(
      "a.witness, a.name", "attributions a", "ORDER BY a.witness, a.ordinal", db)
    while let row = try rows.next() { names[row["witness"], default: []].append(row["name"]) }
    return names
  }

  private func fetch(
    _ columns: String, _ table: String, _ order: String, _ db: Database
  ) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns) FROM \(table) \(StoredWitness.tables)
        WHERE w.kind = 'event' AND \(visibility.condition) AND \(candidates.condition) \(order)
        """, arguments: StatementArguments(visibility.arguments + candidates.arguments))
  }
}

extension EventEntry {
  /// Merges reports of one event, given in the order of evidence; nil of none.
  init?(id: String, _ reports: [StoredEvent]) {
    guard let first = reports.first else { return nil }
    let ownVoice = reports.contains { $0.witness.evidence.attribution.isEmpty }
    self.init(
      id: id, act: first.act, type: first.type, mode: first.mode,
      contexts: Set(reports.flatMap(\.contexts)).sorted { $0.precedes($1) },
      actors: Self.merged(reports.map(\.actors)),
      recipients: Self.merged(reports.map(\.recipients)),
      date: reports.lazy.compactMap(\.date).first, place: reports.lazy.compactMap(\.place).first,
      status: first.status,
      factuality: reports.map(\.factuality).min { abs($0) < abs($1) } ?? first.factuality,
      attribution: ownVoice ? [] : first.witness.evidence.attribution,
      confidence: reports.map(\.confidence).max() ?? first.confidence, why: first.witness.why,
      evidence: reports.map(\.witness).evidence(),
      independentSources: reports.map(\.witness.evidence).independentSources,
      ownType: first.ownType)
    differences = Self.differences(reports)
  }

  /// The parties of the first report, with delegates that only later ones name.
  private static func merged(_ parties: [[EntryParty]]) -> [EntryParty] {
    guard var merged = parties.first else { return [] }
    for index in merged.indices where merged[index].delegateName == nil {
      guard let actor = merged[index].actor, merged[index].delegate == nil else { continue }
      let named = parties.joined().first {
        $0.actor == actor && ($0.delegate != nil || $0.delegateName != nil)
      }
      merged[index].delegate = named?.delegate
      merged[index].delegateName = named?.delegateName
    }
    return merged
  }
}
