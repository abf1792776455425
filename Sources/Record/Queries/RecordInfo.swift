public import Documents
import GRDB

/// What a record is: its file, its schema, who read it and when.
public struct RecordInfo: Sendable, Hashable {
  /// A version of coder and knowledge with the number of current documents that it read.
  public struct Coder: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// How many documents in their current state.
    public var documents: Int

    /// Counts a coder's documents.
    public init(name: String, documents: Int) {
      self.name = name
      self.documents = documents
    }
  }

  /// The name of the last migration.
  public var schema: String
  /// The size of the file in bytes.
  public var bytes: Int
  /// Documents in all their states.
  public var states: Int
  /// The first day on which something was read.
  public var from: CalendarDate?
  /// The last.
  public var to: CalendarDate?
  /// Who read it, by name.
  public var coders: [Coder]
  /// Corrections that are in force.
  public var corrections: Int
  /// How much it holds.
  public var counts: RecordCounts
}

extension RecordReader {
  /// What the record is.
  public func info() throws(RecordError) -> RecordInfo {
    try file.read { db in
      let days = try Row.fetchOne(
        db, sql: "SELECT min(known) AS first, max(known) AS last, count(*) AS states FROM documents"
      )
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      let coders = try Row.fetchAll(
        db,
        sql: """
          SELECT coder, count(*) AS documents FROM documents WHERE until IS NULL
          GROUP BY coder ORDER BY coder
          """)
      return RecordInfo(
        schema: try RecordSchema.newest(db), bytes: pages * page,
        states: days.map { $0["states"] } ?? 0, from: try days?.day("first"),
        to: try days?.day("last"),
        coders: coders.map { RecordInfo.Coder(name: $0["coder"], documents: $0["documents"]) },
        corrections: CorrectionLog.inForce(
          try CorrectionLog.corrections(db, by: nil, withAnchors: false)
        ).count, counts: try RecordCounts(db))
    }
  }

  /// Copies the record to a new file while others read and write it.
  ///
  /// - Throws: ``RecordError/exists(path:)`` where there is a file already.
  public func backup(to path: String) throws(RecordError) { try file.backup(to: path) }
}
