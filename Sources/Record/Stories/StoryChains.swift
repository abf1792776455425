import Foundation
import GRDB

/// The families of documents within which stories are gathered: chains of likeness of bounded size.
///
/// Documents are one family where a chain of pairs holds them together, each pair at least as likely
/// as a story has to be on the average (single linkage; P. H. A. Sneath, "The application of computers
/// to taxonomy", 1957). In a dense record such chains reach nearly everything: a family that would be
/// larger than `family-size` is cut at the next level of likeness, its parts likewise. What the
/// families are depends on the set of documents alone; a document that comes or goes costs time by the
/// families beside it, whatever the size of the record.
struct StoryChains {
  private let rules: StoryRules
  /// The documents whose family is to be found.
  private var open: Set<Int64> = []
  /// The documents that lost a neighbour.
  private var bereft: Set<Int64> = []

  init(rules: StoryRules) { self.rules = rules }

  /// Notes a document whose pairs were stored.
  mutating func add(_ number: Int64) { open.insert(number) }

  /// Notes that a document goes, before its pairs do.
  mutating func remove(_ number: Int64, _ db: Database) throws {
    let graph = StoryGraph(rules, db)
    if let place = try graph.place(of: number) {
      open.formUnion(try graph.members(of: place.family))
      bereft.formUnion(try graph.neighbours(of: number, level: 0))
    }
    open.remove(number)
    bereft.remove(number)
  }

  /// Finds the families of all that was noted; those that changed, in order.
  mutating func settle(_ db: Database) throws -> [Int64] {
    let graph = StoryGraph(rules, db)
    for document in bereft.sorted() where !open.contains(document) {
      open.formUnion(try graph.shrunk(around: document))
    }
    var families: Set<Int64> = []
    var level = 0
    while !open.isEmpty {
      var larger: Set<Int64> = []
      for part in try components(of: open.sorted(), level: level, graph) {
        var members = Set(part.documents)
        for family in part.families { members.formUnion(try graph.members(of: family)) }
        if part.isLarge || members.count > graph.size(at: level) {
          larger.formUnion(members)
        } else {
          families.insert(try graph.settle(members, level: level))
        }
      }
      open = larger
      level += 1
    }
    bereft = []
    return families.sorted()
  }

  /// Documents to be placed, and the families of this level, that chains hold together.
  private struct Component {
    var documents: [Int64] = []
    var families: [Int64] = []
    /// Whether it reaches documents that were too many before.
    var isLarge = false
  }

  private func components(
    of open: [Int64], level: Int, _ graph: StoryGraph
  ) throws -> [Component] {
    let index = Dictionary(uniqueKeysWithValues: zip(open, open.indices))
    var sets = DisjointSets(count: open.count)
    var owners: [Int64: Int] = [:]
    var large: Set<Int> = []
    for (own, document) in open.enumerated() {
      for other in try graph.neighbours(of: document, level: level) {
        if let other = index[other] {
          sets.join(own, other)
        } else if let place = try graph.place(of: other) {
          if place.level > level {
            large.insert(own)
          } else {
            sets.join(own, owners[place.family] ?? own)
            owners[place.family] = own
          }
        }
      }
    }
    var components: [Int: Component] = [:]
    for (own, document) in open.enumerated() {
      components[sets.root(of: own), default: Component()].documents.append(document)
    }
    for (family, owner) in owners { components[sets.root(of: owner)]?.families.append(family) }
    for own in large { components[sets.root(of: own)]?.isLarge = true }
    return components.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// The pairs and families that a record holds, each read once.
private final class StoryGraph {
  private let rules: StoryRules
  private let db: Database
  private var pairs: [Int64: [(other: Int64, chance: Double)]] = [:]
  private var places: [Int64: (family: Int64, level: Int)] = [:]

  init(_ rules: StoryRules, _ db: Database) {
    self.rules = rules
    self.db = db
  }

  /// How large a family may be; what only copies hold together may have any size.
  func size(at level: Int) -> Int { level < rules.chainLevels ? rules.familySize : .max }

  /// The documents beside one at a level.
  func neighbours(of document: Int64, level: Int) throws -> [Int64] {
    guard level < rules.chainLevels else { return try copies(of: document, limit: .max) }
    let least = least(at: level)
    return try pairs(of: document).lazy.filter { $0.chance >= least }.map(\.other)
  }

  /// Where a document stands; nil for one that has not been placed.
  func place(of document: Int64) throws -> (family: Int64, level: Int)? {
    if let known = places[document] { return known }
    let row = try Row.fetchOne(
      try db.cachedStatement(
        sql: "SELECT storyFamily, storyLevel FROM documents WHERE number = ?"),
      arguments: [document])
    guard let row, let family: Int64 = row[0] else { return nil }
    places[document] = (family, row[1])
    return (family, row[1])
  }

  /// The documents of a family.
  func members(of family: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      try db.cachedStatement(sql: "SELECT number FROM documents WHERE storyFamily = ?"),
      arguments: [family])
  }

  /// Makes documents a family; its name.
  func settle(_ members: Set<Int64>, level: Int) throws -> Int64 {
    let family = members.min() ?? 0
    let update = try db.cachedStatement(
      sql: "UPDATE documents SET storyFamily = ?, storyLevel = ? WHERE number = ?")
    for document in members { try update.execute(arguments: [family, level, document]) }
    return family
  }

  /// What a document reaches at the lowest level at which that is few enough since a neighbour went.
  func shrunk(around document: Int64) throws -> Set<Int64> {
    guard let place = try place(of: document) else { return [] }
    for level in 0..<place.level {
      var reached = Set([document])
      var waiting = [document]
      while let next = waiting.popLast(), reached.count <= rules.familySize {
        for other in try neighbours(of: next, level: level) where reached.insert(other).inserted {
          waiting.append(other)
        }
      }
      if reached.count <= rules.familySize { return reached }
    }
    return []
  }

  private func least(at level: Int) -> Double {
    let odds = rules.storyFrom / (1 - rules.storyFrom) * exp(Double(level) * rules.chainStep)
    return odds / (1 + odds)
  }

  /// Of copies no more than show that they are too many.
  private func pairs(of document: Int64) throws -> [(other: Int64, chance: Double)] {
    if let known = pairs[document] { return known }
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: "SELECT other, chance FROM storyPairs WHERE document = ? AND chance >= ?"),
      arguments: [document, rules.storyFrom])
    let copies = try copies(of: document, limit: rules.familySize + 1)
    let found = rows.map { ($0[0] as Int64, $0[1] as Double) } + copies.map { ($0, 1) }
    pairs[document] = found
    return found
  }

  /// Copies tell one story, whatever else is in them.
  private func copies(of document: Int64, limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT b.number FROM documents a JOIN documents b USING (copyFamily)
          WHERE a.number = ? AND b.number <> a.number AND b.until IS NULL
            AND b.storyKey IS NOT NULL
          ORDER BY b.number LIMIT ?
          """), arguments: [document, limit])
  }
}
