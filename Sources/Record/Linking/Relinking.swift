import Coding
import Documents
import GRDB

/// Links what a batch touched: blocks of events and families of statements, nothing else.
struct Relinking {
  private let rules: LinkingRules
  private var blocks: Set<String> = []
  private var families: Set<Int64> = []
  private var objects: ObjectRelinking
  private var origins: OriginLinking
  private var stories: StoryRelinking
  private let listing = ListingIndex()

  init(rules: LinkingRules, stories: StoryTables) {
    self.rules = rules
    self.stories = StoryRelinking(stories)
    objects = ObjectRelinking(rules: rules)
    origins = OriginLinking(rules: rules)
  }

  /// Whom a document credits; nil for nobody.
  func credit(of document: Document) -> String? { origins.credit(of: document) }

  /// Puts a document that was inserted beside those that it copies or that copy it, and into a story.
  mutating func add(_ coded: CodedDocument, number: Int64, _ db: Database) throws {
    try origins.add(coded.document, number: number, db)
    try stories.add(coded, number: number, db)
  }

  /// Does the same with a document of a dump.
  mutating func add(loaded number: Int64, _ db: Database) throws {
    try origins.add(try OriginLinking.document(number, db), number: number, db)
    try stories.place(loaded: number, db)
  }

  /// Notes that the current state of a document ended.
  mutating func end(_ number: Int64, _ db: Database) throws {
    try origins.end(number, db)
    try stories.end(number, db)
  }

  /// Puts an object that was added into its family.
  mutating func add(_ identity: ObjectIdentity, witness: Int64, _ db: Database) throws {
    try objects.add(identity, witness: witness, db)
  }

  /// Notes that an event was added.
  mutating func add(block: String) { blocks.insert(block) }

  /// Puts a statement that was added into the family of those whose words agree with its own.
  mutating func add(_ identity: StatementIdentity, witness: Int64, _ db: Database) throws {
    var joined: Set<Int64> = [witness]
    for row in try candidates(identity, db) {
      let words = row.words.split(separator: " ").map(String.init)
      if identity.isOwn || StatementIdentity.agree(identity.words, words, rules: rules) {
        joined.insert(row.family)
      }
    }
    let family = joined.min() ?? witness
    let move = try db.cachedStatement(
      sql: "UPDATE statements SET family = ? WHERE family = ?")
    for other in joined.sorted() where other != family {
      try move.execute(arguments: [family, other])
      families.remove(other)
    }
    families.insert(family)
  }

  private func candidates(
    _ identity: StatementIdentity, _ db: Database
  ) throws -> [(words: String, family: Int64)] {
    var found: [Int64: (String, Int64)] = [:]
    func collect(_ sql: String, _ arguments: StatementArguments) throws {
      let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
      while let row = try rows.next() { found[row[0]] = (row[1], row[2]) }
    }
    if identity.isOwn {
      try collect(
        """
        SELECT s.witness, s.words, s.family FROM statements s JOIN witnesses USING (witness)
        WHERE key = ?
        """, [identity.key])
      return found.values.map { $0 }
    }
    try collect(
      "SELECT witness, words, family FROM statements WHERE wordsHash = ?",
      [Folding.hash(identity.words)])
    if let first = identity.shingles.first {
      try collect(
        """
        SELECT s.witness, s.words, s.family FROM shingles JOIN statements s USING (witness)
        WHERE hash = ?
        """, [first])
    }
    for shingle in identity.shingles {
      try collect(
        "SELECT witness, words, family FROM statements WHERE firstShingle = ?", [shingle])
    }
    return found.values.map { $0 }
  }

  /// Gives every touched witness its entry and drops entries that grew into others.
  mutating func finish(_ db: Database) throws {
    try origins.finish(db)
    try stories.finish(db)
    var outgrown: Set<String> = []
    let linker = EventLinker(rules: rules)
    for block in blocks.sorted() {
      for group in linker(try events(of: block, db)) {
        try assign(group.map { ($0.witness, $0.key) }, kind: "event", &outgrown, db)
      }
    }
    for family in families.sorted() {
      for group in StatementLinker.groups(try statements(of: family, db)) {
        try assign(group.map { ($0.witness, $0.key) }, kind: "statement", &outgrown, db)
      }
    }
    for group in try objects.groups(db) {
      try assign(
        group.reports.map { ($0.witness, $0.key) }, kind: group.kind.rawValue, &outgrown, db)
    }
    let drop = try db.cachedStatement(
      sql: """
        DELETE FROM entries
        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM witnesses WHERE entry = entries.id)
        """)
    for id in outgrown.sorted() { try drop.execute(arguments: [id]) }
  }

  private mutating func assign(
    _ witnesses: [(witness: Int64, key: String)], kind: String, _ outgrown: inout Set<String>,
    _ db: Database
  ) throws {
    guard let id = witnesses.map(\.key).min(by: { $0.precedes($1) }) else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO entries (id, kind) VALUES (?, ?)")
      .execute(arguments: [id, kind])
    let update = try db.cachedStatement(
      sql: "UPDATE witnesses SET entry = ? WHERE witness = ? AND entry <> ?")
    for witness in witnesses { try update.execute(arguments: [id, witness.witness, id]) }
    // Whatever entry these stood in before had the key of one of them.
    outgrown.formUnion(witnesses.lazy.map(\.key).filter { $0 != id })
    try listing.place(witnesses.map(\.witness), db)
  }

  private func events(of block: String, _ db: Database) throws -> [EventReport] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT e.witness, w.key, e.scope, e.delegates, d.text, d.published
          FROM events e JOIN witnesses w USING (witness) JOIN documents d ON d.number = w.document
          WHERE e.block = ?
          """), arguments: [block])
    return try rows.map { row in
      let delegates: String = row[3]
      let published: String? = row[5]
      return EventReport(
        witness: row[0], key: row[1],
        scope: try row.decoded("scope"), delegates: Set(ListColumn.split(delegates)),
        text: row[4],
        published: published.flatMap { CalendarDate($0) })
    }
  }

  private func statements(of family: Int64, _ db: Database) throws -> [StatementReport] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT s.witness, w.key, s.speakerActor, s.speakerName
          FROM statements s JOIN witnesses w USING (witness) WHERE s.family = ?
          """), arguments: [family])
    return rows.map { row in
      StatementReport(
        witness: row[0], key: row[1],
        speaker: StatementIdentity.speaker(actor: row[2], name: row[3]))
    }
  }
}
