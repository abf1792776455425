import Actors
import Coding
import Documents
import GRDB

/// One report of a statement, as stored.
struct StoredStatement: Sendable {
  let witness: StoredWitness
  let kind: Coding.Statement.Kind
  let text: String
  let words: Int
  let speaker: StatementEntry.Speaker?
  let audience: EntryParty?
  let via: [String]
  let date: EventDate?
  /// The ids and folded names of actors that its words mention.
  let named: Set<String>
}

/// Fetches reports of statements and merges them into entries.
struct StatementQuery {
  let visibility: Visibility
  /// The entries to fetch.
  let candidates: Candidates
  /// Whether the actors that the words mention are asked for.
  let wantsNamed: Bool
  let layer: CorrectionLayer

  /// The reports, those of each entry in the order of evidence.
  func reports(_ db: Database) throws -> [String: [StoredStatement]] {
    let named = wantsNamed ? try named(db) : [:]
    var reports: [String: [StoredStatement]] = [:]
    let rows = try fetch("\(StoredWitness.columns), s.*", "statements s", "", db)
    while let row = try rows.next() {
      var witness = try StoredWitness(row, attribution: ListColumn.split(row["via"]))
      witness.entry = layer.entry(of: witness.number, in: witness.entry)
      let report = try statement(row, witness, named: named[witness.number] ?? [])
      reports[witness.entry, default: []].append(report)
    }
    return reports.mapValues { reports in
      reports.sorted { $0.witness.evidence.precedes($1.witness.evidence) }
    }
  }

  private func statement(
    _ row: Row, _ witness: StoredWitness, named: Set<String>
  ) throws -> StoredStatement {
    let (value, speaker, audience): (String?, String?, String?) = (
      row["dateValue"], row["speakerName"], row["audienceName"]
    )
    let (from, to) = (try row.day("dateFrom"), try row.day("dateTo"))
    let words: String = row["words"]
    return StoredStatement(
      witness: witness, kind: try row.decoded("kind"), text: row["statementText"],
      words: words.utf8.count,
      speaker: speaker.map {
        StatementEntry.Speaker(
          actor: row.actor("speakerActor"), name: $0, role: row["speakerRole"],
          affiliation: row.actor("speakerAffiliation"))
      },
      audience: audience.map {
        EntryParty(
          actor: row.actor("audienceActor"), name: $0, delegate: row.actor("audienceDelegate"),
          delegateName: row["audienceDelegateName"])
      },
      via: witness.evidence.attribution,
      date: value.map { EventDate(value: $0, from: from, to: to) }, named: named)
  }

  private func named(_ db: Database) throws -> [Int64: Set<String>] {
    var named: [Int64: Set<String>] = [:]
    let rows = try fetch(
      "s.witness, m.actor, m.folded", "statements s",
      """
      JOIN mentions m ON m.document = w.document AND m.start >= c.start AND m."end" <= c."end"
      """, db)
    while let row = try rows.next() {
      let (actor, name): (String?, String) = (row["actor"], row["folded"])
      named[row["witness"], default: []].formUnion([actor.map { $0.lowercased() } ?? name, name])
    }
    return named
  }

  private func fetch(
    _ columns: String, _ table: String, _ join: String, _ db: Database
  ) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns), s.text AS statementText FROM \(table) \(StoredWitness.tables) \(join)
        WHERE \(visibility.condition) AND \(candidates.condition)
        """, arguments: StatementArguments(visibility.arguments + candidates.arguments))
  }
}

extension StatementEntry {
  /// Merges reports of one statement, given in the order of evidence; nil of none.
  init?(id: String, _ reports: [StoredStatement]) {
    guard var fullest = reports.first else { return nil }
    for report in reports.dropFirst() where report.words > fullest.words { fullest = report }
    let speakers = reports.compactMap(\.speaker)
    let resolved = speakers.filter { $0.actor != nil }
    let chains = Set(
      reports.map { report in
        [report.witness.evidence.publisher ?? report.witness.evidence.document.rawValue]
          + report.via
      })
    self.init(
      id: id, kind: fullest.kind, text: fullest.text,
      speaker: Self.merged(resolved.isEmpty ? speakers : resolved),
      audience: reports.lazy.compactMap(\.audience).first,
      date: reports.lazy.compactMap(\.date).first,
      reportedBy: chains.sorted { a, b in
        a.lexicographicallyPrecedes(b) { $0.precedes($1) }
      },
      why: fullest.witness.why, evidence: reports.map(\.witness).evidence(),
      independentSources: reports.map(\.witness.evidence).independentSources)
  }

  /// The first speaker, with post and affiliation that only later reports give.
  private static func merged(_ speakers: [Speaker]) -> Speaker? {
    guard var speaker = speakers.first else { return nil }
    speaker.role = speaker.role ?? speakers.lazy.compactMap(\.role).first
    speaker.affiliation = speaker.affiliation ?? speakers.lazy.compactMap(\.affiliation).first
    return speaker
  }
}
