/// A document of paragraphs whose styles its format states: office documents, PDF pages, messages.
struct StructuredText: Sendable {
  /// A paragraph.
  struct Paragraph: Sendable, Hashable {
    /// Its text; a line end within it is one of the author's.
    var text: String
    /// What its style says of it.
    var hint: Draft.Hint
    /// Why its style makes it furniture.
    var rule: String?

    init(_ text: String, _ hint: Draft.Hint = .none, rule: String? = nil) {
      self.text = text
      self.hint = hint
      self.rule = rule
    }
  }

  var paragraphs: [Paragraph] = []

  /// Lays the paragraphs out with a blank line between them and finds what each is.
  ///
  /// - Parameters:
  ///   - finder: tells the kinds.
  ///   - claims: what is known of it already.
  ///   - fallbackTitle: a title for a text in which none is found.
  /// - Returns: the text with its blocks and what its places say of it.
  /// - Throws: ``DocumentFault/noText`` where no paragraph has text.
  func laidOut(
    _ finder: BlockFinder, _ claims: ClaimList, fallbackTitle: String? = nil
  ) throws(DocumentFault) -> ReadText {
    var scalars: [Unicode.Scalar] = []
    var ranges: [(range: TextRange, paragraph: Paragraph)] = []
    for paragraph in paragraphs {
      let text = Array(paragraph.text.unicodeScalars)
      guard let inner = TextLines.trimmed(0..<text.count, in: text) else { continue }
      if !scalars.isEmpty { scalars.append(contentsOf: ["\n", "\n"]) }
      ranges.append((scalars.count..<scalars.count + inner.count, paragraph))
      scalars.append(contentsOf: text[inner])
    }
    if ranges.isEmpty { throw .noText }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = SourceText(String(view))
    var claims = claims
    if let styled = ranges.first(where: { $0.paragraph.hint == .title }) {
      claims.add(.title, text[styled.range], .markup, "style", at: styled.range)
    }
    claims.add(.title, fallbackTitle, .properties)
    let drafts = ranges.map {
      Draft($0.range, hint: $0.paragraph.hint, rule: $0.paragraph.rule, in: text.scalars)
    }
    let known = claims.value(.title, butNotFrom: .properties)
    let findings = finder(drafts, in: text, title: known)
    claims.add(findings, titleWasKnown: known != nil)
    return ReadText(text: text, blocks: findings.blocks, claims: claims)
  }
}
