import GRDB

extension RecordSchema {
  /// Adds the objects of diplomacy: meetings, instruments, commitments, relations, stances,
  /// measures and figures, whose parties stand in the table that events have.
  static func addObjects(_ db: Database) throws {
    try db.execute(sql: partiesOfAll)
    try db.execute(sql: meetings)
    try db.execute(sql: instruments)
    try db.execute(sql: bonds)
    try db.execute(sql: quantities)
    try db.execute(sql: identities)
  }

  /// Parties of entries of every kind; before, an event's alone.
  ///
  /// Roles are `actor`, `recipient`,
  /// `host`, `attendee`, `party`, `by`, `to`, `a`, `b`, `holder`, `target`, `sender` and `of`.
  private static let partiesOfAll = """
    CREATE TABLE partiesOfAll (
      witness INTEGER NOT NULL REFERENCES witnesses,
      role TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      actor TEXT, name TEXT NOT NULL, folded TEXT NOT NULL,
      delegate TEXT, delegateName TEXT, delegateFolded TEXT,
      spans TEXT NOT NULL,
      PRIMARY KEY (witness, role, ordinal)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO partiesOfAll SELECT * FROM parties;
    DROP TABLE parties;
    ALTER TABLE partiesOfAll RENAME TO parties;
    CREATE INDEX partiesOfActor ON parties (actor);
    CREATE INDEX partiesOfName ON parties (folded);
    CREATE INDEX partiesOfDelegate ON parties (delegate);
    CREATE INDEX partiesOfDelegateName ON parties (delegateFolded);
    CREATE INDEX witnessesOfKind ON witnesses (kind, entry);
    """

  /// `passages` are the ranges that refer to a meeting or instrument (`mention`) and those that
  /// word its agenda (`topic`).
  private static let meetings = """
    CREATE TABLE meetings (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      name TEXT NOT NULL, kind TEXT NOT NULL, series TEXT,
      parent INTEGER REFERENCES witnesses,
      dateFrom TEXT, dateTo TEXT,
      placeName TEXT, placeCountry TEXT, placeCitation INTEGER REFERENCES citations,
      status TEXT NOT NULL, confidence REAL NOT NULL
    ) STRICT;

    CREATE TABLE attendances (
      witness INTEGER NOT NULL REFERENCES meetings,
      ordinal INTEGER NOT NULL,
      standing TEXT, status TEXT NOT NULL,
      citation INTEGER NOT NULL REFERENCES citations,
      firstCitation INTEGER REFERENCES citations,
      PRIMARY KEY (witness, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE passages (
      witness INTEGER NOT NULL REFERENCES witnesses,
      role TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      citation INTEGER NOT NULL REFERENCES citations,
      PRIMARY KEY (witness, role, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  private static let instruments = """
    CREATE TABLE instruments (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      name TEXT NOT NULL, abbreviation TEXT, kind TEXT NOT NULL, areas TEXT NOT NULL,
      succeeds INTEGER REFERENCES witnesses, confidence REAL NOT NULL
    ) STRICT;

    CREATE TABLE stages (
      witness INTEGER NOT NULL REFERENCES instruments,
      ordinal INTEGER NOT NULL,
      stage TEXT NOT NULL, status TEXT NOT NULL,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      citation INTEGER NOT NULL REFERENCES citations,
      PRIMARY KEY (witness, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  private static let bonds = """
    CREATE TABLE commitments (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      actionCitation INTEGER NOT NULL REFERENCES citations,
      dueValue TEXT, dueFrom TEXT, dueTo TEXT,
      amount INTEGER REFERENCES witnesses,
      conditionCitation INTEGER REFERENCES citations,
      strength TEXT NOT NULL, status TEXT NOT NULL,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      statement INTEGER REFERENCES witnesses, confidence REAL NOT NULL
    ) STRICT;
    CREATE INDEX commitmentsByDue ON commitments (dueTo);

    CREATE TABLE relations (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      kind TEXT NOT NULL, issueCitation INTEGER REFERENCES citations,
      sinceValue TEXT, sinceFrom TEXT, sinceTo TEXT,
      untilValue TEXT, untilFrom TEXT, untilTo TEXT,
      status TEXT NOT NULL, confidence REAL NOT NULL
    ) STRICT;

    CREATE TABLE stances (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      stance TEXT NOT NULL, strength REAL NOT NULL,
      issueCitation INTEGER REFERENCES citations,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      status TEXT NOT NULL, statement INTEGER REFERENCES witnesses, confidence REAL NOT NULL
    ) STRICT;
    """

  private static let quantities = """
    CREATE TABLE measures (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      kind TEXT NOT NULL, objectCitation INTEGER REFERENCES citations,
      count INTEGER REFERENCES witnesses,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      status TEXT NOT NULL, confidence REAL NOT NULL
    ) STRICT;

    CREATE TABLE figures (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      what TEXT NOT NULL, value REAL NOT NULL, unit TEXT, approximate INTEGER NOT NULL,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT
    ) STRICT;
    """

  /// What tells whether two reports are of one object.
  ///
  /// A family are the reports that share keys,
  /// directly or through others, named by its lowest witness; its entries are found within it.
  private static let identities = """
    CREATE TABLE identities (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      family INTEGER NOT NULL,
      words TEXT NOT NULL, facts TEXT NOT NULL, hints TEXT NOT NULL,
      dateFrom TEXT, dateTo TEXT
    ) STRICT;
    CREATE INDEX identitiesOfFamily ON identities (family);

    CREATE TABLE identityKeys (
      hash INTEGER NOT NULL,
      witness INTEGER NOT NULL REFERENCES identities,
      PRIMARY KEY (hash, witness)
    ) STRICT, WITHOUT ROWID;
    """
}
