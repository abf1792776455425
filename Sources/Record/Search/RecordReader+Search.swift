public import Documents
import GRDB

extension RecordReader {
  /// The documents and entries that hold words, the best matches first (BM25, Robertson and Zaragoza
  /// 2009, as FTS5 has it), of equals in the order of documents.
  ///
  /// - Parameters:
  ///   - words: words that must all occur in any form, `"several words"` in a row, `word*`.
  ///   - kind: `document`, or a kind of entry; nil for all.
  ///   - limit: at most so many of documents and so many of entries.
  ///   - knownBy: the day of knowledge, nil for today.
  /// - Returns: documents, then entries.
  /// - Throws: ``RecordError`` where the storage fails.
  public func search(
    _ words: String, kind: String? = nil, limit: Int = 20, knownBy: CalendarDate? = nil
  ) throws(RecordError) -> [SearchHit] {
    guard let query = SearchWords(words).query else { return [] }
    return try file.read { db in
      let search = Search(
        query: query, limit: limit, visibility: Visibility(knownBy: knownBy),
        layer: try CorrectionLayer(knownBy: knownBy, db))
      let documents = kind == nil || kind == "document" ? try search.documents(db) : []
      let entries = kind == "document" ? [] : try search.entries(kind, db)
      return documents + entries
    }
  }
}

/// One search.
struct Search {
  let query: String
  let limit: Int
  let visibility: Visibility
  let layer: CorrectionLayer
  /// What FTS5 puts around matches: characters that no text of people holds.
  private static let (open, close): (Unicode.Scalar, Unicode.Scalar) = ("\u{2}", "\u{3}")

  static let documentsSQL = """
    SELECT s.rowid AS text, bm25(documentSearch) AS rank,
      snippet(documentSearch, 0, char(2), char(3), '', 24) AS snippet
    FROM documentSearch s WHERE documentSearch MATCH ? ORDER BY rank LIMIT ?
    """

  static let entriesSQL = """
    SELECT s.rowid AS citation, bm25(citationSearch) AS rank,
      highlight(citationSearch, 0, char(2), char(3)) AS marked
    FROM citationSearch s WHERE citationSearch MATCH ? ORDER BY rank LIMIT ?
    """

  func documents(_ db: Database) throws -> [SearchHit] {
    var hits: [(rank: Double, hit: SearchHit)] = []
    // Superseded texts match as well: some more than asked for leave enough.
    let rows = try Row.fetchAll(db, sql: Self.documentsSQL, arguments: [query, limit * 2])
    for row in rows {
      let text: Int64 = row["text"]
      let content = try String.fetchOne(
        try db.cachedStatement(sql: "SELECT content FROM texts WHERE text = ?"), arguments: [text])
      guard let content else { continue }
      let marked = Marked(row["snippet"])
      let start = Self.position(of: marked.plain, in: content)
      for document in try Row.fetchAll(
        db, sql: "SELECT d.* FROM documents d WHERE d.text = ? AND \(visibility.condition)",
        arguments: StatementArguments([text]) + StatementArguments(visibility.arguments))
      {
        let evidence = Evidence(
          document: DocumentID(rawValue: document["id"]), publisher: document["publisher"],
          published: try document.day("published"), title: document["title"],
          range: start..<start + marked.plain.count,
          text: String(String.UnicodeScalarView(marked.plain)))
        hits.append(
          (
            row["rank"],
            SearchHit(
              kind: "document", id: evidence.document.rawValue, evidence: evidence,
              matches: marked.ranges.map { $0.lowerBound + start..<$0.upperBound + start })
          ))
      }
    }
    return Self.ordered(hits, limit)
  }

  func entries(_ kind: String?, _ db: Database) throws -> [SearchHit] {
    var hits: [(rank: Double, hit: SearchHit)] = []
    var seen: Set<String> = []
    // A citation may be none of the kind, or of a state before: more than asked for are looked at.
    let rows = try Row.fetchCursor(db, sql: Self.entriesSQL, arguments: [query, limit * 20])
    while let row = try rows.next(), seen.count < limit * 2 {
      let marked = Marked(row["marked"])
      let witnesses = try Row.fetchAll(
        try db.cachedStatement(
          sql: """
            SELECT \(StoredWitness.columns), w.kind FROM witnesses w
            JOIN documents d ON d.number = w.document JOIN citations c USING (citation)
            WHERE w.citation = ? AND \(visibility.condition) ORDER BY w.kind, w.entry
            """),
        arguments: StatementArguments([row["citation"] as Int64])
          + StatementArguments(visibility.arguments))
      for found in witnesses {
        let witness = try StoredWitness(found, attribution: [])
        let (entry, its): (String, String) = (
          layer.entry(of: witness.number, in: witness.entry), found["kind"]
        )
        guard kind == nil || kind == its, layer.rejected[entry] == nil,
          seen.insert(entry).inserted
        else { continue }
        let start = witness.evidence.range.lowerBound
        hits.append(
          (
            row["rank"],
            SearchHit(
              kind: its, id: entry, evidence: witness.evidence,
              matches: marked.ranges.map { $0.lowerBound + start..<$0.upperBound + start })
          ))
      }
    }
    return Self.ordered(hits, limit)
  }

  private static func ordered(
    _ hits: [(rank: Double, hit: SearchHit)], _ limit: Int
  ) -> [SearchHit] {
    hits.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.hit.evidence.precedes(b.hit.evidence) { return true }
      if b.hit.evidence.precedes(a.hit.evidence) { return false }
      return a.hit.id.precedes(b.hit.id)
    }.prefix(limit).map(\.hit)
  }

  /// Where some words begin in a text that holds them.
  private static func position(of words: [Unicode.Scalar], in text: String) -> Int {
    guard let range = text.unicodeScalars.firstRange(of: words) else { return 0 }
    return text.unicodeScalars.distance(
      from: text.unicodeScalars.startIndex, to: range.lowerBound)
  }

  /// A text with marks around matches, taken apart.
  private struct Marked {
    var plain: [Unicode.Scalar] = []
    var ranges: [TextRange] = []

    init(_ text: String) {
      var start = 0
      for scalar in text.unicodeScalars {
        if scalar == Search.open {
          start = plain.count
        } else if scalar == Search.close {
          ranges.append(start..<plain.count)
        } else {
          plain.append(scalar)
        }
      }
    }
  }
}
