/// The points of a page's elements.
struct ContentScoring {
  private let tree: PageTree
  private let statistics: PageStatistics
  private let traits: PageTraits
  private let strictness: MainContent.Strictness
  private let isOut: [Bool]
  private var scores: [Int: Double] = [:]
  /// Elements that read like one paragraph.
  private var paragraphs: Set<Int> = []

  init(
    _ tree: PageTree, _ statistics: PageStatistics, _ traits: PageTraits,
    _ strictness: MainContent.Strictness, isOut: [Bool]
  ) {
    self.tree = tree
    self.statistics = statistics
    self.traits = traits
    self.strictness = strictness
    self.isOut = isOut
    scoreParagraphs()
  }

  /// The shortest text that gives points.
  private static let shortest = 25
  /// How many elements around a paragraph receive points.
  private static let levels = 5

  private mutating func scoreParagraphs() {
    for node in tree.nodes.indices where !isOut[node] && isParagraph(node) {
      paragraphs.insert(node)
      let counts = visible(node)
      guard counts.scalars >= Self.shortest else { continue }
      let points = 2 + Double(counts.commas) + min(3, Double(counts.scalars / 100))
      for (level, ancestor) in tree.ancestors(of: node).prefix(Self.levels).enumerated() {
        let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
        let score = scores[ancestor] ?? initialScore(ancestor)
        scores[ancestor] = score + points / share
      }
    }
  }

  private func visible(_ node: Int) -> PageStatistics.Counts { statistics.counts[node] }

  /// Elements that hold a paragraph's text: paragraphs, cells, code, and divisions without blocks.
  private func isParagraph(_ node: Int) -> Bool {
    switch tree.name(node) {
    case "p", "td", "pre", "h2", "h3", "h4", "h5", "h6": return true
    case "div", "section":
      let inner = tree.nodes[node]
      return inner.end > node + 1
        && !(node + 1..<inner.end).contains { index in
          traits.flows[index] == .block && tree.name(index) != "br" && !traits.isLeftOut[index]
        }
    default: return false
    }
  }

  private func initialScore(_ node: Int) -> Double {
    let base: Double =
      switch tree.name(node) {
      case "div": 5
      case "pre", "td", "blockquote": 3
      case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": -3
      case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
      default: 0
      }
    return base + weight(node)
  }

  private func weight(_ node: Int) -> Double {
    strictness.weighsClasses ? traits.weights[node] : 0
  }

  /// The element with the most points after links are weighed; nil for a page without paragraphs.
  mutating func topCandidate() -> Int? {
    for (node, score) in scores { scores[node] = score * (1 - visible(node).linkDensity) }
    let ranked = scores.keys.filter { tree.name($0) != "html" }.sorted {
      let (a, b) = (scores[$0] ?? 0, scores[$1] ?? 0)
      return a != b ? a > b : $0 < $1
    }
    guard let best = ranked.first else { return nil }
    let common = sharedAncestor(of: best, ranked: Array(ranked.prefix(5)))
    return climb(from: common)
  }

  /// Three further elements with nearly as many points stand in one article: what holds them all.
  private func sharedAncestor(of best: Int, ranked: [Int]) -> Int {
    let rivals = ranked.dropFirst().filter { (scores[$0] ?? 0) >= 0.75 * (scores[best] ?? 0) }
    guard rivals.count >= 3 else { return best }
    let above = rivals.map { Set(tree.ancestors(of: $0)) }
    return tree.ancestors(of: best).first { ancestor in
      tree.name(ancestor) != "html" && above.count { $0.contains(ancestor) } >= 3
    } ?? best
  }

  /// Goes up while the element around has more points, or holds nothing else.
  private func climb(from start: Int) -> Int {
    var top = start
    var last = scores[start] ?? 0
    let least = last / 3
    for parent in tree.ancestors(of: start) where tree.name(parent) != "html" {
      guard tree.name(parent) != "body" else { break }
      guard let score = scores[parent] else { continue }
      if score < least { break }
      if score > last {
        top = parent
        break
      }
      last = score
    }
    while tree.nodes[top].parent >= 0, tree.name(tree.nodes[top].parent) != "body",
      children(of: tree.nodes[top].parent).count == 1
    {
      top = tree.nodes[top].parent
    }
    return top
  }

  private func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < tree.nodes[node].end {
      if tree.name(child) != nil, !isOut[child] { found.append(child) }
      child = tree.nodes[child].end
    }
    return found
  }

  /// The article's element and those of its neighbours that go on with it.
  func parts(around top: Int) -> [Int] {
    let parent = tree.nodes[top].parent
    guard parent >= 0 else { return [top] }
    let threshold = max(10, (scores[top] ?? 0) * 0.2)
    let label = tree.attribute("class", of: top) ?? ""
    return children(of: parent).filter { sibling in
      if sibling == top { return true }
      let isAlike = !label.isEmpty && tree.attribute("class", of: sibling) == label
      let bonus = isAlike ? (scores[top] ?? 0) * 0.2 : 0
      if let score = scores[sibling], score + bonus >= threshold { return true }
      guard paragraphs.contains(sibling), tree.name(sibling) != "td" else { return false }
      let counts = visible(sibling)
      if counts.scalars > 80 { return counts.linkDensity < 0.25 }
      return counts.scalars > 0 && counts.linkDensity == 0 && tree.text(of: sibling).contains(".")
    }
  }
}
