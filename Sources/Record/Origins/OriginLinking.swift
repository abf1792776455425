import Documents
import GRDB

/// Finds which documents repeat one another, and the source that each comes from.
///
/// A new document costs time by the documents that share runs of words with it. What are copies
/// depends on the set of documents alone, as long as no run of six words stands in more documents than
/// `copy-candidates`.
struct OriginLinking {
  private let rules: LinkingRules
  private let reader = OriginReader()
  private var families = TouchedFamilies()

  init(rules: LinkingRules) { self.rules = rules }

  /// Whom a document credits: an agency, or who published it first; nil for nobody.
  func credit(of document: Document) -> String? {
    reader(document)?.name ?? document.metadata.agency.flatMap(reader.agency)
  }

  /// Notes that the current state of a document ended, so that its family may have another origin.
  mutating func end(_ number: Int64, _ db: Database) throws {
    try families.touch(of: number, db)
  }

  /// Puts a document that was inserted into the family of those that it copies or that copy it.
  mutating func add(_ document: Document, number: Int64, _ db: Database) throws {
    let sketch = CopySketch(document.text, blocks: document.blocks)
    var joined = Set([number])
    joined.formUnion(
      try Int64.fetchAll(
        try db.cachedStatement(
          sql: """
            SELECT DISTINCT b.copyFamily FROM documents a JOIN documents b USING (text)
            WHERE a.number = ? AND b.copyFamily IS NOT NULL
            """), arguments: [number]))
    for candidate in try candidates(of: sketch, number, db) where !joined.contains(candidate.family)
    {
      let other = try Self.document(candidate.number, db)
      if sketch.repeats(CopySketch(other.text, blocks: other.blocks)) {
        joined.insert(candidate.family)
      }
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO copyRuns (hash, document) VALUES (?, ?)")
    for run in sketch.runs {
      try insert.execute(arguments: [Int64(bitPattern: run), number])
    }
    try families.unite(joined, number, db)
  }

  /// The documents that share enough runs with a sketch, by number.
  private func candidates(
    of sketch: CopySketch, _ number: Int64, _ db: Database
  ) throws -> [(number: Int64, family: Int64)] {
    var shared: [Int64: Int] = [:]
    let find = try db.cachedStatement(
      sql: "SELECT document FROM copyRuns WHERE hash = ? ORDER BY document LIMIT ?")
    for run in sketch.runs {
      let found = try Int64.fetchCursor(
        find, arguments: [Int64(bitPattern: run), rules.copyCandidates])
      while let document = try found.next() { shared[document, default: 0] += 1 }
    }
    let length = try db.cachedStatement(
      sql: "SELECT codedLength, copyFamily FROM documents WHERE number = ?")
    let own: Int = try Row.fetchOne(length, arguments: [number])?[0] ?? 0
    return try shared.filter { $0.value >= rules.copyRunsShared }.sorted { $0.key < $1.key }
      .compactMap { candidate, count in
        guard let row = try Row.fetchOne(length, arguments: [candidate]),
          let family: Int64 = row[1]
        else { return nil }
        let shorter = min(own, row[0])
        return count * rules.copyCharactersPerRun >= shorter ? (candidate, family) : nil
      }
  }

  /// Gives the documents of every touched family their origin.
  mutating func finish(_ db: Database) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT number, id, published, publisher, credit, until, nearCopyOf, origin
        FROM documents WHERE copyFamily = ?
        """)
    let update = try db.cachedStatement(
      sql: "UPDATE documents SET nearCopyOf = ?, origin = ? WHERE number = ?")
    for family in families.sorted {
      let rows = try Row.fetchAll(find, arguments: [family])
      let all = rows.map { CopiedDocument($0) }
      let current = all.filter(\.isCurrent)
      guard let first = (current.isEmpty ? all : current).min(by: { $0.precedes($1) }) else {
        continue
      }
      let credited = (current.isEmpty ? all : current).filter { $0.credit != nil }
        .min { $0.precedes($1) }
      let origin = credited?.credit ?? first.publisher.map { reader.agency($0) ?? $0 }
      for (row, document) in zip(rows, all) {
        let copied = document.id == first.id ? nil : first.id
        if row["nearCopyOf"] != copied || row["origin"] != origin {
          try update.execute(arguments: [copied, origin, document.number])
        }
      }
    }
    families.clear()
  }

  /// A document of the record as copies are found by.
  static func document(_ number: Int64, _ db: Database) throws -> Document {
    guard
      let row = try Row.fetchOne(
        try db.cachedStatement(
          sql: """
            SELECT d.id, d.agency, d.contentHash, t.content FROM documents d JOIN texts t USING (text)
            WHERE d.number = ?
            """), arguments: [number])
    else { throw Damage(what: "document \(number)") }
    return Document(
      id: DocumentID(rawValue: row["id"]), text: SourceText(row["content"]),
      blocks: try RecordReader.blocks(of: number, db), metadata: Metadata(agency: row["agency"]),
      location: nil, contentHash: row["contentHash"])
  }
}

/// A document among those whose text it shares.
private struct CopiedDocument {
  let number: Int64
  let id: String
  let published: String?
  let publisher: String?
  let credit: String?
  let isCurrent: Bool

  init(_ row: Row) {
    number = row["number"]
    id = row["id"]
    published = row["published"]
    publisher = row["publisher"]
    credit = row["credit"]
    isCurrent = (row["until"] as String?) == nil
  }

  /// Whether it was published before another; the undated come last.
  func precedes(_ other: CopiedDocument) -> Bool {
    let (day, otherDay) = (published ?? "9999", other.published ?? "9999")
    if day != otherDay { return day.precedes(otherDay) }
    return id == other.id ? number < other.number : id.precedes(other.id)
  }
}
