import Documents
import GRDB

/// A dump under way into a record.
struct DumpLoading {
  private let tables: DumpTables
  private let rules: LinkingRules
  private var relinking: Relinking
  private var loaded = RecordLoader.Loaded()
  private var corrections: [Correction] = []
  /// The entries that the dump has, by witness.
  private var entries: [(witness: Int64, entry: String)] = []

  init(rules: LinkingRules, _ db: Database) throws {
    tables = try DumpTables(db)
    self.rules = rules
    relinking = Relinking(rules: rules, stories: try StoryTables())
  }

  mutating func take(_ line: DumpValue, isFirst: Bool, _ db: Database) throws {
    if isFirst {
      guard line["record"]?.integer == 1, let schema = line["schema"]?.text else {
        throw Damage(what: "the head of a dump")
      }
      guard try RecordSchema.newest(db) == schema else {
        throw Damage(what: "a dump of the schema '\(schema)'")
      }
    } else if let document = line["document"] {
      try take(document: document, line, db)
    } else if let rejection = line["rejection"] {
      try insert(rejection.members, into: "rejections", db)
    } else if let correction = line["correction"] {
      corrections.append(try Correction(dumped: correction))
    } else {
      throw Damage(what: "a line of a dump")
    }
  }

  private mutating func take(document: DumpValue, _ line: DumpValue, _ db: Database) throws {
    guard let text = line["text"]?.text, let id = document["id"]?.text else {
      throw Damage(what: "a document's text")
    }
    let source = SourceText(text)
    let number = try DocumentRows.textNumber(
      of: source, hash: ContentHash.sha256(text), db)
    try insert(
      document.members + [.init("text", .integer(number))], into: "documents", db)
    let row = db.lastInsertedRowID
    for location in line["locations"]?.values ?? [] {
      try insert([.init("id", .text(id))] + location.members, into: "locations", orIgnore: true, db)
    }
    try insertRows(of: line, document: row, db)
    loaded.documents += 1
  }

  /// Inserts the rows of a document, whose witnesses and citations get new numbers.
  private mutating func insertRows(of line: DumpValue, document: Int64, _ db: Database) throws {
    var (witnesses, citations): ([Int64], [Int64]) = ([], [])
    for table in tables.tables {
      for row in line[table.name]?.values ?? [] {
        var members: [DumpValue.Member] = []
        for column in table.columns {
          guard let value = row[column.name] else {
            throw Damage(what: "\(table.name).\(column.name)")
          }
          let isOwn =
            table.owner == "document"
            && (table.name == "witnesses" && column.name == "witness"
              || table.name == "citations" && column.name == "citation")
          if isOwn { continue }
          guard let target = column.target, let ordinal = value.integer else {
            members.append(.init(column.name, value))
            continue
          }
          let numbers = target == .witness ? witnesses : citations
          guard numbers.indices.contains(Int(ordinal)) else {
            throw Damage(what: "\(table.name).\(column.name) \(ordinal)")
          }
          members.append(.init(column.name, .integer(numbers[Int(ordinal)])))
        }
        if table.owner == "document" { members.append(.init("document", .integer(document))) }
        switch table.name {
        case "citations":
          try insert(members, into: table.name, db)
          citations.append(db.lastInsertedRowID)
        case "witnesses": witnesses.append(try insertWitness(members, db))
        case "identities": break
        case "statements":
          let own = members.first { $0.name == "witness" }.map { $0.value } ?? .null
          try insert(members + [.init("family", own)], into: table.name, db)
        default: try insert(members, into: table.name, db)
        }
      }
    }
    try link(line, witnesses, db)
    try relinking.add(loaded: document, db)
  }

  private mutating func insertWitness(
    _ members: [DumpValue.Member], _ db: Database
  ) throws -> Int64 {
    func text(_ name: String) -> String? { members.first { $0.name == name }?.value.text }
    guard let key = text("key"), let entry = text("entry"), let kind = text("kind") else {
      throw Damage(what: "a witness")
    }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO entries (id, kind) VALUES (?, ?)")
      .execute(arguments: [key, kind])
    let own = members.map { $0.name == "entry" ? DumpValue.Member("entry", .text(key)) : $0 }
    try insert(own, into: "witnesses", db)
    entries.append((db.lastInsertedRowID, entry))
    return db.lastInsertedRowID
  }

  /// Puts the reports of a document into their families, as writing does.
  private mutating func link(
    _ line: DumpValue, _ witnesses: [Int64], _ db: Database
  ) throws {
    let rows = line["witnesses"]?.values ?? []
    for event in line["events"]?.values ?? [] {
      if let block = event["block"]?.text { relinking.add(block: block) }
    }
    for statement in line["statements"]?.values ?? [] {
      guard let ordinal = statement["witness"]?.integer.map(Int.init),
        rows.indices.contains(ordinal), witnesses.indices.contains(ordinal),
        let key = rows[ordinal]["key"]?.text
      else { throw Damage(what: "a statement") }
      let identity = StatementIdentity(
        words: statement["words"]?.text?.split(separator: " ").map(String.init) ?? [],
        speaker: StatementIdentity.speaker(
          actor: statement["speakerActor"]?.text, name: statement["speakerName"]?.text),
        key: key, rules: rules)
      try identity.insertShingles(of: witnesses[ordinal], db)
      try relinking.add(identity, witness: witnesses[ordinal], db)
    }
    var keys: [Int64: [Int64]] = [:]
    for pair in line["identityKeys"]?.values ?? [] where pair.values.count == 2 {
      keys[pair.values[0].integer ?? -1, default: []].append(pair.values[1].integer ?? 0)
    }
    for row in line["identities"]?.values ?? [] {
      guard let ordinal = row["witness"]?.integer.map(Int.init),
        rows.indices.contains(ordinal), witnesses.indices.contains(ordinal),
        let key = rows[ordinal]["key"]?.text,
        let kind = rows[ordinal]["kind"]?.text.flatMap({ ObjectKind(rawValue: $0) })
      else { throw Damage(what: "an identity") }
      var identity = ObjectIdentity(kind, key: key, keys: keys[Int64(ordinal)] ?? [])
      identity.words = row["words"]?.text?.split(separator: " ").map(String.init) ?? []
      identity.facts = Set(ListColumn.split(row["facts"]?.text ?? ""))
      identity.hints = Set(ListColumn.split(row["hints"]?.text ?? ""))
      identity.from = row["dateFrom"]?.text.flatMap { CalendarDate($0) }
      identity.to = row["dateTo"]?.text.flatMap { CalendarDate($0) }
      try relinking.add(identity, witness: witnesses[ordinal], db)
    }
  }

  mutating func finish(_ db: Database) throws -> RecordLoader.Loaded {
    try relinking.finish(db)
    let find = try db.cachedStatement(sql: "SELECT entry FROM witnesses WHERE witness = ?")
    for (witness, entry) in entries
    where try String.fetchOne(find, arguments: [witness]) != entry {
      loaded.linkedAnew += 1
    }
    let anchoring = Anchoring(rules: rules)
    for correction in corrections {
      guard let number = try CorrectionLog.insert(correction, db) else { continue }
      try anchoring.place(correction, number: number, db)
      loaded.corrections += 1
    }
    return loaded
  }

  private func insert(
    _ members: [DumpValue.Member], into table: String, orIgnore: Bool = false, _ db: Database
  ) throws {
    let names = members.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let marks = members.map { _ in "?" }.joined(separator: ", ")
    guard
      members.allSatisfy({ $0.name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } })
    else { throw Damage(what: "a column of \(table)") }
    try db.cachedStatement(
      sql: "INSERT \(orIgnore ? "OR IGNORE " : "")INTO \(table) (\(names)) VALUES (\(marks))"
    ).execute(arguments: StatementArguments(members.map { $0.value.stored }))
  }
}
