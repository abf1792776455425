/// Tells what each piece of a text is: title, byline, heading, paragraph, quotation, caption or
/// furniture.
///
/// The phrases that it goes by are tables (`furniture.tsv`, `captions.tsv`, `quotation-cues.txt`,
/// `header-labels.tsv`). In doubt a piece is a paragraph: what an author wrote is never dropped.
struct BlockFinder: Sendable {
  /// The blocks of a text and what its header lines state.
  struct Findings: Sendable {
    var blocks: [Block]
    var title: String?
    /// What the text's own lines say.
    var claims: ClaimList
  }

  let table: FurnitureTable
  let headerLines: HeaderLineReader
  let datelines: DatelineReader
  let quotationCues: Set<String>

  init() {
    let scanner = DateScanner()
    table = FurnitureTable()
    headerLines = HeaderLineReader(scanner: scanner)
    datelines = DatelineReader(scanner: scanner)
    quotationCues = Table.words(Resource.quotationCuesTXT)
  }

  /// The blocks of a text.
  ///
  /// - Parameters:
  ///   - drafts: the text's pieces, in order, with what markup says of them.
  ///   - text: what the drafts' ranges index.
  ///   - title: the title as the caller or the page's metadata give it.
  /// - Returns: at least one block a draft, in order, with title and header facts.
  func callAsFunction(_ drafts: [Draft], in text: SourceText, title: String?) -> Findings {
    var sorting = BlockSorting(drafts, in: text, title: title, finder: self)
    sorting.markFurniture()
    sorting.markHeader()
    sorting.markCaptions()
    sorting.markQuotations()
    sorting.markHeadings()
    return sorting.findings()
  }
}
