import Coding
import Documents
import GRDB

/// Gathers the documents of a record into stories, as far as a batch touched them.
///
/// A new document is compared with those of its time that share its heaviest terms. Groups of average
/// linkage are made within families (``StoryChains``), so that only those beside a new document are
/// gathered anew, and the result depends on the set of documents alone.
struct StoryRelinking {
  private let rules: StoryRules
  private let models: LinkModels
  private let reader: DigestReader
  private var chains: StoryChains
  private var digests: [Int64: StoryDigest] = [:]

  init(_ linker: StoryTables) {
    rules = linker.rules
    models = linker.models
    reader = linker.reader
    chains = StoryChains(rules: linker.rules)
  }

  /// Notes that the current state of a document ended: it is in no story any more.
  mutating func end(_ number: Int64, _ db: Database) throws {
    try chains.remove(number, db)
    let others = try Int64.fetchAll(
      db, sql: "SELECT other FROM storyPairs WHERE document = ?", arguments: [number])
    let part = try db.cachedStatement(
      sql: "DELETE FROM storyPairs WHERE document = ? AND other = ?")
    for other in others {
      try part.execute(arguments: [number, other])
      try part.execute(arguments: [other, number])
    }
    if let digest = try digest(of: number, db) {
      let drop = try db.cachedStatement(
        sql: "DELETE FROM storyTerms WHERE term = ? AND day = ? AND document = ?")
      for term in digest.terms.strong {
        try drop.execute(arguments: [Int64(bitPattern: term.key), Self.day(digest), number])
      }
    }
    try db.execute(
      sql: "UPDATE documents SET story = NULL, storyFamily = NULL WHERE number = ?",
      arguments: [number])
  }

  /// Stores what a document is compared by and compares it.
  mutating func add(_ coded: CodedDocument, number: Int64, _ db: Database) throws {
    let (digest, words) = reader.words(of: coded)
    let stored = StoredDigest(digest, words: words, rules: rules)
    try db.cachedStatement(sql: "INSERT INTO storyDigests (document, digest) VALUES (?, ?)")
      .execute(arguments: [number, stored.text])
    try db.cachedStatement(sql: "UPDATE documents SET storyKey = ? WHERE number = ?")
      .execute(arguments: [Self.name(digest.key), number])
    try place(number, digest, db)
  }

  /// Compares a document whose digest was loaded, unless it is of a state that ended.
  mutating func place(loaded number: Int64, _ db: Database) throws {
    let isCurrent = try Bool.fetchOne(
      db, sql: "SELECT until IS NULL FROM documents WHERE number = ?", arguments: [number])
    guard isCurrent == true, let digest = try digest(of: number, db) else { return }
    try place(number, digest, db)
  }

  private mutating func place(
    _ number: Int64, _ digest: StoryDigest, _ db: Database
  ) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO storyPairs (document, other, chance) VALUES (?, ?, ?)")
    let clustering = StoryClustering(rules: rules, models: models)
    for other in try candidates(of: digest, db) {
      guard let theirs = try self.digest(of: other, db) else { continue }
      let chance = clustering.chance(digest, theirs)
      guard chance >= rules.leastChance else { continue }
      try insert.execute(arguments: [number, other, chance])
      try insert.execute(arguments: [other, number, chance])
    }
    let term = try db.cachedStatement(
      sql: "INSERT INTO storyTerms (term, day, document, weight) VALUES (?, ?, ?, ?)")
    for strong in digest.terms.strong {
      try term.execute(arguments: [
        Int64(bitPattern: strong.key), Self.day(digest), number, Double(strong.weight),
      ])
    }
    digests[number] = digest
    chains.add(number)
  }

  /// The documents of about the same time whose heaviest terms are alike enough, by number.
  private func candidates(of digest: StoryDigest, _ db: Database) throws -> [Int64] {
    var shared: [Int64: Float] = [:]
    let find = try db.cachedStatement(
      sql: "SELECT document, weight FROM storyTerms WHERE term = ? AND day BETWEEN ? AND ?")
    let undated = Int64(ListingIndex.undated)
    let spans: [(Int64, Int64)] =
      digest.published.map { day in
        let (day, days) = (Int64(day), Int64(rules.comparedDays))
        return [(day - days, day + days), (undated, undated)]
      } ?? [(Int64.min, Int64.max)]
    for term in digest.terms.strong {
      for (from, to) in spans {
        let rows = try Row.fetchCursor(
          find, arguments: [Int64(bitPattern: term.key), from, to])
        while let row = try rows.next() {
          let weight: Double = row[1]
          shared[row[0], default: 0] += Float(weight) * term.weight
        }
      }
    }
    return shared.filter { Double($0.value) >= rules.comparedFrom }.keys.sorted()
  }

  /// Gathers the documents of every touched family into stories.
  mutating func finish(_ db: Database) throws {
    let find = try db.cachedStatement(
      sql: "SELECT number, storyKey, story, copyFamily FROM documents WHERE storyFamily = ?")
    let update = try db.cachedStatement(sql: "UPDATE documents SET story = ? WHERE number = ?")
    for family in try chains.settle(db) {
      let members = StoryFamily(try Row.fetchAll(find, arguments: [family]))
      for group in try members.stories(rules, db) {
        let story = Identifier.make("sy-", [group.first?.key ?? ""])
        for unit in group {
          for document in unit.documents where document.story != story {
            try update.execute(arguments: [story, document.number])
          }
        }
      }
    }
    digests = [:]
  }

  private mutating func digest(of number: Int64, _ db: Database) throws -> StoryDigest? {
    if let known = digests[number] { return known }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT s.digest, d.published, d.storyKey FROM storyDigests s
          JOIN documents d ON d.number = s.document WHERE s.document = ?
          """), arguments: [number])
    guard let row else { return nil }
    guard let key = UInt64(row["storyKey"] as String? ?? "", radix: 16) else {
      throw Damage(what: "the key of a story")
    }
    let digest = try StoredDigest(row["digest"]).digest(
      key: key, published: try row.day("published")?.dayNumber, reader: reader)
    digests[number] = digest
    return digest
  }

  private static func day(_ digest: StoryDigest) -> Int64 {
    Int64(digest.published ?? ListingIndex.undated)
  }

  private static func name(_ key: UInt64) -> String { StoryLinker.hexadecimal(key) }
}

/// The tables that stories are gathered by, read once for a writer.
struct StoryTables: Sendable {
  let rules: StoryRules
  let models: LinkModels
  let reader: DigestReader

  /// Reads the shipped tables.
  init() throws(RecordError) {
    rules = try .shipped()
    models = try .shipped()
    reader = try DigestReader()
  }
}
