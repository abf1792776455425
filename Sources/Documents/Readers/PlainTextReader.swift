/// Reads plain text and Markdown: the text stays as it is, its pieces become blocks.
struct PlainTextReader: Sendable {
  private let finder: BlockFinder

  init(finder: BlockFinder) { self.finder = finder }

  /// The blocks of a text, and what is known of it when its header lines are read.
  ///
  /// What the caller states stands before what the text states.
  func callAsFunction(_ text: SourceText, _ metadata: Metadata) -> ([Block], Metadata) {
    let drafts = TextLines.pieces(of: text.scalars).map { Draft($0, in: text.scalars) }
    let findings = finder(drafts, in: text, title: metadata.title)
    var metadata = metadata
    metadata.title = metadata.title ?? findings.title
    metadata.byline = metadata.byline ?? findings.facts.byline
    metadata.publisher = metadata.publisher ?? findings.facts.publisher
    metadata.published = metadata.published ?? findings.facts.published
    return (findings.blocks, metadata)
  }
}
