/// Takes link lists, forms, share bars and boxes out of an article's element.
struct ClutterCleaner {
  private let tree: PageTree
  private let statistics: PageStatistics
  private let traits: PageTraits
  private let strictness: MainContent.Strictness
  /// Whether a table, code or figure stands around a node: what is in them belongs together.
  private let isEnclosed: [Bool]

  init(
    _ tree: PageTree, _ statistics: PageStatistics, _ traits: PageTraits,
    _ strictness: MainContent.Strictness
  ) {
    self.tree = tree
    self.statistics = statistics
    self.traits = traits
    self.strictness = strictness
    var isEnclosed = [Bool](repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = tree.nodes[node].parent
      guard parent >= 0 else { continue }
      let name = tree.name(parent)
      isEnclosed[node] =
        isEnclosed[parent] || name == "table" || name == "code" || name == "figure"
    }
    self.isEnclosed = isEnclosed
  }

  /// A longer share element is an article about sharing.
  private static let longestShareBar = 500

  /// Clears the marks of nodes that are clutter.
  func clean(_ isMain: inout [Bool]) {
    var node = 0
    while node < tree.nodes.count {
      guard isMain[node], let name = tree.name(node), isClutter(node, name) else {
        node += 1
        continue
      }
      for inner in node..<tree.nodes[node].end { isMain[inner] = false }
      node = tree.nodes[node].end
    }
  }

  private func isClutter(_ node: Int, _ name: String) -> Bool {
    let counts = statistics.counts[node]
    switch name {
    case "footer", "aside", "nav", "menu":
      return true
    case "h1", "h2":
      return strictness.weighsClasses && traits.weights[node] < 0
    case "form", "fieldset", "div", "section", "ul", "ol", "table":
      if traits.marks[node].contains(.share), counts.scalars < Self.longestShareBar {
        return true
      }
      return isSuspect(node, name, counts)
    default:
      return false
    }
  }

  /// The thresholds are those of Mozilla Readability's conditional cleaning.
  private func isSuspect(_ node: Int, _ name: String, _ counts: PageStatistics.Counts) -> Bool {
    if isEnclosed[node] { return false }
    if name == "table", isDataTable(node) { return false }
    let weight = strictness.weighsClasses ? traits.weights[node] : 0
    if weight < 0 { return true }
    guard counts.commas < 10 else { return false }
    let isList = name == "ul" || name == "ol"
    let listShare = counts.items
    let density = counts.linkDensity
    let isShortOrEmpty = counts.scalars < 25 && (counts.pictures == 0 || counts.pictures > 2)
    return !isList && listShare > counts.paragraphs + 100
      || counts.inputs > counts.paragraphs / 3 && counts.inputs > 0 && !isList
      || !isList && Double(counts.inHeadings) < 0.9 * Double(counts.scalars) && isShortOrEmpty
        && density > 0
      || !isList && weight < 25 && density > 0.2
      || weight >= 25 && density > 0.5
      || isList && density > 0.6
  }

  /// Tables with heads or captions hold data, others hold the page's layout.
  private func isDataTable(_ node: Int) -> Bool {
    (node..<tree.nodes[node].end).contains { index in
      ["caption", "col", "colgroup", "tfoot", "thead", "th"].contains(tree.name(index))
    }
  }
}
