import Documents
import GRDB

extension RecordSchema {
  /// Adds where texts come from: whom a document credits, the document whose text it repeats, and
  /// the source that its witnesses count for.
  ///
  /// `copyFamily` is the lowest number of the documents that copy one another; `copyRuns` has the
  /// kept runs of words by which copies are found.
  static func addOrigins(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE documents ADD COLUMN credit TEXT;
        ALTER TABLE documents ADD COLUMN nearCopyOf TEXT;
        ALTER TABLE documents ADD COLUMN origin TEXT;
        ALTER TABLE documents ADD COLUMN copyFamily INTEGER;
        CREATE INDEX documentsOfCopyFamily ON documents (copyFamily);

        CREATE TABLE copyRuns (
          hash INTEGER NOT NULL,
          document INTEGER NOT NULL REFERENCES documents,
          PRIMARY KEY (hash, document)
        ) STRICT, WITHOUT ROWID;
        """)
    var origins = OriginLinking(rules: try LinkingRules.shipped())
    let numbers = try Int64.fetchAll(db, sql: "SELECT number FROM documents ORDER BY number")
    for number in numbers {
      let document = try OriginLinking.document(number, db)
      try db.execute(
        sql: "UPDATE documents SET credit = ? WHERE number = ?",
        arguments: [origins.credit(of: document), number])
      try origins.add(document, number: number, db)
    }
    try origins.finish(db)
  }
}
