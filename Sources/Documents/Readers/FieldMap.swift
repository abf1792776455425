/// Which fields of a line or row hold the parts of a document.
public struct FieldMap: Sendable, Hashable {
  /// The parts of a document that a field can hold.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// The text.
    case text
    /// The text as HTML.
    case html
    /// The title.
    case title
    /// The day of publication.
    case published
    /// Who published it.
    case publisher
    /// Who wrote it.
    case byline
    /// Its address.
    case url
    /// Its language as a BCP 47 code.
    case language
  }

  /// The names of each part's field in lower case, the best first.
  private var names: [Part: [String]]

  /// The usual names (`fields.tsv`).
  public init() {
    names = [:]
    for row in Table.rows(Resource.fieldsTSV, columns: 2) {
      guard let part = Part(rawValue: row[0]) else { continue }
      names[part] = row[1].split(separator: " ").map(String.init)
    }
  }

  /// The usual names with some parts named by the user, as in `text=body,published=date`.
  ///
  /// - Returns: nil where something is not of the form `part=name`.
  public init?(_ description: String) {
    self.init()
    for pair in description.split(separator: ",") {
      guard let mark = pair.firstIndex(of: "="), let part = Part(rawValue: String(pair[..<mark]))
      else { return nil }
      let name = pair[pair.index(after: mark)...]
      if name.isEmpty { return nil }
      names[part] = [name.lowercased()]
      // A text that the user names is the text, whatever else is there.
      if part == .text { names[.html] = [] }
      if part == .html { names[.text] = [] }
    }
  }

  private static let scanner = DateScanner()

  /// The names under which a part is looked for.
  func names(of part: Part) -> [String] { names[part] ?? [] }

  /// Which of a table's columns holds each part.
  func columns(_ header: [String]) -> [Part: Int] {
    let folded = header.map { PageMetadata.folded($0).lowercased() }
    var columns: [Part: Int] = [:]
    for part in Part.allCases {
      columns[part] = names(of: part).lazy.compactMap { folded.firstIndex(of: $0) }.first
    }
    return columns
  }

  /// The document that fields state.
  ///
  /// - Parameter value: the text of a part's field; nil where it is absent.
  /// - Returns: the text and what the other fields say of it.
  /// - Throws: ``DocumentFault/missingText`` and ``DocumentFault/unreadableDate(field:value:)``.
  func fields(_ value: (Part) -> String?) throws(DocumentFault) -> SourceFields {
    func stated(_ part: Part) -> String? {
      value(part).flatMap { PageMetadata.folded($0).isEmpty ? nil : $0 }
    }
    let html = stated(.html)
    guard let text = stated(.text) ?? html else { throw .missingText }
    var published: CalendarDate?
    if let written = stated(.published) {
      published = CalendarDate(written) ?? Self.scanner.onlyDate(in: written)
      if published == nil {
        let name = names(of: .published).first ?? Part.published.rawValue
        throw .unreadableDate(field: name, value: String(written.prefix(40)))
      }
    }
    let isMarkup = stated(.text) == nil || ContentSniffer.isMarkup(text)
    return SourceFields(
      text: text, isMarkup: isMarkup,
      metadata: Metadata(
        title: stated(.title).map(PageMetadata.folded),
        publisher: stated(.publisher).map(PageMetadata.folded),
        byline: stated(.byline).map(PageMetadata.folded), published: published,
        url: stated(.url), language: stated(.language)),
      source: .row)
  }
}
