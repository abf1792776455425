import Actors
import Coding
import Documents
import GRDB

/// Inserts a document with all that was read in it.
struct DocumentRows {
  let coder: String
  let known: CalendarDate
  let anchoring: Anchoring

  /// Inserts rows as the current revision and notes what has to be linked anew.
  func insert(_ rows: CodedRows, _ relinking: inout Relinking, _ db: Database) throws {
    let coded = rows.coded
    let text = try Self.textNumber(of: coded.document.text, hash: rows.textHash, db)
    let number = try insert(coded.document, text: text, &relinking, db)
    try MetadataRows.insert(coded.document.blocks, number, db)
    try relinking.add(coded, number: number, db)
    try MetadataRows.insert(coded.document.evidence, number, db)
    try insertMentions(coded.mentions, number, db)
    let entries = EntryRows(document: number, text: coded.document.text)
    var statements: [Int64] = []
    for (statement, row) in zip(coded.statements, rows.statements) {
      let witness = try entries.insert(statement, row.place, row.identity, db)
      try relinking.add(row.identity, witness: witness, db)
      statements.append(witness)
    }
    for (event, row) in zip(coded.events, rows.events) {
      try entries.insert(event, row.place, row.lemma, row.identity, db)
      relinking.add(block: row.identity.block)
    }
    for (conflict, place) in zip(coded.conflicts, rows.conflicts) {
      try entries.insert(conflict, place, db)
    }
    try ObjectRows(entries: entries, rows: rows, statements: statements).insert(&relinking, db)
    try anchoring.place(document: coded.document.id.rawValue, revision: number, db)
  }

  /// The number of a text, inserted where there is none of its hash.
  static func textNumber(of text: SourceText, hash: String, _ db: Database) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT text FROM texts WHERE hash = ?")
    if let number = try Int64.fetchOne(find, arguments: [hash]) { return number }
    try db.cachedStatement(sql: "INSERT INTO texts (hash, content, length) VALUES (?, ?, ?)")
      .execute(arguments: [hash, text.string, text.count])
    return db.lastInsertedRowID
  }

  /// Ends the current revision and begins the next, never before the one that it ends.
  private func insert(
    _ document: Document, text: Int64, _ relinking: inout Relinking, _ db: Database
  ) throws -> Int64 {
    let id = document.id.rawValue
    let before = try Row.fetchOne(
      db, sql: "SELECT number, revision, known FROM documents WHERE id = ? AND until IS NULL",
      arguments: [id])
    let revision: Int = before.map { $0["revision"] } ?? 0
    let knownBefore: String = before.map { $0["known"] } ?? ""
    let known = knownBefore.precedes(known.description) ? known.description : knownBefore
    if let number: Int64 = before.map({ $0["number"] }) {
      try db.execute(
        sql: "UPDATE documents SET until = ? WHERE number = ?", arguments: [known, number])
      try relinking.end(number, db)
    }
    let metadata = document.metadata
    let codedLength = document.blocks.filter(\.isCoded).reduce(0) { $0 + $1.range.count }
    try db.cachedStatement(
      sql: """
        INSERT INTO documents (id, revision, contentHash, coder, known, text, title, publisher,
          byline, published, url, language, section, agency, updated, codedLength,
          credit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, revision + 1, document.contentHash, coder, known, text, metadata.title,
      metadata.publisher, metadata.byline, metadata.published?.description, metadata.url,
      metadata.language, metadata.section, metadata.agency, metadata.updated?.description,
      codedLength, relinking.credit(of: document),
    ])
    return db.lastInsertedRowID
  }

  private func insertMentions(_ mentions: [Mention], _ number: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO mentions (document, ordinal, start, "end", kind, actor, name, folded, role,
          office, affiliation, members, why)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, mention) in mentions.enumerated() {
      try insert.execute(arguments: [
        number, ordinal, mention.range.lowerBound, mention.range.upperBound,
        mention.kind.rawValue, mention.actor?.rawValue, mention.name,
        Folding.name(mention.name), mention.role, mention.office,
        mention.affiliation?.rawValue, mention.members.map(\.rawValue).joined(separator: " "),
        mention.why,
      ])
    }
  }
}
