import Coding
import Documents
import GRDB

extension RecordReader {
  /// The stories of which a filter leaves a document in, by the first such document's day of publication.
  ///
  /// `actor` and `with` are actors that one document mentions; `type` and `status` no story has.
  ///
  /// - Complexity: with a limit O(*documents up to the last story found*), and by the documents of the
  ///   stories found.
  public func stories(_ filter: Filter = Filter()) throws(RecordError) -> [StoryEntry] {
    let rules = try LinkingRules.shipped()
    return try file.read { db in
      guard filter.type == nil, filter.status == nil else { return [] }
      let layer = try CorrectionLayer(knownBy: filter.knownBy, db)
      let reader = StoryReader(filter: filter, rules: rules, layer: layer)
      return try reader.names(db).compactMap { try reader.entry($0, db) }
    }
  }

}

/// Reads stories of a record.
struct StoryReader {
  let filter: Filter
  let rules: LinkingRules
  let layer: CorrectionLayer

  /// How many actors and headlines are told.
  private static let most = 5
  /// How many words name what has no title.
  private static let headWords = 10

  /// The ids of the stories that the filter leaves in, as many as asked for.
  func names(_ db: Database) throws -> [String] {
    var (tests, arguments) = (["d.story IS NOT NULL"], [String]())
    let visible = Self.visible(filter)
    tests.append(visible.sql)
    arguments += visible.arguments
    if let document = filter.document {
      tests.append("d.id = ?")
      arguments.append(document.rawValue)
    }
    for term in [filter.actor, filter.with].compactMap({ $0 }) {
      let mention = term.condition(ids: ["m.actor", "m.affiliation"], names: ["m.folded"])
      tests.append("d.number IN (SELECT m.document FROM mentions m WHERE \(mention.sql))")
      arguments += mention.arguments
    }
    for (test, day) in [("d.published >= ?", filter.since), ("d.published <= ?", filter.until)] {
      guard let day else { continue }
      tests.append(test)
      arguments.append(day.description)
    }
    var (names, seen) = ([String](), Set<String>())
    for half in ["d.published IS NOT NULL", "d.published IS NULL"] {
      let rows = try String.fetchCursor(
        db,
        sql: """
          SELECT d.story FROM documents d WHERE \((tests + [half]).joined(separator: " AND "))
          ORDER BY d.published, d.id
          """, arguments: StatementArguments(arguments))
      while names.count < filter.limit ?? .max, let name = try rows.next() {
        if seen.insert(name).inserted { names.append(name) }
      }
    }
    return names
  }

  /// Only current states are in stories: those that were known by the day asked for.
  private static func visible(_ filter: Filter) -> (sql: String, arguments: [String]) {
    var (tests, arguments) = (["d.until IS NULL"], [String]())
    for (test, day) in [("d.known <= ?", filter.knownBy), ("d.published <= ?", filter.asOf)] {
      guard let day else { continue }
      tests.append(test)
      arguments.append(day.description)
    }
    return (tests.joined(separator: " AND "), arguments)
  }

  /// A story with what its documents tell; nil where it has none that the question sees.
  func entry(_ id: String, _ db: Database) throws -> StoryEntry? {
    let rows = try documents(of: id, db)
    guard let first = rows.first else { return nil }
    let numbers = rows.map { row -> Int64 in row["number"] }
    let told = try TalliedEntries(numbers, layer: layer, db)
    let meeting = try told.leadingMeeting(of: numbers.count, rules, db)
    let beginnings = try rows.map { try beginning($0, db) }
    let published = try rows.compactMap { try $0.day("published") }
    var entry = StoryEntry(
      id: first["story"], name: meeting?.name ?? first["title"] ?? Self.head(of: beginnings),
      meeting: meeting.map { EntryReference(id: $0.id, name: $0.name) }, series: meeting?.series,
      from: published.min() ?? meeting?.from, to: published.max() ?? meeting?.to,
      place: meeting == nil ? try told.place(db) : meeting?.place,
      pages: rows.map { row in
        StoryEntry.Page(
          document: DocumentID(rawValue: row["id"]), title: row["title"],
          nearCopyOf: (row["nearCopyOf"] as String?).map { DocumentID(rawValue: $0) })
      }, actors: try actors(numbers, db), headlines: try told.headlines(Self.most, rules, db),
      evidence: beginnings)
    if let meeting {
      let editions = StoryEditions(reader: self, story: entry.id, meeting: meeting)
      entry.previous = try editions.neighbour(isBefore: true, db)
      entry.next = try editions.neighbour(isBefore: false, db)
    }
    return entry
  }

  /// The documents of a story in the order of publication.
  func documents(of id: String, _ db: Database) throws -> [Row] {
    let visible = Self.visible(filter)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT d.* FROM documents d WHERE d.story = ? AND \(visible.sql)
        ORDER BY d.published IS NULL, d.published, d.id
        """, arguments: StatementArguments([id] + visible.arguments))
  }

  /// The actors that most documents mention, states and persons resolved to themselves.
  private func actors(_ numbers: [Int64], _ db: Database) throws -> [StoryEntry.Lead] {
    let marks = numbers.map(String.init).joined(separator: ",")
    return try Row.fetchAll(
      db,
      sql: """
        SELECT actor, min(name) AS name, count(DISTINCT document) AS documents, count(*) AS mentions
        FROM mentions WHERE document IN (\(marks)) AND actor IS NOT NULL
          AND kind IN ('state', 'organization', 'grouping', 'person')
        GROUP BY actor ORDER BY documents DESC, mentions DESC, actor LIMIT \(Self.most)
        """
    ).map { row in
      StoryEntry.Lead(
        party: EntryParty(actor: row.actor("actor"), name: row["name"]),
        documents: row["documents"])
    }
  }

  /// The first words of the first document, for one that has no title.
  private static func head(of beginnings: [Evidence]) -> String {
    let words = (beginnings.first?.text ?? "").split(whereSeparator: \.isWhitespace)
    return words.prefix(headWords).joined(separator: " ") + (words.count > headWords ? " …" : "")
  }

  /// The first part of a document that is read.
  private func beginning(_ row: Row, _ db: Database) throws -> Evidence {
    let number: Int64 = row["number"]
    let content = try String.fetchOne(
      db, sql: "SELECT content FROM texts WHERE text = ?", arguments: [row["text"] as Int64])
    let text = SourceText(content ?? "")
    let blocks = try RecordReader.blocks(of: number, db)
    let range =
      blocks.first { $0.kind == .title }?.range ?? blocks.first { $0.isCoded }?.range
      ?? 0..<min(text.count, 120)
    return Evidence(
      document: DocumentID(rawValue: row["id"]), publisher: row["publisher"],
      published: try row.day("published"), title: row["title"], range: range, text: text[range],
      origin: row["origin"],
      nearCopyOf: (row["nearCopyOf"] as String?).map { DocumentID(rawValue: $0) })
  }
}
