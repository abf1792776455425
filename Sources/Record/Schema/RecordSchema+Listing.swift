import GRDB

extension RecordSchema {
  /// Adds what limited questions go by: for each report the days that bound its entry, and the
  /// facets by which the entry may be asked for, in the order of days.
  ///
  /// `firstDay` and `lastDay` bound the report, `day` is the lowest `firstDay` of its entry and `span`
  /// the class of the days that the entry spans.
  static func addListing(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE witnesses ADD COLUMN firstDay INTEGER;
        ALTER TABLE witnesses ADD COLUMN lastDay INTEGER;
        ALTER TABLE witnesses ADD COLUMN day INTEGER;
        ALTER TABLE witnesses ADD COLUMN span INTEGER;

        CREATE TABLE facets (
          facet INTEGER NOT NULL,
          day INTEGER NOT NULL,
          report INTEGER NOT NULL,
          PRIMARY KEY (facet, day, report)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX documentsByPublication ON documents (published, id);
        CREATE INDEX statementsOfAffiliation ON statements (speakerAffiliation);
        CREATE INDEX statementsOfSpeakerName ON statements (speakerFolded);
        """)
    try list(db)
  }

  /// Lists all entries anew, under the days that their reports tell, not those of publication.
  static func listAnew(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM facets;
        UPDATE witnesses SET firstDay = NULL, lastDay = NULL, day = NULL, span = NULL
        WHERE firstDay IS NOT NULL;
        """)
    try list(db)
  }

  private static func list(_ db: Database) throws {
    let index = ListingIndex()
    let entries = try String.fetchAll(
      db, sql: "SELECT DISTINCT entry FROM witnesses ORDER BY entry")
    for entry in entries {
      let witnesses = try Int64.fetchAll(
        db, sql: "SELECT witness FROM witnesses WHERE entry = ?", arguments: [entry])
      try index.place(witnesses, db)
    }
  }

  /// Adds what events have in common that may be told of one occurrence.
  static func addAffairs(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE events ADD COLUMN affair INTEGER;
        CREATE INDEX eventsOfAffair ON events (affair) WHERE affair IS NOT NULL;
        """)
  }

  /// Adds full text search over documents and over what entries cite.
  static func addSearch(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE documentSearch USING fts5(
          content, content='texts', content_rowid='text', tokenize='porter unicode61');
        CREATE TRIGGER textsSearched AFTER INSERT ON texts BEGIN
          INSERT INTO documentSearch (rowid, content) VALUES (new.text, new.content);
        END;
        INSERT INTO documentSearch (documentSearch) VALUES ('rebuild');

        CREATE VIRTUAL TABLE citationSearch USING fts5(
          text, content='citations', content_rowid='citation', tokenize='porter unicode61');
        CREATE TRIGGER citationsSearched AFTER INSERT ON citations BEGIN
          INSERT INTO citationSearch (rowid, text) VALUES (new.citation, new.text);
        END;
        INSERT INTO citationSearch (citationSearch) VALUES ('rebuild');
        """)
  }
}
