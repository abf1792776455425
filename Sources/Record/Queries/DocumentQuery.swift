import Documents
import GRDB

/// Fetches documents with what was coded from them.
struct DocumentQuery {
  let filter: Filter

  /// The documents that the filter leaves in, in order.
  func entries(_ db: Database) throws -> [DocumentEntry] {
    guard filter.type == nil, filter.status == nil else { return [] }
    let visibility = Visibility(knownBy: filter.knownBy)
    let locations = try locations(db)
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
    let rows = try Row.fetchAll(
      db, sql: Self.select + " WHERE " + tests.joined(separator: " AND "),
      arguments: StatementArguments(arguments))
    let entries = try rows.map { try entry($0, locations) }.filter { entry in
      filter.isTold(entry.metadata.published, nil)
        && filter.isWithin(nil, entry.metadata.published)
    }
    return filter.limited(entries.sorted { Self.precedes($0, $1) })
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

  private func entry(_ row: Row, _ locations: [String: [String]]) throws -> DocumentEntry {
    guard let known = try row.day("known") else { throw Damage(what: "day of knowledge") }
    let (id, length, coded): (String, Int, Int) = (row["id"], row["length"], row["codedLength"])
    return DocumentEntry(
      id: DocumentID(rawValue: id),
      metadata: Metadata(
        title: row["title"], publisher: row["publisher"], byline: row["byline"],
        published: try row.day("published"), url: row["url"], language: row["language"]),
      locations: locations[id] ?? [], contentHash: row["contentHash"], length: length,
      codedShare: length == 0 ? 0 : Double(coded) / Double(length), mentions: row["mentions"],
      events: row["events"], statements: row["statements"], known: known, coder: row["coder"])
  }

  private func locations(_ db: Database) throws -> [String: [String]] {
    var locations: [String: [String]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, location FROM locations WHERE known <= ? ORDER BY id, location",
      arguments: [filter.knownBy?.description ?? "9999-12-31"])
    while let row = try rows.next() { locations[row[0], default: []].append(row[1]) }
    return locations
  }
}
