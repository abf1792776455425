/// Finds the part of a page that holds the article.
///
/// Paragraphs give points to the elements around them, by length and commas; the element with the
/// most points, weighed by its share of links, is the article, with those of its neighbours that
/// are like it. The scheme is that of Arc90's Readability (2010) as Mozilla Readability carries it
/// on; names of classes are in `page-classes.tsv`.
struct MainContent: Sendable {
  private let classes: PageClasses
  private let blocks: PageBlocks

  init(classes: PageClasses, blocks: PageBlocks) {
    self.classes = classes
    self.blocks = blocks
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
  func callAsFunction(_ tree: PageTree, _ statistics: PageStatistics) -> [Bool] {
    var best: (scalars: Int, isMain: [Bool])?
    for strictness in Strictness.ladder {
      let isMain = attempt(tree, statistics, strictness)
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

  private func attempt(
    _ tree: PageTree, _ statistics: PageStatistics, _ strictness: Strictness
  ) -> [Bool] {
    var isOut = [Bool](repeating: false, count: tree.nodes.count)
    var isMain = isOut
    leaveOut(tree, strictness, &isOut)
    var scoring = ContentScoring(tree, statistics, classes, blocks, strictness, isOut: isOut)
    guard let top = scoring.topCandidate() else {
      // A page without a paragraph is short; what is not left out of it is its text.
      return isOut.map { !$0 }
    }
    for part in scoring.parts(around: top) {
      for node in part..<tree.nodes[part].end { isMain[node] = !isOut[node] }
    }
    if strictness.cleans {
      let clutter = ClutterCleaner(tree, statistics, classes, strictness)
      clutter.clean(&isMain)
    }
    return isMain
  }

  /// Leaves out what is invisible, unlikely by its class, or beside the article by its role.
  private func leaveOut(_ tree: PageTree, _ strictness: Strictness, _ isOut: inout [Bool]) {
    var node = 0
    while node < tree.nodes.count {
      guard let name = tree.name(node) else {
        node += 1
        continue
      }
      let mayHoldAll = ["html", "body", "article", "main"].contains(name)
      let isUnlikely =
        strictness.leavesUnlikelyOut && !mayHoldAll && name != "a"
        && (classes.isUnlikely(tree.label(of: node)) && !isInTableOrCode(node, tree)
          || classes.isBeside(node, in: tree) && name != "form" && name != "fieldset")
      if blocks.isLeftOut(node, in: tree) && name != "head" || isUnlikely || name == "head" {
        for inner in node..<tree.nodes[node].end { isOut[inner] = true }
        node = tree.nodes[node].end
      } else {
        node += 1
      }
    }
  }

  private func isInTableOrCode(_ node: Int, _ tree: PageTree) -> Bool {
    tree.ancestors(of: node).contains { ["table", "code"].contains(tree.name($0)) }
  }
}
