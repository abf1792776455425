import Actors
import Coding
import Documents
import GRDB

/// One report of an object, as stored.
protocol StoredReport: Sendable {
  var witness: StoredWitness { get }
}

/// Fetches what reports of objects have in common.
struct ObjectFetch {
  let kind: ObjectKind
  let visibility: Visibility
  /// The entries to fetch.
  let candidates: Candidates
  let layer: CorrectionLayer
  let db: Database
  private let parties: [Int64: [(role: String, party: EntryParty)]]

  /// Reads the parties of the candidates.
  init(
    _ kind: ObjectKind, visibility: Visibility, candidates: Candidates, layer: CorrectionLayer,
    _ db: Database
  ) throws {
    self.layer = layer
    self.kind = kind
    self.visibility = visibility
    self.candidates = candidates
    self.db = db
    var parties: [Int64: [(role: String, party: EntryParty)]] = [:]
    let rows = try Self.rows(
      "p.*", "parties p", "ORDER BY p.witness, p.role, p.ordinal", kind, visibility, candidates, db)
    while let row = try rows.next() {
      let party = EntryParty(
        actor: row.actor("actor"), name: row["name"], delegate: row.actor("delegate"),
        delegateName: row["delegateName"])
      parties[row["witness"], default: []].append((row["role"], party))
    }
    self.parties = parties
  }

  /// The rows of a kind's own table, `x`, with their witnesses.
  func rows(_ table: String) throws -> RowCursor {
    try Self.rows(
      "\(StoredWitness.columns), x.*", "\(table) x", "", kind, visibility, candidates, db)
  }

  /// The rows of a table `x` of several rows a witness, in order.
  func parts(_ table: String, order: String = "x.ordinal") throws -> RowCursor {
    try Self.rows(
      "\(StoredWitness.columns), x.*", "\(table) x", "ORDER BY x.witness, \(order)", kind,
      visibility, candidates, db)
  }

  private static func rows(
    _ columns: String, _ table: String, _ order: String, _ kind: ObjectKind,
    _ visibility: Visibility, _ candidates: Candidates, _ db: Database
  ) throws -> RowCursor {
    try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns) FROM \(table) \(StoredWitness.tables)
        WHERE w.kind = '\(kind.rawValue)' AND \(visibility.condition) AND \(candidates.condition)
        \(order)
        """, arguments: StatementArguments(visibility.arguments + candidates.arguments))
  }

  /// The parties of a report in a role.
  func parties(_ role: String, of witness: StoredWitness) -> [EntryParty] {
    (parties[witness.number] ?? []).filter { $0.role == role }.map(\.party)
  }

  /// The party of a report in a role that it always has.
  func party(_ role: String, of witness: StoredWitness) throws -> EntryParty {
    guard let party = parties(role, of: witness).first else {
      throw Damage(what: "\(role) of a \(kind.rawValue)")
    }
    return party
  }

  /// The citation of a column, as evidence of its witness's document; nil where it has none.
  func evidence(_ column: String, _ row: Row, _ witness: StoredWitness) throws -> Evidence? {
    guard let number: Int64 = row[column] else { return nil }
    let find = try db.cachedStatement(
      sql: "SELECT start, \"end\", text FROM citations WHERE citation = ?")
    guard let cited = try Row.fetchOne(find, arguments: [number]) else {
      throw Damage(what: "citation \(number)")
    }
    var evidence = witness.evidence
    evidence.range = try cited.range("start", "end")
    evidence.text = cited["text"]
    return evidence
  }

  /// The entry that holds the witness of a column now; nil where the column is empty.
  func entry(_ column: String, _ row: Row) throws -> String? {
    guard let number: Int64 = row[column] else { return nil }
    return try String.fetchOne(
      try db.cachedStatement(sql: "SELECT entry FROM witnesses WHERE witness = ?"),
      arguments: [number]
    ).map { layer.entry(of: number, in: $0) }
  }

  /// The date of three columns.
  func date(_ name: String, _ row: Row) throws -> EventDate? {
    guard let value: String = row[name + "Value"] else { return nil }
    return EventDate(value: value, from: try row.day(name + "From"), to: try row.day(name + "To"))
  }
}

extension EventDate {
  /// The days that it may be, from one bound where it has one only.
  var days: ClosedRange<Int>? {
    guard let low = from?.dayNumber ?? to?.dayNumber, let high = to?.dayNumber ?? from?.dayNumber
    else { return nil }
    return min(low, high)...max(low, high)
  }
}
