import Documents
import GRDB

/// Links the objects that a batch touched: families of reports that share keys, nothing else.
struct ObjectRelinking {
  private let rules: LinkingRules
  private var families: [Int64: ObjectKind] = [:]

  init(rules: LinkingRules) { self.rules = rules }

  /// Stores an identity and puts its report into the family of those that share a key with it.
  ///
  /// - Complexity: O(*keys*) where keys decide, O(*reports with one of its words*) where words do.
  mutating func add(_ identity: ObjectIdentity, witness: Int64, _ db: Database) throws {
    let found = try families(of: identity, db)
    let family = min(witness, found.min() ?? witness)
    try db.cachedStatement(
      sql: """
        INSERT INTO identities (witness, family, words, facts, hints, dateFrom, dateTo)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      witness, family, identity.words.joined(separator: " "),
      ListColumn.join(identity.facts.sorted()), ListColumn.join(identity.hints.sorted()),
      identity.from?.description, identity.to?.description,
    ])
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO identityKeys (hash, witness) VALUES (?, ?)")
    for key in identity.keys { try insert.execute(arguments: [key, witness]) }
    let move = try db.cachedStatement(sql: "UPDATE identities SET family = ? WHERE family = ?")
    for other in found.sorted() where other != family {
      try move.execute(arguments: [family, other])
      families[other] = nil
    }
    families[family] = identity.kind
  }

  private func families(of identity: ObjectIdentity, _ db: Database) throws -> Set<Int64> {
    guard !identity.words.isEmpty else {
      // Reports that share a key are one family already: any of them names it.
      let find = try db.cachedStatement(
        sql: """
          SELECT i.family FROM identityKeys k JOIN identities i USING (witness)
          WHERE k.hash = ? LIMIT 1
          """)
      return Set(try identity.keys.compactMap { try Int64.fetchOne(find, arguments: [$0]) })
    }
    var shared: [Int64: (count: Int, family: Int64, words: String)] = [:]
    let find = try db.cachedStatement(
      sql: """
        SELECT i.witness, i.family, i.words FROM identityKeys k JOIN identities i USING (witness)
        WHERE k.hash = ?
        """)
    for key in identity.keys {
      let rows = try Row.fetchCursor(find, arguments: [key])
      while let row = try rows.next() {
        shared[row[0], default: (0, row[1], row[2])].count += 1
      }
    }
    let agreeing = shared.values.filter { other in
      other.count >= rules.commitmentWordsShared
        && ObjectIdentity.agree(
          identity.words, other.words.split(separator: " ").map(String.init), rules: rules)
    }
    return Set(agreeing.map(\.family))
  }

  /// The reports of each touched family, grouped into entries.
  func groups(_ db: Database) throws -> [(kind: ObjectKind, reports: [ObjectReport])] {
    try families.sorted { $0.key < $1.key }.flatMap { family, kind in
      guard let dates = rules.dates[kind] else { return [(ObjectKind, [ObjectReport])]() }
      return ObjectLinker(kind: kind, dates: dates)(try reports(of: family, db)).map { (kind, $0) }
    }
  }

  private func reports(of family: Int64, _ db: Database) throws -> [ObjectReport] {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT i.witness, w.key, i.facts, i.hints, i.dateFrom, i.dateTo, d.id, d.published
          FROM identities i JOIN witnesses w USING (witness)
          JOIN documents d ON d.number = w.document
          WHERE i.family = ?
          """), arguments: [family])
    return try rows.map { row in
      let (facts, hints): (String, String) = (row["facts"], row["hints"])
      return ObjectReport(
        witness: row["witness"], key: row["key"], facts: Set(ListColumn.split(facts)),
        hints: Set(ListColumn.split(hints)), from: try row.day("dateFrom"),
        to: try row.day("dateTo"), document: row["id"], published: try row.day("published"))
    }
  }
}
