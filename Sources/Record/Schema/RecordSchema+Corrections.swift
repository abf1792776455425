import GRDB

extension RecordSchema {
  /// Adds what people correct: the list itself, the reports that each is about as people would name
  /// them, and the rows that these are in the states of documents.
  static func addCorrections(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE corrections (
          correction INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          action TEXT NOT NULL,
          entry TEXT NOT NULL, kind TEXT NOT NULL,
          field TEXT, value TEXT,
          because TEXT NOT NULL, author TEXT NOT NULL, time TEXT NOT NULL
        ) STRICT;
        CREATE INDEX correctionsByTime ON corrections (time, id);

        CREATE TABLE anchors (
          correction INTEGER NOT NULL REFERENCES corrections,
          part INTEGER NOT NULL,
          ordinal INTEGER NOT NULL,
          document TEXT NOT NULL, key TEXT NOT NULL, facet TEXT NOT NULL,
          words TEXT NOT NULL, parties TEXT NOT NULL,
          PRIMARY KEY (correction, part, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX anchorsOfDocument ON anchors (document);

        CREATE TABLE correctedWitnesses (
          correction INTEGER NOT NULL REFERENCES corrections,
          part INTEGER NOT NULL,
          witness INTEGER NOT NULL REFERENCES witnesses,
          PRIMARY KEY (correction, part, witness)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
