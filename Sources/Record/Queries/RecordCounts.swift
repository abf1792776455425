import GRDB

/// How much a record holds, in its current state.
public struct RecordCounts: Sendable, Hashable {
  /// Documents.
  public var documents = 0
  /// Events that a current document tells.
  public var events = 0
  /// Statements that a current document gives.
  public var statements = 0
  /// Conflicts that a current document raises.
  public var conflicts = 0
  /// Rejections of all runs.
  public var rejections = 0

  /// Nothing.
  public init() {}

  init(_ db: Database) throws {
    documents = try Self.count("SELECT count(*) FROM documents WHERE until IS NULL", db)
    events = try Self.entries("event", db)
    statements = try Self.entries("statement", db)
    conflicts = try Self.entries("conflict", db)
    rejections = try Self.count("SELECT count(*) FROM rejections", db)
  }

  private static func entries(_ kind: String, _ db: Database) throws -> Int {
    try count(
      """
      SELECT count(DISTINCT w.entry) FROM witnesses w JOIN documents d ON d.number = w.document
      WHERE d.until IS NULL AND w.kind = '\(kind)'
      """, db)
  }

  private static func count(_ sql: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: sql) ?? 0
  }
}

extension RecordReader {
  /// How much the record holds.
  public func counts() throws(RecordError) -> RecordCounts {
    try file.read { db in try RecordCounts(db) }
  }
}

extension RecordWriter {
  /// How much the record holds.
  public func counts() throws(RecordError) -> RecordCounts {
    try file.read { db in try RecordCounts(db) }
  }
}
