public import Documents
import GRDB

/// A document of the record with its text, what each part of it is, and what its places say of it.
public struct DocumentView: Sendable, Hashable {
  /// What the record knows of it.
  public let entry: DocumentEntry
  /// What citations point into.
  public let text: SourceText
  /// What each part of the text is, in its order.
  public let blocks: [Block]
  /// What its places say of its title, author, days and so on, by field, the believed one first.
  public let evidence: [MetadataClaim]

  /// Puts a view together.
  public init(
    entry: DocumentEntry, text: SourceText, blocks: [Block], evidence: [MetadataClaim]
  ) {
    self.entry = entry
    self.text = text
    self.blocks = blocks
    self.evidence = evidence
  }
}

extension RecordReader {
  /// A document in its current state, or as it was known on a day; nil where there is none.
  public func view(
    of id: DocumentID, knownBy: CalendarDate? = nil
  ) throws(RecordError) -> DocumentView? {
    try file.read { db in
      let filter = Filter(knownBy: knownBy, document: id)
      guard let entry = try DocumentQuery(filter: filter).entries(db).first else { return nil }
      let visibility = Visibility(knownBy: knownBy)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT d.number, t.content FROM documents d JOIN texts t USING (text)
          WHERE d.id = ? AND \(visibility.condition)
          """, arguments: StatementArguments([id.rawValue] + visibility.arguments))
      guard let row else { return nil }
      let number: Int64 = row["number"]
      return DocumentView(
        entry: entry, text: SourceText(row["content"]), blocks: try Self.blocks(of: number, db),
        evidence: try Self.claims(of: number, db))
    }
  }

  static func blocks(of document: Int64, _ db: Database) throws -> [Block] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM blocks WHERE document = ? ORDER BY start, \"end\", kind",
      arguments: [document]
    ).map { row in
      Block(try row.decoded("kind"), try row.range("start", "end"), rule: row["rule"])
    }
  }

  static func claims(of document: Int64, _ db: Database) throws -> [MetadataClaim] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM metadataClaims WHERE document = ? ORDER BY ordinal",
      arguments: [document]
    ).map { row in
      let hasRange = (row["start"] as Int?) != nil
      return MetadataClaim(
        field: try row.decoded("field"), value: row["value"], source: try row.decoded("source"),
        place: row["place"], range: hasRange ? try row.range("start", "end") : nil,
        isChosen: row["isChosen"])
    }
  }
}
