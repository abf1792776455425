import GRDB

extension RecordSchema {
  /// Adds what documents are compared by, and the stories that they tell together.
  ///
  /// `storyKey` is what the story would be called if the document told it alone; `storyFamily` is the
  /// lowest number of documents that chains of likeness hold together, within which stories are
  /// gathered. Documents that were read before belong to none until they are read or coded anew.
  static func addStories(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE documents ADD COLUMN storyKey TEXT;
        ALTER TABLE documents ADD COLUMN story TEXT;
        ALTER TABLE documents ADD COLUMN storyFamily INTEGER;
        CREATE INDEX documentsOfStory ON documents (story);
        CREATE INDEX documentsOfStoryKey ON documents (storyKey);
        CREATE INDEX documentsOfStoryFamily ON documents (storyFamily);
        CREATE INDEX meetingsOfSeries ON meetings (series) WHERE series IS NOT NULL;

        CREATE TABLE storyDigests (
          document INTEGER PRIMARY KEY REFERENCES documents,
          digest TEXT NOT NULL
        ) STRICT;

        CREATE TABLE storyTerms (
          term INTEGER NOT NULL, day INTEGER NOT NULL,
          document INTEGER NOT NULL REFERENCES documents,
          weight REAL NOT NULL,
          PRIMARY KEY (term, day, document)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE storyPairs (
          document INTEGER NOT NULL REFERENCES documents,
          other INTEGER NOT NULL REFERENCES documents,
          chance REAL NOT NULL,
          PRIMARY KEY (document, other)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
