/// Reads PDF: lines become paragraphs, running heads and page numbers are marked as furniture,
/// words that a line end divides are joined.
enum PDFReader {
  /// The document; what the caller knows stands before what it states.
  ///
  /// - Throws: ``DocumentFault/scannedPages`` where no page has text, and what ``PDFFile`` throws.
  static func page(
    _ bytes: [UInt8], _ finder: BlockFinder, _ claims: ClaimList
  ) throws(DocumentFault) -> ReadText {
    let file = try PDFFile(bytes)
    let lines = file.pages.reduce(0) { $0 + $1.lines.count }
    guard lines > 0 else { throw .scannedPages }
    let paragraphs = PDFParagraphs(file).paragraphs()
    let text = StructuredText(paragraphs: paragraphs)
    return try text.laidOut(finder, claims, fallbackTitle: file.title)
  }
}
