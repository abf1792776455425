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
      let number: Int64 = row["number"]
      return Document(
        id: id, text: SourceText(row["content"] as String), blocks: try Self.blocks(of: number, db),
        metadata: Metadata(
          title: row["title"], publisher: row["publisher"], byline: row["byline"],
          published: try row.day("published"), url: row["url"], language: row["language"],
          section: row["section"], agency: row["agency"], updated: try row.day("updated")),
        evidence: try Self.claims(of: number, db), location: row["location"],
        contentHash: row["contentHash"])
    }
  }
}
