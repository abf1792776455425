import GRDB

/// Which tables a dump holds and how their rows name one another.
///
/// A dump has no row numbers: within a document, witnesses and citations are counted from 0, so that
/// records that were read in other orders give the same lines.
struct DumpTables {
  /// A table whose rows belong to a document.
  struct Table {
    let name: String
    /// Every column but that of the document, with the table that it points to.
    let columns: [(name: String, target: Target?)]
    /// `document` or `witness`.
    let owner: String
    let order: String
  }

  /// What a column points to.
  enum Target {
    case witness, citation
  }

  /// Citations and witnesses first, then the rest by name.
  let tables: [Table]

  /// What follows from the rest, and what belongs to no document.
  private static let others: Set = [
    "texts", "documents", "locations", "entries", "rejections", "corrections", "anchors",
    "correctedWitnesses", "copyRuns", "identityKeys", "shingles", "storyPairs", "storyTerms",
    "grdb_migrations",
  ]

  /// Columns that follow from the rest, and that of the document.
  private static let derived: Set = [
    "document", "family", "firstDay", "lastDay", "day", "span",
  ]

  init(_ db: Database) throws {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY name
        """)
    var tables: [Table] = []
    for name in names where !Self.others.contains(name) {
      if let table = try Self.table(name, db) { tables.append(table) }
    }
    let first = ["citations", "witnesses"]
    self.tables =
      first.compactMap { name in tables.first { $0.name == name } }
      + tables.filter { !first.contains($0.name) }
  }

  private static func table(_ name: String, _ db: Database) throws -> Table? {
    var parents: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\"\(name)\")") {
      parents[row["from"]] = row["table"]
    }
    let info = try Row.fetchAll(db, sql: "PRAGMA table_info(\"\(name)\")")
    let columns = info.map { row -> String in row["name"] }
    let owner = name == "witnesses" || name == "citations" ? "document" : owner(columns, parents)
    guard let owner else { return nil }
    let keys = info.filter { ($0["pk"] as Int) > 0 }.sorted {
      ($0["pk"] as Int) < ($1["pk"] as Int)
    }
    .map { row -> String in "x.\"\(row["name"] as String)\"" }
    return Table(
      name: name,
      columns: columns.filter { !derived.contains($0) }.map { column in
        let isKey = name == "witnesses" && column == "witness"
        let isCitation = name == "citations" && column == "citation"
        return (column, isKey ? .witness : isCitation ? .citation : target(parents[column]))
      }, owner: owner, order: keys.joined(separator: ", "))
  }

  private static func owner(_ columns: [String], _ parents: [String: String]) -> String? {
    if columns.contains("witness"), parents["witness"] != nil { return "witness" }
    return columns.contains("document") && parents["document"] == "documents" ? "document" : nil
  }

  private static func target(_ parent: String?) -> Target? {
    switch parent {
    case nil, "documents", "entries", "texts": nil
    case "citations": .citation
    default: .witness
    }
  }
}
