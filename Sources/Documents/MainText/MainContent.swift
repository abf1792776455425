/// Finds the part of a page that holds the article.
///
/// Paragraphs give points to the elements around them, by length and commas; the element with the
/// most points, weighed by its share of links, is the article, with those of its neighbours that
/// are like it. The scheme is that of Arc90's Readability (2010) as Mozilla Readability carries it
/// on; names of classes are in `page-classes.tsv`.
struct MainContent {
  private let tree: PageTree
  private let traits: PageTraits
  private let statistics: PageStatistics

  init(_ tree: PageTree, _ traits: PageTraits, _ statistics: PageStatistics) {
    self.tree = tree
    self.traits = traits
    self.statistics = statistics
  }

  /// What is asked of elements: later attempts forgive more, for pages with odd classes.
  struct Strictness: Sendable {
    let leavesUnlikelyOut: Bool
    let weighsClasses: Bool
    let cleans: Bool

    static let ladder = [
      Strictness(leavesUnlikelyOut: true, weighsClasses: true, cleans: true),
      Strictness(leavesUnlikelyOut: false, weighsClasses: true, cleans: true),
      Strictness(leavesUnlikelyOut: false, weighsClasses: false, cleans: true),
      Strictness(leavesUnlikelyOut: false, weighsClasses: false, cleans: false),
    ]
  }

  /// A shorter article, in scalars, may be the wrong part of the page.
  private static let enough = 500

  /// For each node, whether it belongs to the article.
  func callAsFunction() -> [Bool] {
    var best: (scalars: Int, isMain: [Bool])?
    for strictness in Strictness.ladder {
      let isMain = attempt(strictness)
      let scalars = tree.nodes.indices.reduce(0) { sum, node in
        guard isMain[node], tree.name(node) == nil else { return sum }
        return sum + statistics.counts[node].scalars
      }
      if scalars >= Self.enough { return isMain }
      // Forgiving more brings boxes and menus too; it must bring half as much again.
      if scalars * 2 > (best?.scalars ?? 0) * 3 { best = (scalars, isMain) }
    }
    return best?.isMain ?? []
  }

  private func attempt(_ strictness: Strictness) -> [Bool] {
    var isOut = [Bool](repeating: false, count: tree.nodes.count)
    var isMain = isOut
    leaveOut(strictness, &isOut)
    var scoring = ContentScoring(tree, statistics, traits, strictness, isOut: isOut)
    guard let top = scoring.topCandidate() else {
      // A page without a paragraph is short; what is not left out of it is its text.
      return isOut.map { !$0 }
    }
    for part in scoring.parts(around: top) {
      for node in part..<tree.nodes[part].end { isMain[node] = !isOut[node] }
    }
    if strictness.cleans {
      let clutter = ClutterCleaner(tree, statistics, traits, strictness)
      clutter.clean(&isMain)
    }
    return isMain
  }

  /// Leaves out what is invisible, unlikely by its class, or beside the article by its role.
  private func leaveOut(_ strictness: Strictness, _ isOut: inout [Bool]) {
    var node = 0
    while node < tree.nodes.count {
      guard let name = tree.name(node) else {
        node += 1
        continue
      }
      let mayHoldAll = ["html", "body", "article", "main"].contains(name)
      let isUnlikely =
        strictness.leavesUnlikelyOut && !mayHoldAll && name != "a"
        && (traits.isUnlikely(node) && !isInTableOrCode(node)
          || traits.isBeside[node] && name != "form" && name != "fieldset")
      if traits.isLeftOut[node] && name != "head" || isUnlikely || name == "head" {
        for inner in node..<tree.nodes[node].end { isOut[inner] = true }
        node = tree.nodes[node].end
      } else {
        node += 1
      }
    }
  }

  private func isInTableOrCode(_ node: Int) -> Bool {
    tree.ancestors(of: node).contains { ["table", "code"].contains(tree.name($0)) }
  }
}
