/// Reads web pages: their visible text becomes the document's, block by block, and what is not the
/// article is marked as furniture.
struct HTMLReader: Sendable {
  private let finder: BlockFinder
  private let traits = PageTraitReader()
  private let metadata = PageMetadata()

  init(finder: BlockFinder) { self.finder = finder }

  /// Reads a page's markup, beside what is known of it already.
  func callAsFunction(_ markup: String, _ known: ClaimList) throws(DocumentFault) -> ReadText {
    let tree = try PageTree(markup: markup)
    let traits = traits(tree)
    var claims = known
    metadata.add(tree, to: &claims)
    let (text, ranges, blocks) = layOut(PageBlocks.blocks(of: tree, traits))
    if ranges.isEmpty { throw .noText }
    let statistics = PageStatistics(tree, traits: traits)
    let isMain = MainContent(tree, traits, statistics)()
    let title = claims.value(.title)
    let hints = PageHints(tree, traits, isMain: isMain, title: title)
    let kinds = hints(blocks)
    let drafts = zip(zip(ranges, blocks), kinds).map { found, hint in
      Draft(
        found.0, hint: hint, rule: hint == .furniture ? hints.rule(found.1) : nil,
        in: text.scalars)
    }
    let findings = finder(drafts, in: text, title: title)
    claims.add(findings, titleWasKnown: title != nil)
    claims.add(.byline, hints.byline(), .markup, "author")
    return ReadText(text: text, blocks: findings.blocks, claims: claims)
  }

  /// Puts blocks one after the other with a blank line between them.
  private func layOut(_ blocks: [PageBlock]) -> (SourceText, [TextRange], [PageBlock]) {
    var scalars: [Unicode.Scalar] = []
    var ranges: [TextRange] = []
    var kept: [PageBlock] = []
    for block in blocks {
      guard let inner = TextLines.trimmed(0..<block.text.count, in: block.text) else { continue }
      if !scalars.isEmpty { scalars.append(contentsOf: ["\n", "\n"]) }
      ranges.append(scalars.count..<scalars.count + inner.count)
      scalars.append(contentsOf: block.text[inner])
      kept.append(block)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return (SourceText(String(view)), ranges, kept)
  }
}
