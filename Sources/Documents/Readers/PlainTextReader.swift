/// Reads plain text and Markdown: the text stays as it is, its pieces become blocks.
struct PlainTextReader: Sendable {
  private let finder: BlockFinder

  init(finder: BlockFinder) { self.finder = finder }

  /// The blocks of a text, and what its header lines add to what is known of it.
  func callAsFunction(_ text: SourceText, _ claims: ClaimList) -> ReadText {
    let drafts = TextLines.pieces(of: text.scalars).map { Draft($0, in: text.scalars) }
    var claims = claims
    let known = claims.value(.title)
    let findings = finder(drafts, in: text, title: known)
    claims.add(findings, titleWasKnown: known != nil)
    return ReadText(text: text, blocks: findings.blocks, claims: claims)
  }
}
