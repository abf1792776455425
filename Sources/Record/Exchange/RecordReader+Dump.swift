import GRDB

extension RecordReader {
  /// Gives the whole record, all its states and corrections, line by line, in an order that does not
  /// depend on that of reading: documents by id and revision, rejections, corrections.
  ///
  /// - Parameters:
  ///   - withTimes: whether the days of reading and the times of correcting are told.
  ///   - body: takes each line.
  /// - Throws: ``RecordError`` where the storage fails or `body` throws.
  /// - Complexity: O(*size of the record*) time, O(*largest document*) memory.
  public func dump(
    withTimes: Bool = true, _ body: (DumpValue) throws -> Void
  ) throws(RecordError) {
    try file.read { db in
      let dump = try RecordDumper(withTimes: withTimes, db)
      try body(dump.head(db))
      let numbers = try Int64.fetchAll(
        db, sql: "SELECT number FROM documents ORDER BY id, revision")
      for number in numbers { try body(dump.document(number, db)) }
      for row in try Row.fetchAll(
        db, sql: "SELECT * FROM rejections ORDER BY path, code, message, byte")
      {
        try body(.row([.init("rejection", dump.plain(row))]))
      }
      for (_, correction) in try CorrectionLog.corrections(db, by: nil, withAnchors: true) {
        try body(.row([.init("correction", dump.correction(correction))]))
      }
    }
  }
}

/// Makes the lines of a dump.
private struct RecordDumper {
  let withTimes: Bool
  private let tables: DumpTables
  private static let times: Set = ["known", "until", "time"]
  /// The columns of a document that hold row numbers.
  private static let numbers: Set = ["number", "text", "copyFamily", "storyFamily", "storyLevel"]

  init(withTimes: Bool, _ db: Database) throws {
    self.withTimes = withTimes
    tables = try DumpTables(db)
  }

  func head(_ db: Database) throws -> DumpValue {
    .row([.init("record", .integer(1)), .init("schema", .text(try RecordSchema.newest(db)))])
  }

  func document(_ number: Int64, _ db: Database) throws -> DumpValue {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM documents WHERE number = ?", arguments: [number]),
      let text = try String.fetchOne(
        db, sql: "SELECT content FROM texts WHERE text = ?", arguments: [row["text"] as Int64])
    else { throw Damage(what: "document \(number)") }
    let locations = try Row.fetchAll(
      db, sql: "SELECT location, known FROM locations WHERE id = ? ORDER BY location",
      arguments: [row["id"] as String])
    var members = [
      DumpValue.Member("document", plain(row, without: Self.numbers)),
      DumpValue.Member("text", .text(text)),
      DumpValue.Member("locations", .list(locations.map { plain($0) })),
    ]
    let ordinals = (
      witness: try numbers("witness", "witnesses", number, db),
      citation: try numbers("citation", "citations", number, db)
    )
    for table in tables.tables {
      let rows = try rows(table, number, db).map { row in
        DumpValue.row(
          try table.columns.map { column in
            let value = DumpValue(row[column.name] as DatabaseValue)
            guard let target = column.target, let key = value.integer else {
              return .init(column.name, value)
            }
            let found = target == .witness ? ordinals.witness[key] : ordinals.citation[key]
            guard let found else { throw Damage(what: "\(table.name).\(column.name) \(key)") }
            return .init(column.name, .integer(found))
          })
      }
      if !rows.isEmpty { members.append(.init(table.name, .list(rows))) }
    }
    let keys = try keys(of: number, ordinals.witness, db)
    if !keys.isEmpty { members.append(.init("identityKeys", .list(keys))) }
    return .row(members)
  }

  private func numbers(
    _ column: String, _ table: String, _ document: Int64, _ db: Database
  ) throws -> [Int64: Int64] {
    let all = try Int64.fetchAll(
      try db.cachedStatement(
        sql: "SELECT \(column) FROM \(table) WHERE document = ? ORDER BY \(column)"),
      arguments: [document])
    return Dictionary(uniqueKeysWithValues: zip(all, all.indices.map(Int64.init)))
  }

  private func rows(
    _ table: DumpTables.Table, _ document: Int64, _ db: Database
  ) throws -> [Row] {
    let join = table.owner == "witness" ? "JOIN witnesses w USING (witness)" : ""
    let owner = table.owner == "witness" ? "w" : "x"
    return try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT x.* FROM \(table.name) x \(join) WHERE \(owner).document = ?
          ORDER BY \(table.order)
          """), arguments: [document])
  }

  /// What reports of one object have in common, as `[witness, hash]`.
  private func keys(
    of document: Int64, _ ordinals: [Int64: Int64], _ db: Database
  ) throws -> [DumpValue] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT k.witness, k.hash FROM witnesses w JOIN identityKeys k ON k.witness = w.witness
          WHERE w.document = ? ORDER BY k.witness, k.hash
          """), arguments: [document]
    ).map { row in
      .list([.integer(ordinals[row["witness"]] ?? -1), .integer(row["hash"])])
    }
  }

  /// A row with its columns as they are.
  func plain(_ row: Row, without: Set<String> = []) -> DumpValue {
    .row(
      row.filter { !without.contains($0.0) && (withTimes || !Self.times.contains($0.0)) }
        .map { .init($0.0, DumpValue($0.1)) })
  }

  func correction(_ correction: Correction) -> DumpValue {
    func text(_ text: String?) -> DumpValue { text.map { .text($0) } ?? .null }
    var members: [DumpValue.Member] = [
      .init("id", .text(correction.id)), .init("action", .text(correction.action.rawValue)),
      .init("entry", .text(correction.entry)), .init("kind", .text(correction.kind)),
      .init("field", text(correction.field)), .init("value", text(correction.value)),
      .init("because", .text(correction.because)), .init("author", .text(correction.author)),
    ]
    if withTimes { members.append(.init("time", .text(correction.time))) }
    let anchors = correction.anchors.map { anchor -> DumpValue in
      .row([
        .init("part", .integer(Int64(anchor.part))), .init("document", .text(anchor.document)),
        .init("key", .text(anchor.key)), .init("facet", .text(anchor.facet)),
        .init("words", .text(anchor.words)), .init("parties", .text(anchor.parties)),
      ])
    }
    return .row(members + [.init("anchors", .list(anchors))])
  }
}

extension RecordSchema {
  /// The name of the last migration of a record.
  static func newest(_ db: Database) throws -> String {
    let done = try migrator.appliedIdentifiers(db)
    return migrator.migrations.last(where: done.contains) ?? ""
  }
}
