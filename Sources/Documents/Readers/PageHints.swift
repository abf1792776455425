/// What markup says of each block of a page.
struct PageHints: Sendable {
  private let tree: PageTree
  private let traits: PageTraits
  private let isMain: [Bool]
  private let title: [Unicode.Scalar]?

  init(_ tree: PageTree, _ traits: PageTraits, isMain: [Bool], title: String?) {
    self.tree = tree
    self.traits = traits
    self.isMain = isMain
    self.title = title.map { FoldedText.fold(Array($0.unicodeScalars)[...]) }
  }

  /// The hints of blocks, in order.
  func callAsFunction(_ blocks: [PageBlock]) -> [Draft.Hint] {
    let titleBlock = self.titleBlock(blocks)
    let firstMain = blocks.firstIndex { isMain[$0.firstText] } ?? 0
    return blocks.indices.map { index in
      let block = blocks[index]
      if index == titleBlock { return .title }
      if !isMain[block.firstText] {
        return isByline(block) && abs(index - firstMain) < Self.bylineDistance
          ? .byline : .furniture
      }
      return hint(block)
    }
  }

  /// How many blocks may stand between a byline and the article.
  private static let bylineDistance = 12

  /// The heading that says the title, or the only first-rank heading before the article.
  private func titleBlock(_ blocks: [PageBlock]) -> Int? {
    let headings = blocks.indices.filter { headingRank(blocks[$0]) != nil }
    if let title, !title.isEmpty {
      let same = headings.filter { index in
        let folded = FoldedText.fold(blocks[index].text[...])
        return folded == title || folded.count > 20 && title.starts(with: folded)
      }
      if let best = same.min(by: { (headingRank(blocks[$0]) ?? 9) < (headingRank(blocks[$1]) ?? 9) }
      ) {
        return best
      }
    }
    let first = headings.filter { headingRank(blocks[$0]) == 1 }
    return first.count == 1 ? first.first : nil
  }

  private func headingRank(_ block: PageBlock) -> Int? {
    for node in [block.node] + Array(tree.ancestors(of: block.node).prefix(2)) {
      guard let name = tree.name(node), name.utf8.count == 2, name.hasPrefix("h"),
        let rank = Int(name.dropFirst())
      else { continue }
      return rank
    }
    return nil
  }

  /// By the elements around a block of the article.
  private func hint(_ block: PageBlock) -> Draft.Hint {
    if isByline(block) { return .byline }
    if headingRank(block) != nil { return isLinked(block) ? .furniture : .heading }
    for node in [block.node] + Array(tree.ancestors(of: block.node)) {
      switch tree.name(node) {
      case "blockquote", "q": return .quotation
      case "figcaption", "caption": return .caption
      case "figure": return .caption
      case "li", "td", "th", "dd", "dt", "pre": return isLinked(block) ? .none : .paragraph
      default: continue
      }
    }
    return .none
  }

  /// Why markup takes a block for furniture: the nearest element around it that says so.
  func rule(_ block: PageBlock) -> String {
    if isMain[block.firstText] { return "a heading that is a link" }
    for node in [block.firstText] + Array(tree.ancestors(of: block.firstText)) {
      guard let name = tree.name(node) else { continue }
      if traits.isBeside[node] { return "in the element: \(name)" }
      if traits.isUnlikely(node) { return "in the class: \(tree.label(of: node).prefix(40))" }
    }
    return "outside the article's element"
  }

  private func isLinked(_ block: PageBlock) -> Bool {
    block.linked * 10 > block.text.count * 9
  }

  /// The longest author's line, in scalars.
  private static let longestByline = 100

  private func isByline(_ block: PageBlock) -> Bool {
    guard block.text.count < Self.longestByline else { return false }
    let around =
      [block.firstText, block.node] + Array(tree.ancestors(of: block.firstText).prefix(3))
    return around.contains { node in
      tree.name(node) != nil && isMarkedForAuthor(node)
    }
  }

  private func isMarkedForAuthor(_ node: Int) -> Bool {
    tree.attribute("rel", of: node) == "author"
      || tree.attribute("itemprop", of: node)?.contains("author") == true
      || traits.marks[node].contains(.byline)
  }

  /// The author as the first element marked for it says, where no metadata does.
  ///
  /// Only what stands before the article's end and not among comments counts.
  func byline() -> String? {
    let last = isMain.lastIndex(of: true) ?? 0
    return tree.nodes.indices.prefix(last + 1).lazy.compactMap { node -> String? in
      guard tree.name(node) != nil, tree.name(node) != "meta", isMarkedForAuthor(node),
        !tree.ancestors(of: node).contains(where: { tree.label(of: $0).contains("comment") })
      else { return nil }
      return AuthorText.author(in: tree.text(of: node))
    }.first
  }
}
