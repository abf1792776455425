import Coding
import Documents
import GRDB

/// The entries that documents of a story tell, by how many of them do.
struct TalliedEntries {
  private struct Tally {
    let id: String
    let kind: String
    var documents: Set<Int64> = []
    var reports = 0
    var first: Int64
  }

  private let tallies: [Tally]
  private let numbers: String
  private let layer: CorrectionLayer

  /// Counts the reports of some documents.
  init(_ numbers: [Int64], layer: CorrectionLayer, _ db: Database) throws {
    self.numbers = numbers.map(String.init).joined(separator: ",")
    self.layer = layer
    var tallies: [String: Tally] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT w.witness, w.entry, w.kind, w.document,
          (SELECT count(*) FROM passages p WHERE p.witness = w.witness AND p.role = 'mention')
        FROM witnesses w JOIN citations c USING (citation)
        JOIN documents d ON d.number = w.document
        WHERE w.document IN (\(self.numbers)) AND w.kind IN ('meeting', 'event', 'statement')
        ORDER BY d.published IS NULL, d.published, d.id, c.start, c."end", w.key
        """)
    while let row = try rows.next() {
      let witness: Int64 = row[0]
      let id = layer.entry(of: witness, in: row[1])
      if layer.rejected[id] != nil { continue }
      var tally = tallies[id] ?? Tally(id: id, kind: row[2], first: witness)
      tally.documents.insert(row[3])
      tally.reports += 1 + (row[4] as Int)
      tallies[id] = tally
    }
    self.tallies = tallies.values.sorted { a, b in
      if a.documents.count != b.documents.count { return a.documents.count > b.documents.count }
      return a.reports == b.reports ? a.id.precedes(b.id) : a.reports > b.reports
    }
  }

  /// The meeting of a series that most documents tell and speak of most, if enough do.
  func leadingMeeting(
    of documents: Int, _ rules: LinkingRules, _ db: Database
  ) throws -> MeetingEntry? {
    let fewest = min(documents, rules.storyLedFewest)
    for tally in tallies
    where tally.kind == "meeting" && tally.documents.count >= fewest
      && tally.documents.count * 100 >= documents * rules.storyLedPercent
    {
      if let meeting = try Self.meeting(tally.id, layer, rules, db), meeting.series != nil {
        return meeting
      }
    }
    return nil
  }

  /// What most documents tell: entries of several, where there are such.
  func headlines(
    _ count: Int, _ rules: LinkingRules, _ db: Database
  ) throws -> [StoryEntry.Headline] {
    let shared = tallies.filter { $0.documents.count > 1 }
    return try (shared.isEmpty ? tallies : shared).prefix(count).map { tally in
      let name =
        tally.kind == "meeting" ? try Self.meeting(tally.id, layer, rules, db)?.name : nil
      let cited = try String.fetchOne(
        db,
        sql: "SELECT c.text FROM witnesses w JOIN citations c USING (citation) WHERE witness = ?",
        arguments: [tally.first])
      return StoryEntry.Headline(
        id: tally.id, kind: tally.kind, words: name ?? cited ?? "",
        documents: tally.documents.count)
    }
  }

  /// The place of most events.
  func place(_ db: Database) throws -> EventEntry.Place? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT e.placeName, min(e.placeCountry) AS placeCountry, count(*) AS events
        FROM witnesses w JOIN events e USING (witness)
        WHERE w.document IN (\(numbers)) AND e.placeName IS NOT NULL
        GROUP BY e.placeName ORDER BY events DESC, e.placeName LIMIT 1
        """
    ).map { EventEntry.Place(name: $0["placeName"], country: $0.actor("placeCountry")) }
  }

  /// A meeting as all its sources tell it.
  static func meeting(
    _ id: String, _ layer: CorrectionLayer, _ rules: LinkingRules, _ db: Database
  ) throws -> MeetingEntry? {
    let found: [MeetingEntry] = try RecordReader.merged(
      visibility: Visibility(knownBy: nil),
      candidates: .only([id]).including(layer.touched["meeting"]), layer: layer, rules, db
    ) { _ in true }
    return found.first { $0.id == id }
  }
}

/// Finds the stories of the editions before and after that of a story's leading meeting.
struct StoryEditions {
  let reader: StoryReader
  let story: String
  let meeting: MeetingEntry

  /// How many editions without a story of their own are passed over.
  private static let most = 8

  /// The nearest edition before or after that leads a story; nil where there is none or nothing dates
  /// this one.
  func neighbour(isBefore: Bool, _ db: Database) throws -> StoryEntry.Edition? {
    guard let series = meeting.series, let day = meeting.from ?? meeting.to else { return nil }
    let ids = try String.fetchAll(
      db,
      sql: """
        SELECT w.entry FROM meetings m JOIN witnesses w USING (witness)
        WHERE m.series = ? AND coalesce(m.dateFrom, m.dateTo) \(isBefore ? "<" : ">") ?
        GROUP BY w.entry
        ORDER BY min(coalesce(m.dateFrom, m.dateTo)) \(isBefore ? "DESC" : "ASC"), w.entry
        LIMIT \(Self.most)
        """, arguments: [series, day.description])
    for id in ids where id != meeting.id {
      if let edition = try edition(id, db) { return edition }
    }
    return nil
  }

  private func edition(_ id: String, _ db: Database) throws -> StoryEntry.Edition? {
    let stories = try String.fetchAll(
      db,
      sql: """
        SELECT d.story FROM witnesses w JOIN documents d ON d.number = w.document
        WHERE w.entry = ? AND d.until IS NULL AND d.story IS NOT NULL
        GROUP BY d.story ORDER BY count(DISTINCT d.number) DESC, d.story LIMIT \(Self.most)
        """, arguments: [id])
    for name in stories where name != story {
      let numbers = try reader.documents(of: name, db).map { row -> Int64 in row["number"] }
      let told = try TalliedEntries(numbers, layer: reader.layer, db)
      guard let led = try told.leadingMeeting(of: numbers.count, reader.rules, db), led.id == id
      else { continue }
      return StoryEntry.Edition(
        id: name, meeting: EntryReference(id: id, name: led.name), from: led.from ?? led.to)
    }
    return nil
  }
}
