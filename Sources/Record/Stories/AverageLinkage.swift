/// Gathers things into groups whose members are alike on the average.
///
/// Agglomerative clustering with the group average (R. R. Sokal and C. D. Michener, "A statistical
/// method for evaluating systematic relationships", 1958) over sparse likenesses: what is not given
/// counts as nought. Of equally like groups those with the lowest members are joined first, so that
/// the result depends on the numbering alone.
package struct AverageLinkage {
  /// How alike two things are.
  package struct Likeness {
    let a: Int
    let b: Int
    let value: Double

    /// States a likeness, 0 to 1.
    package init(a: Int, b: Int, value: Double) {
      self.a = a
      self.b = b
      self.value = value
    }
  }

  private struct Candidate {
    let value: Double
    let a: Int
    let b: Int
    let sizes: Int
  }

  private let threshold: Double
  private var sets: DisjointSets
  private var sizes: [Int]
  private var sums: [[Int: Double]]
  private var queue = PriorityQueue<Candidate> { x, y in
    x.value == y.value ? (x.a, x.b) < (y.a, y.b) : x.value > y.value
  }

  /// Takes likenesses of things that are numbered from 0, each pair once.
  package init(count: Int, likenesses: [Likeness], threshold: Double) {
    self.threshold = threshold
    sets = DisjointSets(count: count)
    sizes = [Int](repeating: 1, count: count)
    sums = [[Int: Double]](repeating: [:], count: count)
    for likeness in likenesses where likeness.a != likeness.b {
      sums[likeness.a][likeness.b] = likeness.value
      sums[likeness.b][likeness.a] = likeness.value
    }
    for a in sums.indices { for b in sums[a].keys where a < b { offer(a, b) } }
  }

  /// The groups, each in ascending order, ordered by their lowest members.
  ///
  /// - Complexity: O(*e* log *e*) in the likenesses above nought, times the depth of joining.
  package func groups() -> [[Int]] {
    var clustering = self
    while let best = clustering.queue.pop() {
      // A group that was joined since has another size, or is no root.
      guard clustering.sums[best.a][best.b] != nil,
        clustering.sizes[best.a] + clustering.sizes[best.b] == best.sizes
      else { continue }
      clustering.join(best.a, best.b)
    }
    return clustering.sets.groups()
  }

  private mutating func offer(_ a: Int, _ b: Int) {
    guard let sum = sums[a][b] else { return }
    let value = sum / Double(sizes[a] * sizes[b])
    if value >= threshold {
      queue.push(
        Candidate(value: value, a: min(a, b), b: max(a, b), sizes: sizes[a] + sizes[b]))
    }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    sets.join(a, b)
    sizes[a] += sizes[b]
    let moved = sums[b]
    sums[b] = [:]
    sums[a][b] = nil
    for (other, sum) in moved where other != a {
      sums[a][other] = (sums[a][other] ?? 0) + sum
      sums[other][b] = nil
      sums[other][a] = sums[a][other]
    }
    for other in sums[a].keys { offer(a, other) }
  }
}

/// A binary heap.
struct PriorityQueue<Element> {
  private var elements: [Element] = []
  private let precedes: (Element, Element) -> Bool

  /// An empty queue; `precedes` orders its elements.
  init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  /// - Complexity: O(log *n*).
  mutating func push(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, precedes(elements[child], elements[(child - 1) / 2]) {
      elements.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Removes the first element; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  mutating func pop() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var parent = 0
    while true {
      var next = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < elements.count && precedes(elements[child], elements[next]) {
        next = child
      }
      if next == parent { return first }
      elements.swapAt(parent, next)
      parent = next
    }
  }
}
