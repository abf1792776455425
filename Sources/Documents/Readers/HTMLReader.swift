/// Reads web pages: their visible text becomes the document's, block by block, and what is not the
/// article is marked as furniture.
struct HTMLReader: Sendable {
  private let finder: BlockFinder
  private let traits = PageTraitReader()
  private let metadata = PageMetadata()

  init(finder: BlockFinder) { self.finder = finder }

  /// What a page holds.
  struct Page: Sendable {
    let text: SourceText
    let blocks: [Block]
    let metadata: Metadata
  }

  /// Reads a page's markup; what the caller knows stands before what the page states.
  func callAsFunction(_ markup: String, _ known: Metadata) throws(DocumentFault) -> Page {
    let tree = try PageTree(markup: markup)
    let traits = traits(tree)
    let stated = metadata(tree)
    var merged = Metadata(
      title: known.title ?? stated.title, publisher: known.publisher ?? stated.publisher,
      byline: known.byline ?? stated.byline, published: known.published ?? stated.published,
      url: known.url ?? stated.url, language: known.language ?? stated.language)
    let (text, ranges, blocks) = layOut(PageBlocks.blocks(of: tree, traits))
    if ranges.isEmpty { throw .noText }
    let statistics = PageStatistics(tree, traits: traits)
    let isMain = MainContent(tree, traits, statistics)()
    let hints = PageHints(tree, traits, isMain: isMain, title: merged.title)
    let kinds = hints(blocks)
    let drafts = zip(ranges, kinds).map { Draft($0, hint: $1, in: text.scalars) }
    let findings = finder(drafts, in: text, title: merged.title)
    merged.title = merged.title ?? findings.title
    merged.byline = merged.byline ?? findings.facts.byline ?? hints.byline()
    merged.publisher = merged.publisher ?? findings.facts.publisher
    merged.published = merged.published ?? findings.facts.published
    return Page(text: text, blocks: findings.blocks, metadata: merged)
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
