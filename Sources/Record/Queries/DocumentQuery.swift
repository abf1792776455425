import Documents
import GRDB

/// Fetches documents with what was coded from them.
struct DocumentQuery {
  let filter: Filter

  /// The documents that the filter leaves in, in order.
  func entries(_ db: Database) throws -> [DocumentEntry] {
    guard filter.type == nil, filter.status == nil else { return [] }
    let visibility = Visibility(knownBy: filter.knownBy)
    var (tests, arguments) = ([visibility.condition], visibility.arguments)
    if let document = filter.document {
      tests.append("d.id = ?")
      arguments.append(document.rawValue)
    }
    for term in [filter.actor, filter.with].compactMap({ $0 }) {
      let mention = term.condition(
        ids: ["m.actor", "m.affiliation"], names: ["m.folded"])
      tests.append("d.number IN (SELECT m.document FROM mentions m WHERE \(mention.sql))")
      arguments += mention.arguments
    }
    for (test, day) in [
      ("d.published >= ?", filter.since), ("d.published <= ?", filter.until),
      ("d.published <= ?", filter.asOf),
    ] {
      guard let day else { continue }
      tests.append(test)
      arguments.append(day.description)
    }
    let rows = try Row.fetchAll(
      db, sql: Self.sql(tests, limit: filter.limit),
      arguments: StatementArguments(arguments) + StatementArguments(arguments))
    let entries = try rows.map { try entry($0, try locations(of: $0["id"], db)) }
    return filter.limited(entries.sorted { Self.precedes($0, $1) })
  }

  /// Documents by day of publication, then those without one; each half by its index.
  private static func sql(_ tests: [String], limit: Int?) -> String {
    let halves = ["d.published IS NOT NULL", "d.published IS NULL"].map { half in
      """
      SELECT * FROM (\(select) WHERE \((tests + [half]).joined(separator: " AND "))
      ORDER BY d.published, d.id\(limit.map { " LIMIT \($0)" } ?? ""))
      """
    }
    return halves.joined(separator: " UNION ALL ")
  }

  private static func precedes(_ a: DocumentEntry, _ b: DocumentEntry) -> Bool {
    let (day, other) = (a.metadata.published?.dayNumber, b.metadata.published?.dayNumber)
    if day != other { return day ?? .max < other ?? .max }
    return a.id.rawValue.precedes(b.id.rawValue)
  }

  private static let select = """
    SELECT d.*, t.length,
      (SELECT count(*) FROM mentions m WHERE m.document = d.number) AS mentions,
      (SELECT count(DISTINCT w.entry) FROM witnesses w
        WHERE w.document = d.number AND w.kind = 'event') AS events,
      (SELECT count(DISTINCT w.entry) FROM witnesses w
        WHERE w.document = d.number AND w.kind = 'statement') AS statements
    FROM documents d JOIN texts t USING (text)
    """

  private func entry(_ row: Row, _ locations: [String]) throws -> DocumentEntry {
    guard let known = try row.day("known") else { throw Damage(what: "day of knowledge") }
    let (id, length, coded): (String, Int, Int) = (row["id"], row["length"], row["codedLength"])
    var entry = DocumentEntry(
      id: DocumentID(rawValue: id),
      metadata: Metadata(
        title: row["title"], publisher: row["publisher"], byline: row["byline"],
        published: try row.day("published"), url: row["url"], language: row["language"],
        section: row["section"], agency: row["agency"], updated: try row.day("updated")),
      locations: locations, contentHash: row["contentHash"], length: length,
      codedShare: length == 0 ? 0 : Double(coded) / Double(length), mentions: row["mentions"],
      events: row["events"], statements: row["statements"], known: known, coder: row["coder"])
    entry.nearCopyOf = (row["nearCopyOf"] as String?).map { DocumentID(rawValue: $0) }
    entry.origin = row["origin"]
    return entry
  }

  /// Where a document was read from, sorted.
  private func locations(of id: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      try db.cachedStatement(
        sql: "SELECT location FROM locations WHERE id = ? AND known <= ? ORDER BY location"),
      arguments: [id, filter.knownBy?.description ?? "9999-12-31"])
  }
}
