import Documents
import GRDB

/// Finds the first entries of a kind that a filter leaves in, without reading the others.
///
/// Candidates come in the order of a day that is never later than the day under which the entry is
/// listed, so that the search ends as soon as no candidate can come before what was found: the
/// threshold algorithm of Fagin, Lotem and Naor (PODS 2001) for one list.
struct FirstEntries {
  let kind: String
  let filter: Filter
  let layer: CorrectionLayer

  /// Whether a filter can be answered so: it has a limit and names no document, whose few entries are
  /// found by the document.
  private var canAnswer: Bool { filter.limit != nil && filter.document == nil }

  /// The entries that a filter leaves in: the first ones where it has a limit, else those of all
  /// candidates and of what people corrected.
  func orAll<Entry: OrderedEntry>(
    of all: () throws -> Candidates, _ db: Database, merge: (Candidates) throws -> [Entry]
  ) throws -> [Entry] {
    if canAnswer { return try self(db, merge: merge) }
    return filter.limited(
      RecordReader.ordered(try merge(try all().including(layer.touched[kind]))))
  }

  /// The first entries, as many as asked for.
  ///
  /// - Parameters:
  ///   - db: the record.
  ///   - merge: makes entries of candidates, those that the filter leaves in.
  /// - Returns: the entries in the order of answers.
  /// - Throws: what `merge` throws, and errors of the storage.
  /// - Complexity: O(*candidates up to the last entry found*).
  private func callAsFunction<Entry: OrderedEntry>(
    _ db: Database, merge: (Candidates) throws -> [Entry]
  ) throws -> [Entry] {
    let limit = filter.limit ?? .max
    let touched = layer.touched[kind] ?? []
    // What people corrected may stand under any day.
    var found = touched.isEmpty ? [] : try merge(.only(touched.sorted { $0.precedes($1) }))
    var seen = touched
    let (facets, others) = try parted(asked(), db)
    let rows = try candidates(facets, db)
    var (page, size, day) = ([String](), max(32, limit), Int.min)
    func take() throws -> Bool {
      if !page.isEmpty { found += try merge(.only(page)) }
      page = []
      size = min(size * 2, 2048)
      guard found.count >= limit else { return false }
      found = Array(RecordReader.ordered(found).prefix(limit))
      return (found.last?.day?.dayNumber ?? .max) < day
    }
    while let row = try rows.next() {
      day = row[0]
      let entry: String = row[1]
      if seen.insert(entry).inserted, try canMatch(entry, span: row[2], others, db) {
        page.append(entry)
      }
      if page.count >= size, try take() { return found }
    }
    _ = try take()
    return Array(RecordReader.ordered(found).prefix(limit))
  }

  /// Days, entries and spans of the facets that fewest entries have, in the order of days.
  private func candidates(_ facets: [Facet], _ db: Database) throws -> RowCursor {
    var branches: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    let some = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM facets WHERE facet = ?)")
    let all = facets.flatMap { facet in Facet.classes.map { (facet: facet, span: $0) } }
    // What no entry has need not be merged.
    let held = try all.filter {
      try Bool.fetchOne(some, arguments: [$0.facet.number(span: $0.span)]) ?? false
    }
    for (facet, span) in held.isEmpty ? Array(all.prefix(1)) : held {
      var tests = ["facet = ?"]
      arguments.append(facet.number(span: span))
      if let since = filter.since, Facet.spans.indices.contains(span) {
        tests.append("day >= ?")
        arguments.append(since.dayNumber - Facet.spans[span])
      }
      if let until = filter.until {
        tests.append("day <= ?")
        arguments.append(until.dayNumber)
      }
      branches.append("SELECT day, report FROM facets WHERE " + tests.joined(separator: " AND "))
    }
    return try Row.fetchCursor(
      db, sql: Self.sql(branches), arguments: StatementArguments(arguments))
  }

  /// Branches that SQLite merges by their index as the rows are asked for; without a limit it would
  /// take the order for one that nobody needs.
  static func sql(_ branches: [String]) -> String {
    """
    SELECT f.day, w.entry, w.span FROM (
      \(branches.joined(separator: " UNION ALL ")) ORDER BY 1, 2 LIMIT -1) f
    CROSS JOIN witnesses w ON w.witness = f.report
    """
  }

  /// Whether an entry can match: some report has one of the facets of all else that is asked for, and
  /// some report is not before the days asked for.
  private func canMatch(
    _ entry: String, span: Int, _ others: [[Facet]], _ db: Database
  ) throws -> Bool {
    for facets in others {
      let marks = [String](repeating: "?", count: facets.count).joined(separator: ", ")
      let find = try db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM witnesses x CROSS JOIN facets g
            ON g.facet IN (\(marks)) AND g.day = x.day AND g.report = x.witness
            WHERE x.entry = ?)
          """)
      let arguments = StatementArguments(facets.map { $0.number(span: span) })
      if try Bool.fetchOne(find, arguments: arguments + [entry]) != true { return false }
    }
    guard let since = filter.since else { return true }
    let find = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM witnesses WHERE entry = ? AND lastDay >= ?)")
    return try Bool.fetchOne(find, arguments: [entry, since.dayNumber]) ?? false
  }

  /// All that the filter asks for; of each the facets of which a report has one.
  private func asked() -> [[Facet]] {
    var asked: [[Facet]] = [[.all(kind)]]
    let parties = [filter.actor] + (kind == "statement" ? [] : [filter.with])
    for term in parties + [filter.host, filter.holder, filter.target] {
      if let term { asked += facets(of: term) }
    }
    if let type = filter.type, kind != "figure" { asked.append([.type(type, kind)]) }
    if let status = filter.status, kind != "statement", kind != "figure" {
      asked.append([.status(status.rawValue, kind)])
    }
    return asked
  }

  /// What fewest reports have, and the rest.
  private func parted(
    _ asked: [[Facet]], _ db: Database
  ) throws -> (rarest: [Facet], others: [[Facet]]) {
    guard asked.count > 1 else { return (asked[0], []) }
    var own = Array(asked.dropFirst())
    let counts = try own.map { try count($0, db) }
    let least = counts.indices.min { counts[$0] < counts[$1] } ?? 0
    return (own.remove(at: least), own)
  }

  /// Those of an actor: its ids, or every word of its name.
  private func facets(of term: ActorTerm) -> [[Facet]] {
    let ids = term.spellings.map { Facet.actor($0, kind) }
    let words = Set(term.name.split(separator: " ").map(String.init)).sorted { $0.precedes($1) }
    return words.isEmpty ? [ids] : words.map { ids + [.word($0, kind)] }
  }

  /// How many reports have one of some facets, counted no further than is worth it.
  private func count(_ facets: [Facet], _ db: Database) throws -> Int {
    var count = 0
    let find = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM facets WHERE facet = ? LIMIT 3000)")
    for facet in facets {
      for span in Facet.classes {
        count += try Int.fetchOne(find, arguments: [facet.number(span: span)]) ?? 0
      }
    }
    return count
  }
}
