import Actors
import Documents
import GRDB

/// One report of a conflict, as stored.
struct StoredConflict: Sendable {
  let witness: StoredWitness
  let subject: ActorID
  let name: String
  let field: String
  let claimed: String
  let known: String
  let reference: ConflictEntry.Reference
}

/// Fetches reports of conflicts.
struct ConflictQuery {
  let visibility: Visibility
  let layer: CorrectionLayer
  /// The entry to fetch, nil for all.
  var id: String?

  /// The reports, those of each entry in the order of evidence.
  func reports(_ db: Database) throws -> [String: [StoredConflict]] {
    var reports: [String: [StoredConflict]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(StoredWitness.columns), x.* FROM conflicts x \(StoredWitness.tables)
        WHERE \(visibility.condition) AND (? IS NULL OR w.entry = ?)
        """,
      arguments: StatementArguments(visibility.arguments) + [id, id])
    while let row = try rows.next() {
      var witness = try StoredWitness(row, attribution: [])
      witness.entry = layer.entry(of: witness.number, in: witness.entry)
      guard let from = try row.day("referenceFrom") else { throw Damage(what: "day of an office") }
      reports[witness.entry, default: []].append(
        StoredConflict(
          witness: witness, subject: ActorID(rawValue: row["subject"]), name: row["name"],
          field: row["field"], claimed: row["claimed"], known: row["reference"],
          reference: ConflictEntry.Reference(
            source: row["source"], from: from, to: try row.day("referenceTo"))))
    }
    return reports.mapValues { reports in
      reports.sorted { $0.witness.evidence.precedes($1.witness.evidence) }
    }
  }
}

extension ConflictEntry {
  /// Merges reports of one conflict, given in the order of evidence; nil of none.
  init?(id: String, _ reports: [StoredConflict]) {
    guard let first = reports.first else { return nil }
    self.init(
      id: id, entry: first.subject.rawValue, name: first.name,
      actors: [EntryParty(actor: first.subject, name: first.name)], field: first.field,
      values: [
        Value(value: first.claimed, evidence: reports.map(\.witness).evidence()),
        Value(value: first.known, evidence: [], reference: first.reference),
      ], against: .reference)
  }
}
