/// A place in a document: its range and the words that stand there.
public struct Citation: Sendable, Hashable {
  /// The document cited.
  public let document: DocumentID
  /// Half-open range of Unicode scalars in the document's text.
  public let range: TextRange
  /// The text of the range, always equal to the document's.
  public let text: String

  /// Cites a range of a document; the words are taken from the document itself.
  public init(_ document: Document, _ range: TextRange) {
    self.document = document.id
    self.range = range
    self.text = document.text[range]
  }
}
