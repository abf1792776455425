public import Documents
import GRDB

extension RecordReader {
  /// A document in its current state as it was coded: its text, its parts and what is known of it;
  /// nil where the record has no such document.
  public func document(_ id: DocumentID) throws(RecordError) -> Document? {
    try file.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT d.*, t.content FROM documents d JOIN texts t USING (text)
          WHERE d.id = ? AND d.until IS NULL
          """, arguments: [id.rawValue])
      guard let row else { return nil }
      let number: Int64 = row["number"]
      let text: String = row["content"]
      let parts = try Row.fetchAll(
        db, sql: "SELECT * FROM blocks WHERE document = ? ORDER BY start, \"end\"",
        arguments: [number])
      return Document(
        id: id, text: SourceText(text),
        blocks: try parts.map { part in
          let (start, end): (Int, Int) = (part["start"], part["end"])
          return Block(try part.decoded("kind"), start..<end)
        },
        metadata: Metadata(
          title: row["title"], publisher: row["publisher"], byline: row["byline"],
          published: try row.day("published"), url: row["url"], language: row["language"]),
        location: nil, contentHash: row["contentHash"])
    }
  }
}
