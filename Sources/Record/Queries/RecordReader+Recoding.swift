public import Documents
import GRDB

extension RecordReader {
  /// The ids of the documents whose current state another coder read, sorted.
  public func documents(notReadBy coder: String) throws(RecordError) -> [DocumentID] {
    try file.read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM documents WHERE until IS NULL AND coder <> ? ORDER BY id",
        arguments: [coder]
      ).map { DocumentID(rawValue: $0) }
    }
  }

  /// A document in its current state, as it was read; nil where the record has no such document.
  public func document(_ id: DocumentID) throws(RecordError) -> Document? {
    try file.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT d.*, t.content,
            (SELECT min(location) FROM locations l WHERE l.id = d.id) AS location
          FROM documents d JOIN texts t USING (text) WHERE d.id = ? AND d.until IS NULL
          """, arguments: [id.rawValue])
      guard let row else { return nil }
      let blocks = try Row.fetchAll(
        db, sql: "SELECT * FROM blocks WHERE document = ? ORDER BY start, \"end\", kind",
        arguments: [row["number"] as Int64]
      ).map { Block(try $0.decoded("kind"), try $0.range("start", "end")) }
      return Document(
        id: id, text: SourceText(row["content"] as String), blocks: blocks,
        metadata: Metadata(
          title: row["title"], publisher: row["publisher"], byline: row["byline"],
          published: try row.day("published"), url: row["url"], language: row["language"]),
        location: row["location"], contentHash: row["contentHash"])
    }
  }
}
