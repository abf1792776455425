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
    let rows = try candidates(db)
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
      if seen.insert(entry).inserted { page.append(entry) }
      if page.count >= size, try take() { return found }
    }
    _ = try take()
    return Array(RecordReader.ordered(found).prefix(limit))
  }

  /// Days and entries of the facets that fewest entries have, in the order of days.
  private func candidates(_ db: Database) throws -> RowCursor {
    let facets = try rarest(db)
    var branches: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    for facet in facets {
      for span in Facet.classes {
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
        branches.append(
          "SELECT day, report FROM facets WHERE " + tests.joined(separator: " AND "))
      }
    }
    return try Row.fetchCursor(
      db,
      sql: Self.sql(branches), arguments: StatementArguments(arguments))
  }

  /// Branches that SQLite merges by their index as the rows are asked for; without a limit it would
  /// take the order for one that nobody needs.
  static func sql(_ branches: [String]) -> String {
    """
    SELECT f.day, w.entry FROM (
      \(branches.joined(separator: " UNION ALL ")) ORDER BY 1, 2 LIMIT -1) f
    CROSS JOIN witnesses w ON w.witness = f.report
    """
  }

  /// Of all that the filter asks for, the facets of the one that fewest reports have.
  private func rarest(_ db: Database) throws -> [Facet] {
    var asked: [[Facet]] = [[.all(kind)]]
    let parties = [filter.actor] + (kind == "statement" ? [] : [filter.with])
    for term in parties + [filter.host, filter.holder, filter.target] {
      if let term { asked.append(try facets(of: term, db)) }
    }
    if let type = filter.type, kind != "figure" { asked.append([.type(type, kind)]) }
    if let status = filter.status, kind != "statement", kind != "figure" {
      asked.append([.status(status.rawValue, kind)])
    }
    guard asked.count > 1 else { return asked[0] }
    let counts = try asked.dropFirst().map { try count($0, db) }
    let least = counts.indices.min { counts[$0] < counts[$1] } ?? 0
    return asked[least + 1]
  }

  /// Those of an actor: its ids, and the rarest word of its name.
  private func facets(of term: ActorTerm, _ db: Database) throws -> [Facet] {
    let words = Set(term.name.split(separator: " ").map(String.init)).sorted { $0.precedes($1) }
      .map { Facet.word($0, kind) }
    let counts = try words.map { try count([$0], db) }
    let rarest = words.indices.min { counts[$0] < counts[$1] }.map { [words[$0]] } ?? []
    return term.spellings.map { .actor($0, kind) } + rarest
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
