import Documents
import GRDB

/// Keeps the days and facets of reports, by which limited questions find the first entries without
/// reading the others.
struct ListingIndex {
  /// The day of what no source dates, after all days.
  static let undated = 9_999_999

  init() {}

  /// Stores the day of an entry's reports, and moves their facets where it changed.
  func place(_ witnesses: [Int64], _ db: Database) throws {
    var rows: [Row] = []
    let find = try db.cachedStatement(
      sql: "SELECT witness, kind, firstDay, lastDay, day, span FROM witnesses WHERE witness = ?")
    for witness in witnesses {
      guard var row = try Row.fetchOne(find, arguments: [witness]) else { continue }
      if (row["firstDay"] as Int?) == nil {
        try bound(witness, kind: row["kind"], db)
        guard let bounded = try Row.fetchOne(find, arguments: [witness]) else { continue }
        row = bounded
      }
      rows.append(row)
    }
    let first = rows.map { $0["firstDay"] as Int }.min() ?? Self.undated
    let dated = rows.filter { ($0["firstDay"] as Int) < Self.undated }
    let last = dated.map { $0["lastDay"] as Int }.max() ?? first
    let span = Facet.span(of: last - first)
    for row in rows {
      let (day, before): (Int?, Int?) = (row["day"], row["span"])
      if day == first, before == span { continue }
      try move(
        row["witness"], kind: row["kind"], from: day.flatMap { day in before.map { (day, $0) } },
        to: (first, span), db)
    }
  }

  private func move(
    _ witness: Int64, kind: String, from: (day: Int, span: Int)?, to: (day: Int, span: Int),
    _ db: Database
  ) throws {
    let facets = try FacetReader.facets(of: witness, kind: kind, db)
    if let from {
      let drop = try db.cachedStatement(
        sql: "DELETE FROM facets WHERE facet = ? AND day = ? AND report = ?")
      for facet in facets {
        try drop.execute(arguments: [facet.number(span: from.span), from.day, witness])
      }
    }
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO facets (facet, day, report) VALUES (?, ?, ?)")
    for facet in facets {
      try insert.execute(arguments: [facet.number(span: to.span), to.day, witness])
    }
    try db.cachedStatement(sql: "UPDATE witnesses SET day = ?, span = ? WHERE witness = ?")
      .execute(arguments: [to.day, to.span, witness])
  }

  /// Stores the first and the last day that a report can be listed under.
  private func bound(_ witness: Int64, kind: String, _ db: Database) throws {
    let days = try FacetReader.days(of: witness, kind: kind, db)
    try db.cachedStatement(
      sql: "UPDATE witnesses SET firstDay = ?, lastDay = ? WHERE witness = ?"
    ).execute(arguments: [days.min() ?? Self.undated, days.max() ?? Self.undated, witness])
  }
}

/// Reads what a report is asked for by.
private enum FacetReader {
  static func facets(of witness: Int64, kind: String, _ db: Database) throws -> [Facet] {
    var facets: [Facet] = [.all(kind)]
    for parties in partySources(kind) {
      for row in try Row.fetchCursorRows(parties, witness, db) {
        for column in 0..<row.count / 2 {
          let (id, folded): (String?, String?) = (row[column * 2], row[column * 2 + 1])
          if let id { facets.append(.actor(id, kind)) }
          let words = folded?.split(separator: " ") ?? []
          facets += words.map { .word(String($0), kind) }
        }
      }
    }
    if let source = typeSource(kind) {
      for row in try Row.fetchCursorRows(source, witness, db) {
        for column in 0..<row.count {
          if let type: String = row[column] { facets.append(.type(type, kind)) }
        }
      }
    }
    if let source = statusSource(kind) {
      for row in try Row.fetchCursorRows(source, witness, db) {
        for column in 0..<row.count {
          if let status: String = row[column] { facets.append(.status(status, kind)) }
        }
      }
    }
    var seen: Set<Facet> = []
    return facets.filter { seen.insert($0).inserted }
  }

  private static func partySources(_ kind: String) -> [String] {
    switch kind {
    case "statement":
      [
        """
        SELECT speakerActor, speakerFolded, speakerAffiliation, NULL FROM statements
        WHERE witness = ?
        """
      ]
    case "conflict": ["SELECT subject, folded FROM conflicts WHERE witness = ?"]
    default: ["SELECT actor, folded, delegate, delegateFolded FROM parties WHERE witness = ?"]
    }
  }

  /// Where the types of a kind stand; what a figure counts is asked for by any of its words.
  private static func typeSource(_ kind: String) -> String? {
    switch kind {
    case "event": "SELECT act, type FROM events WHERE witness = ?"
    case "statement", "meeting", "instrument", "relation", "measure":
      "SELECT kind FROM \(kind)s WHERE witness = ?"
    case "commitment": "SELECT strength FROM commitments WHERE witness = ?"
    case "stance": "SELECT stance FROM stances WHERE witness = ?"
    default: nil
    }
  }

  private static func statusSource(_ kind: String) -> String? {
    switch kind {
    case "event", "meeting", "commitment", "relation", "stance", "measure":
      "SELECT status FROM \(kind)s WHERE witness = ?"
    case "instrument": "SELECT stage, status FROM stages WHERE witness = ?"
    default: nil
    }
  }

  /// The days that a report can be listed under: its own; where it has none, and of what lasts
  /// besides, that of publication.
  static func days(of witness: Int64, kind: String, _ db: Database) throws -> [Int] {
    let published = """
      SELECT d.published FROM witnesses w JOIN documents d ON d.number = w.document
      WHERE w.witness = ?
      """
    let sources =
      switch kind {
      case "event", "statement", "meeting", "commitment", "stance", "measure", "figure":
        [
          """
          SELECT coalesce(k.dateFrom, k.dateTo, d.published), coalesce(k.dateTo, k.dateFrom)
          FROM \(kind)s k JOIN witnesses w USING (witness) JOIN documents d ON d.number = w.document
          WHERE k.witness = ?
          """
        ]
      case "relation":
        [
          "SELECT sinceFrom, sinceTo, untilFrom, untilTo FROM relations WHERE witness = ?",
          published,
        ]
      case "instrument":
        ["SELECT dateFrom, dateTo FROM stages WHERE witness = ?", published]
      default: [published]
      }
    return try sources.flatMap { source in
      try Row.fetchCursorRows(source, witness, db).flatMap { row in
        (0..<row.count).compactMap { column in
          (row[column] as String?).flatMap { CalendarDate($0)?.dayNumber }
        }
      }
    }
  }
}

extension Row {
  /// The rows of a prepared query with one argument.
  fileprivate static func fetchCursorRows(
    _ sql: String, _ argument: Int64, _ db: Database
  ) throws -> [Row] {
    try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [argument])
  }
}
