import GRDB

/// The tables of a record and how they came to be.
///
/// Migrations are never edited once released; a change is a new one at the end.
enum RecordSchema {
  /// `Entn` in ASCII: SQLite's `application_id` of a record, by which other files are told apart.
  static let applicationID = 0x456E_746E

  /// All migrations in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("documents and what was read in them") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: documents)
      try db.execute(sql: entries)
      try db.execute(sql: statements)
      try db.execute(sql: rejections)
    }
    migrator.registerMigration("claims that reference knowledge contradicts") { db in
      try db.execute(sql: conflicts)
    }
    migrator.registerMigration(
      "meetings, instruments, commitments and what lasts", migrate: addObjects)
    migrator.registerMigration("corrections by people", migrate: addCorrections)
    migrator.registerMigration("events of one affair", migrate: addAffairs)
    migrator.registerMigration("days and facets of entries", migrate: addListing)
    migrator.registerMigration("full text search", migrate: addSearch)
    migrator.registerMigration("types of users' own codebooks") { db in
      try db.execute(sql: "ALTER TABLE events ADD COLUMN ownType TEXT")
    }
    migrator.registerMigration(
      "what the places of a document say of it", migrate: addMetadataClaims)
    migrator.registerMigration("where texts come from", migrate: addOrigins)
    migrator.registerMigration("entries under their own days", migrate: listAnew)
    migrator.registerMigration("stories", migrate: addStories)
    migrator.registerMigration("stories within bounded families") { db in
      try db.execute(sql: "ALTER TABLE documents ADD COLUMN storyLevel INTEGER NOT NULL DEFAULT 0")
    }
    return migrator
  }

  /// What a text says of an actor and what the tables of the day say against it.
  private static let conflicts = """
    CREATE TABLE conflicts (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      subject TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, field TEXT NOT NULL,
      claimed TEXT NOT NULL, reference TEXT NOT NULL,
      referenceFrom TEXT NOT NULL, referenceTo TEXT, source TEXT NOT NULL
    ) STRICT;
    CREATE INDEX conflictsOfSubject ON conflicts (subject);
    """

  /// Texts, stored once, and the revisions of documents: one for each content and coder.
  ///
  /// `until` is the day from which the next revision holds, null for the current one.
  private static let documents = """
    CREATE TABLE texts (
      text INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      content TEXT NOT NULL,
      length INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE documents (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      contentHash TEXT NOT NULL,
      coder TEXT NOT NULL,
      known TEXT NOT NULL,
      until TEXT,
      text INTEGER NOT NULL REFERENCES texts,
      title TEXT, publisher TEXT, byline TEXT, published TEXT, url TEXT, language TEXT,
      codedLength INTEGER NOT NULL,
      UNIQUE (id, revision)
    ) STRICT;
    CREATE UNIQUE INDEX documentsCurrent ON documents (id) WHERE until IS NULL;
    CREATE INDEX documentsOfText ON documents (text);

    CREATE TABLE locations (
      id TEXT NOT NULL,
      location TEXT NOT NULL,
      known TEXT NOT NULL,
      PRIMARY KEY (id, location)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE blocks (
      document INTEGER NOT NULL REFERENCES documents,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (document, start, "end", kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mentions (
      document INTEGER NOT NULL REFERENCES documents,
      ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      kind TEXT NOT NULL,
      actor TEXT, name TEXT NOT NULL, folded TEXT NOT NULL,
      role TEXT, office TEXT, affiliation TEXT,
      members TEXT NOT NULL,
      why TEXT NOT NULL,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mentionsOfActor ON mentions (actor);
    CREATE INDEX mentionsOfName ON mentions (folded);
    """

  /// Entries and their witnesses: an entry is what its witnesses tell together.
  ///
  /// A witness is one place of one document; its key is the id that the entry would have if that
  /// witness stood alone, so that an id once given is found again after entries have grown
  /// together.
  private static let entries = """
    CREATE TABLE entries (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE citations (
      citation INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES documents,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (document, start, "end")
    ) STRICT;

    CREATE TABLE witnesses (
      witness INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      entry TEXT NOT NULL REFERENCES entries,
      document INTEGER NOT NULL REFERENCES documents,
      citation INTEGER NOT NULL REFERENCES citations,
      sentenceStart INTEGER NOT NULL,
      sentenceEnd INTEGER NOT NULL,
      why TEXT NOT NULL
    ) STRICT;
    CREATE INDEX witnessesOfEntry ON witnesses (entry);
    CREATE INDEX witnessesOfKey ON witnesses (key);
    CREATE INDEX witnessesOfDocument ON witnesses (document);
    CREATE INDEX witnessesOfCitation ON witnesses (citation);

    CREATE TABLE events (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      act TEXT NOT NULL, type TEXT, mode TEXT, contexts TEXT NOT NULL,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      placeName TEXT, placeCountry TEXT, placeStart INTEGER, placeEnd INTEGER,
      status TEXT NOT NULL, factuality REAL NOT NULL, confidence REAL NOT NULL,
      triggerStart INTEGER NOT NULL, triggerEnd INTEGER NOT NULL, lemma TEXT NOT NULL,
      block TEXT NOT NULL, scope TEXT NOT NULL, delegates TEXT NOT NULL
    ) STRICT;
    CREATE INDEX eventsOfBlock ON events (block);

    CREATE TABLE parties (
      witness INTEGER NOT NULL REFERENCES events,
      role TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      actor TEXT, name TEXT NOT NULL, folded TEXT NOT NULL,
      delegate TEXT, delegateName TEXT, delegateFolded TEXT,
      spans TEXT NOT NULL,
      PRIMARY KEY (witness, role, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX partiesOfActor ON parties (actor);
    CREATE INDEX partiesOfName ON parties (folded);
    CREATE INDEX partiesOfDelegate ON parties (delegate);
    CREATE INDEX partiesOfDelegateName ON parties (delegateFolded);

    CREATE TABLE attributions (
      witness INTEGER NOT NULL REFERENCES witnesses,
      ordinal INTEGER NOT NULL,
      actor TEXT, name TEXT NOT NULL,
      PRIMARY KEY (witness, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// `words` are the folded words that decide sameness, `family` the lowest witness of those whose
  /// words hold one another; shingles find the candidates.
  private static let statements = """
    CREATE TABLE statements (
      witness INTEGER PRIMARY KEY REFERENCES witnesses,
      kind TEXT NOT NULL, text TEXT NOT NULL, content TEXT NOT NULL,
      cueStart INTEGER, cueEnd INTEGER,
      speakerActor TEXT, speakerName TEXT, speakerFolded TEXT, speakerRole TEXT,
      speakerAffiliation TEXT, speakerSpans TEXT,
      audienceActor TEXT, audienceName TEXT, audienceFolded TEXT, audienceDelegate TEXT,
      audienceDelegateName TEXT,
      via TEXT NOT NULL,
      dateValue TEXT, dateFrom TEXT, dateTo TEXT,
      words TEXT NOT NULL, wordsHash INTEGER NOT NULL, firstShingle INTEGER,
      family INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX statementsOfWords ON statements (wordsHash);
    CREATE INDEX statementsOfShingle ON statements (firstShingle);
    CREATE INDEX statementsOfFamily ON statements (family);
    CREATE INDEX statementsOfSpeaker ON statements (speakerActor);

    CREATE TABLE shingles (
      hash INTEGER NOT NULL,
      witness INTEGER NOT NULL REFERENCES statements,
      PRIMARY KEY (hash, witness)
    ) STRICT, WITHOUT ROWID;
    """

  private static let rejections = """
    CREATE TABLE rejections (
      path TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      byte INTEGER NOT NULL,
      known TEXT NOT NULL,
      PRIMARY KEY (path, code, message, byte)
    ) STRICT, WITHOUT ROWID;
    """
}
