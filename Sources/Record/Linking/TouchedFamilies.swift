import GRDB

/// Families of documents that repeat one another, the least number of the members naming each; and which
/// of them a batch touched, so that they are gathered anew once all its documents are there.
struct TouchedFamilies {
  private var touched: Set<Int64> = []

  /// The touched families in order.
  var sorted: [Int64] { touched.sorted() }

  /// Notes that the family of a document that ended may gather otherwise.
  mutating func touch(of number: Int64, _ db: Database) throws {
    let family = try Int64.fetchOne(
      db, sql: "SELECT copyFamily FROM documents WHERE number = ?", arguments: [number])
    if let family { touched.insert(family) }
  }

  /// Makes one family of a document and the families that it joins.
  ///
  /// - Complexity: O(*members of the families that move*).
  mutating func unite(_ joined: Set<Int64>, _ number: Int64, _ db: Database) throws {
    let family = joined.min() ?? number
    try db.cachedStatement(sql: "UPDATE documents SET copyFamily = ? WHERE number = ?")
      .execute(arguments: [family, number])
    let move = try db.cachedStatement(
      sql: "UPDATE documents SET copyFamily = ? WHERE copyFamily = ?")
    for other in joined.sorted() where other != family && other != number {
      try move.execute(arguments: [family, other])
      touched.remove(other)
    }
    touched.insert(family)
  }

  /// Forgets what was touched: it has been gathered.
  mutating func clear() { touched = [] }
}
