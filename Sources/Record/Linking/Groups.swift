/// Disjoint sets over 0..<count, joined one pair at a time.
///
/// R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22(2), 1975;
/// here with path halving, and the lowest element as the root so that the result does not depend
/// on the order of the pairs.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The lowest element of the set that holds an element.
  mutating func root(of element: Int) -> Int {
    var node = element
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Makes the sets of two elements one.
  mutating func join(_ a: Int, _ b: Int) {
    let (rootA, rootB) = (root(of: a), root(of: b))
    parent[max(rootA, rootB)] = min(rootA, rootB)
  }

  /// The sets, each in ascending order, ordered by their lowest elements.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for element in parent.indices { members[root(of: element), default: []].append(element) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Groups by what is known of who acted or spoke, where some reports know less than others.
enum PartialKnowledge {
  /// Groups equal facts; a set of facts joins the largest set that holds it where there is one only.
  ///
  /// `[]` beside `[USA:biden]` joins it; beside `[USA:biden]` and `[USA:blinken]` it stands alone,
  /// since nothing tells which of them it means.
  ///
  /// - Returns: groups of indices into `facts`, ascending, ordered by their lowest index.
  /// - Complexity: O(*n* + *d*²) for *d* distinct sets.
  static func groups(_ facts: [Set<String>]) -> [[Int]] {
    let distinct = Set(facts)
    let maximal = distinct.filter { set in !distinct.contains { set.isStrictSubset(of: $0) } }
    var home: [Set<String>: Set<String>] = [:]
    for set in distinct {
      let holders = maximal.filter { set.isSubset(of: $0) }
      home[set] = holders.count == 1 ? holders.first : set
    }
    var members: [Set<String>: [Int]] = [:]
    for (index, set) in facts.enumerated() { members[home[set] ?? set, default: []].append(index) }
    return members.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
