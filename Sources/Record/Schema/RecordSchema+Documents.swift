import GRDB

extension RecordSchema {
  /// Adds what the places of a document say of it, and why parts of its text are not read.
  ///
  /// Documents that were read before have neither; reading them again adds both.
  static func addMetadataClaims(_ db: Database) throws {
    try db.execute(sql: metadataClaims)
  }

  private static let metadataClaims = """
    ALTER TABLE blocks ADD COLUMN rule TEXT;
    ALTER TABLE documents ADD COLUMN section TEXT;
    ALTER TABLE documents ADD COLUMN agency TEXT;
    ALTER TABLE documents ADD COLUMN updated TEXT;

    CREATE TABLE metadataClaims (
      document INTEGER NOT NULL REFERENCES documents,
      ordinal INTEGER NOT NULL,
      field TEXT NOT NULL, value TEXT NOT NULL,
      source TEXT NOT NULL, place TEXT NOT NULL,
      start INTEGER, "end" INTEGER,
      isChosen INTEGER NOT NULL,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
