/// A document of paragraphs whose styles its format states: office documents, PDF pages, messages.
struct StructuredText: Sendable {
  /// A paragraph.
  struct Paragraph: Sendable, Hashable {
    /// Its text; a line end within it is one of the author's.
    var text: String
    /// What its style says of it.
    var hint: Draft.Hint

    init(_ text: String, _ hint: Draft.Hint = .none) {
      self.text = text
      self.hint = hint
    }
  }

  var paragraphs: [Paragraph] = []

  /// Lays the paragraphs out with a blank line between them and finds what each is.
  ///
  /// - Parameters:
  ///   - finder: tells the kinds.
  ///   - known: what the caller knows; it stands before what the text states.
  ///   - fallbackTitle: a title for a text in which none is found.
  /// - Returns: the text with its blocks and metadata.
  /// - Throws: ``DocumentFault/noText`` where no paragraph has text.
  func page(
    _ finder: BlockFinder, known: Metadata, fallbackTitle: String? = nil
  ) throws(DocumentFault) -> HTMLReader.Page {
    var scalars: [Unicode.Scalar] = []
    var ranges: [(TextRange, Draft.Hint)] = []
    for paragraph in paragraphs {
      let text = Array(paragraph.text.unicodeScalars)
      guard let inner = TextLines.trimmed(0..<text.count, in: text) else { continue }
      if !scalars.isEmpty { scalars.append(contentsOf: ["\n", "\n"]) }
      ranges.append((scalars.count..<scalars.count + inner.count, paragraph.hint))
      scalars.append(contentsOf: text[inner])
    }
    if ranges.isEmpty { throw .noText }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = SourceText(String(view))
    let styled = ranges.first { $0.1 == .title }.map { text[$0.0] }
    let title = known.title ?? styled
    let drafts = ranges.map { Draft($0.0, hint: $0.1, in: text.scalars) }
    let findings = finder(drafts, in: text, title: title)
    var metadata = known
    metadata.title = title ?? findings.title ?? fallbackTitle
    metadata.byline = known.byline ?? findings.facts.byline
    metadata.publisher = known.publisher ?? findings.facts.publisher
    metadata.published = known.published ?? findings.facts.published
    return HTMLReader.Page(text: text, blocks: findings.blocks, metadata: metadata)
  }
}
