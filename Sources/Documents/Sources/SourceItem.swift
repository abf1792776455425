/// One document's worth of a source before it is read: a file, a member of an archive, a message of
/// a mailbox, an entry of a feed, a line of JSON Lines, a record of a crawl.
public struct SourceItem: Sendable, Hashable {
  /// What there is to read.
  enum Content: Sendable, Hashable {
    /// A file's bytes, with what its container knows of it.
    case bytes([UInt8], SourceFacts)
    /// A message of a mailbox.
    case message([UInt8])
    /// Text that its container holds as a field.
    case fields(SourceFields)
    /// Why there is nothing to read.
    case rejected(Rejection)
  }

  /// Where it stands: a path, and for what lies in a file `path!/name`; unique within a run.
  public let location: String
  /// Whether its file gave an item before this one.
  public let isFurther: Bool
  let content: Content

  init(location: String, content: Content, isFurther: Bool = false) {
    self.location = location
    self.content = content
    self.isFurther = isFurther
  }

  /// Something of which nothing can be read.
  init(_ fault: DocumentFault, at location: String, byte: Int? = nil) {
    self.init(
      location: location, content: .rejected(Rejection(fault, path: location, byte: byte)))
  }

  /// The same item, told apart from the first of its file.
  func further(_ isFurther: Bool) -> SourceItem {
    SourceItem(location: location, content: content, isFurther: isFurther)
  }
}

/// What a container knows of a file in it.
struct SourceFacts: Sendable, Hashable {
  /// The address from which a crawl has it.
  var address: String?
  /// The encoding that a server declared.
  var encoding: String?
}

/// A document as fields of a line, row or feed entry.
struct SourceFields: Sendable, Hashable {
  /// The document's text.
  var text: String
  /// Whether the text is HTML.
  var isMarkup: Bool
  /// What the other fields say.
  var metadata: Metadata
  /// What held the fields.
  var source: MetadataClaim.Source

  /// What the document is told apart by: every field.
  var hash: String {
    ContentHash.sha256(
      [
        text, metadata.title, metadata.publisher, metadata.byline, metadata.published?.description,
        metadata.url, metadata.language,
      ].map { $0 ?? "\u{0}" }.joined(separator: "\u{1F}"))
  }
}
