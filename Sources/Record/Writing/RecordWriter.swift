public import Coding
public import Documents
import GRDB

/// What is put into the record for one thing that was read.
public enum Submission: Sendable, Hashable {
  /// A document with its coding.
  case coded(CodedDocument)
  /// A document that ``RecordWriter/holds(_:)`` already; only its place is noted.
  case known(Document)
  /// A document that could not be read.
  case rejected(Rejection)
}

/// What became of a submission.
public enum WriteOutcome: Sendable, Hashable {
  /// The document is new, or new in this state.
  case written(events: Int, statements: Int)
  /// The record had it in this state already.
  case unchanged
  /// It is in the record as a rejection with its reason.
  case rejected(Rejection)
}

/// Writes documents, their codings and rejections into a record.
///
/// Only one writer may be at work on a file; another waits, and gives up after ten seconds. What
/// entries come of the documents does not depend on their order nor on how they are batched.
public struct RecordWriter: Sendable {
  let file: RecordFile
  private let coder: String
  private let known: CalendarDate
  private let rules: LinkingRules
  private let stories: StoryTables

  /// Opens a record for writing; the file is made where it does not exist.
  ///
  /// - Parameters:
  ///   - path: the record's file.
  ///   - coder: names the version of coder and knowledge; a document that another version has read
  ///     is read anew, and the earlier reading is kept.
  ///   - known: the day of writing, by which the record can later be asked as of then.
  /// - Throws: ``RecordError`` where the path is no record or may not be written.
  public init(path: String, coder: String, known: CalendarDate) throws(RecordError) {
    rules = try LinkingRules.shipped()
    stories = try StoryTables()
    file = try RecordFile(writing: path)
    self.coder = coder
    self.known = known
  }

  /// Whether the record has a document in this state, read by this coder.
  ///
  /// - Complexity: O(log *documents*).
  public func holds(_ document: Document) throws(RecordError) -> Bool {
    try file.read { db in try isCurrent(document, db) }
  }

  /// Writes a batch in one transaction: after a crash it is there as a whole or not at all.
  ///
  /// - Returns: what became of each, in order.
  /// - Throws: ``RecordError`` where the storage fails; then nothing of the batch is written.
  public func write(_ batch: [Submission]) throws(RecordError) -> [WriteOutcome] {
    try file.write { db in
      var relinking = Relinking(rules: rules, stories: stories)
      let outcomes = try batch.map { try write($0, &relinking, db) }
      try relinking.finish(db)
      return outcomes
    }
  }

  private func write(
    _ submission: Submission, _ relinking: inout Relinking, _ db: Database
  ) throws -> WriteOutcome {
    switch submission {
    case .rejected(let rejection):
      return try reject(rejection, db)
    case .known(let document):
      try note(document, db)
      return .unchanged
    case .coded(let coded):
      if try isCurrent(coded.document, db) {
        try note(coded.document, db)
        return .unchanged
      }
      if let error = Validation.fault(of: coded) {
        let path = coded.document.location ?? coded.document.id.rawValue
        return try reject(Rejection(code: error.code, message: error.message, path: path), db)
      }
      let rows = CodedRows(coded, rules: rules)
      try DocumentRows(coder: coder, known: known, anchoring: Anchoring(rules: rules))
        .insert(rows, &relinking, db)
      try note(coded.document, db)
      return .written(events: coded.events.count, statements: coded.statements.count)
    }
  }

  private func isCurrent(_ document: Document, _ db: Database) throws -> Bool {
    let row = try db.cachedStatement(
      sql: "SELECT contentHash = ? AND coder = ? FROM documents WHERE id = ? AND until IS NULL")
    return try Bool.fetchOne(
      row, arguments: [document.contentHash, coder, document.id.rawValue]) ?? false
  }

  private func note(_ document: Document, _ db: Database) throws {
    guard let location = document.location else { return }
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO locations (id, location, known) VALUES (?, ?, ?)"
    ).execute(arguments: [document.id.rawValue, location, known.description])
  }

  private func reject(_ rejection: Rejection, _ db: Database) throws -> WriteOutcome {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO rejections (path, code, message, byte, known) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      rejection.path, rejection.code, rejection.message, rejection.byte ?? -1, known.description,
    ])
    return .rejected(rejection)
  }
}
