import GRDB

/// How much a record holds, in its current state.
public struct RecordCounts: Sendable, Hashable {
  /// Documents.
  public var documents = 0
  /// Events that a current document tells.
  public var events = 0
  /// Statements that a current document gives.
  public var statements = 0
  /// Meetings that a current document tells.
  public var meetings = 0
  /// Instruments that a current document names.
  public var instruments = 0
  /// Commitments that a current document reports.
  public var commitments = 0
  /// Relations that a current document states.
  public var relations = 0
  /// Stances that a current document shows.
  public var stances = 0
  /// Sanctions measures that a current document reports.
  public var measures = 0
  /// Figures that a current document gives.
  public var figures = 0
  /// Conflicts of current documents with reference knowledge and with one another.
  public var conflicts = 0
  /// Rejections of all runs.
  public var rejections = 0

  /// Nothing.
  public init() {}

  init(_ db: Database) throws {
    documents = try Self.count("SELECT count(*) FROM documents WHERE until IS NULL", db)
    events = try Self.entries("event", db)
    statements = try Self.entries("statement", db)
    meetings = try Self.entries("meeting", db)
    instruments = try Self.entries("instrument", db)
    commitments = try Self.entries("commitment", db)
    relations = try Self.entries("relation", db)
    stances = try Self.entries("stance", db)
    measures = try Self.entries("measure", db)
    figures = try Self.entries("figure", db)
    let sources = SourceConflicts(
      filter: Filter(), rules: try LinkingRules.shipped(),
      layer: try CorrectionLayer(knownBy: nil, db))
    conflicts = try Self.entries("conflict", db) + sources.entries(db).count
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
