import Coding
import Documents
import GRDB

/// Inserts the objects of diplomacy that one document tells.
///
/// Each kind has its own file; what they share stands here.
struct ObjectRows {
  let entries: EntryRows
  let rows: CodedRows
  /// The witnesses of the document's statements.
  let statements: [Int64]

  /// Inserts all kinds and puts each report into its family.
  func insert(_ relinking: inout Relinking, _ db: Database) throws {
    let figures = try insertFigures(&relinking, db)
    try insertMeetings(&relinking, db)
    try insertInstruments(&relinking, db)
    try insertCommitments(figures: figures, &relinking, db)
    try insertRelations(&relinking, db)
    try insertStances(&relinking, db)
    try insertMeasures(figures: figures, &relinking, db)
  }

  var coded: CodedDocument { rows.coded }

  /// Inserts a witness with its identity.
  func witness(
    _ identity: ObjectIdentity, _ place: CodedRows.Place, why: String,
    _ relinking: inout Relinking, _ db: Database
  ) throws -> Int64 {
    let witness = try entries.insert(
      identity.kind.rawValue, key: identity.key, place, why: why, db)
    try relinking.add(identity, witness: witness, db)
    return witness
  }

  /// A column with its value.
  typealias Column = (name: String, value: (any DatabaseValueConvertible)?)

  /// Inserts one row.
  func put(_ table: String, _ columns: [Column], _ db: Database) throws {
    let names = columns.map(\.name).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(columns.map(\.value)))
  }

  /// The three columns of a date.
  func columns(_ name: String, _ date: EventDate?) -> [Column] {
    [
      (name + "Value", date?.value), (name + "From", date?.from?.description),
      (name + "To", date?.to?.description),
    ]
  }

  /// The number of the citation of a range, nil of none.
  func cite(_ range: TextRange?, _ db: Database) throws -> Int64? {
    try range.map { try entries.citation($0, db) }
  }

  /// Inserts ranges of one role that all refer to a report's object.
  func insert(
    _ passages: [TextRange], as role: String, of witness: Int64, _ db: Database
  ) throws {
    for (ordinal, range) in passages.enumerated() {
      try put(
        "passages",
        [
          ("witness", witness), ("role", role), ("ordinal", ordinal),
          ("citation", try cite(range, db)),
        ], db)
    }
  }
}
