import GRDB

/// The documents that chains of likeness hold together.
struct StoryFamily {
  /// Documents that are equal in everything but their id.
  struct Unit {
    let key: String
    var documents: [(number: Int64, story: String?)]
    let copyFamily: Int64?
  }

  /// By key, which comes from the content, so that the order of reading makes no difference.
  let units: [Unit]
  private var unitOfDocument: [Int64: Int] = [:]

  /// Takes rows of documents.
  init(_ rows: [Row]) {
    var units: [String: Unit] = [:]
    for row in rows {
      guard let key: String = row["storyKey"] else { continue }
      units[key, default: Unit(key: key, documents: [], copyFamily: row["copyFamily"])]
        .documents.append((row["number"], row["story"]))
    }
    self.units = units.values.sorted { $0.key.precedes($1.key) }
    for (index, unit) in self.units.enumerated() {
      for document in unit.documents { unitOfDocument[document.number] = index }
    }
  }

  /// The stories, each with its units in the order of keys.
  func stories(_ rules: StoryRules, _ db: Database) throws -> [[Unit]] {
    // More than a family may have are copies of one another.
    guard units.count <= rules.familySize else { return [units] }
    var chances: [[Int]: Double] = [:]
    let find = try db.cachedStatement(
      sql: "SELECT other, chance FROM storyPairs WHERE document = ?")
    for (index, unit) in units.enumerated() {
      for document in unit.documents {
        let rows = try Row.fetchCursor(find, arguments: [document.number])
        while let row = try rows.next() {
          guard let other = unitOfDocument[row[0]], index < other else { continue }
          chances[[index, other]] = row[1]
        }
      }
    }
    // Copies tell one story, whatever else is in them.
    var copies: [Int64: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      if let family = unit.copyFamily { copies[family, default: []].append(index) }
    }
    for set in copies.values {
      for (place, a) in set.enumerated() { for b in set[(place + 1)...] { chances[[a, b]] = 1 } }
    }
    let likenesses = chances.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { AverageLinkage.Likeness(a: $0.key[0], b: $0.key[1], value: $0.value) }
    return AverageLinkage(count: units.count, likenesses: likenesses, threshold: rules.storyFrom)
      .groups().map { group in group.map { units[$0] } }
  }
}
