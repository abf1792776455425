/// The identity of a document: the caller's id, or the hash of its bytes and address.
public struct DocumentID: RawRepresentable, Sendable, Hashable, Comparable {
  /// The identifier as shown.
  public let rawValue: String

  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by the identifier's text.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One text with its provenance.
public struct Document: Sendable, Hashable {
  /// Identity within a record.
  public let id: DocumentID
  /// What citations point into: for plain text the input itself, for HTML the extracted text
  /// with its furniture.
  public let text: SourceText
  /// What each part of the text is, in text order, not overlapping.
  public let blocks: [Block]
  /// What is known of title, publisher, author and date.
  public let metadata: Metadata
  /// What the places of the document say of these, by field, the believed one first.
  public let evidence: [MetadataClaim]
  /// Where it was read: a path, an address or `-`; nil for a caller's own line.
  public let location: String?
  /// SHA-256 of the bytes as read, in lower-case hexadecimal.
  public let contentHash: String

  /// Puts a document together; ``DocumentReader`` is the usual way to one.
  public init(
    id: DocumentID, text: SourceText, blocks: [Block], metadata: Metadata,
    evidence: [MetadataClaim] = [], location: String?, contentHash: String
  ) {
    self.id = id
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
    self.evidence = evidence
    self.location = location
    self.contentHash = contentHash
  }

  /// The article without title, byline and furniture: its headings, paragraphs, quotations and
  /// captions, with a blank line between them.
  public var body: String {
    blocks.filter { [.heading, .paragraph, .quotation, .caption].contains($0.kind) }
      .map { text[$0.range] }.joined(separator: "\n\n")
  }
}

/// A part of a document's text and what it is.
public struct Block: Sendable, Hashable {
  /// What a part of a page is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The document's own title.
    case title
    /// A line of author, publisher or date, an agency's dateline included.
    case byline
    /// A heading inside the text.
    case heading
    /// A paragraph that the author wrote.
    case paragraph
    /// A block quotation: words of somebody else without quotation marks.
    case quotation
    /// What stands under a picture, credits included.
    case caption
    /// What the web added: links, buttons, repeated titles.
    case furniture
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands in the document's text, without surrounding white space.
  public let range: TextRange
  /// Why it is furniture; nil for other kinds.
  public let rule: String?

  /// Marks a range of text; `rule` says why it is furniture.
  public init(_ kind: Kind, _ range: TextRange, rule: String? = nil) {
    self.kind = kind
    self.range = range
    self.rule = rule
  }

  /// Whether events and statements are coded from it.
  public var isCoded: Bool {
    switch kind {
    case .title, .heading, .paragraph, .quotation, .caption: true
    case .byline, .furniture: false
    }
  }
}

/// What is known of a document beside its text.
public struct Metadata: Sendable, Hashable {
  /// The title, where the text or the caller gives one.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var byline: String?
  /// The day it was published; never invented.
  public var published: CalendarDate?
  /// Its address.
  public var url: String?
  /// Its language as a BCP 47 code.
  public var language: String?
  /// The part of the publication in which it stands.
  public var section: String?
  /// The agency that sent the report.
  public var agency: String?
  /// The day on which it was changed last.
  public var updated: CalendarDate?

  /// Collects what is known; everything may be absent.
  public init(
    title: String? = nil, publisher: String? = nil, byline: String? = nil,
    published: CalendarDate? = nil, url: String? = nil, language: String? = nil,
    section: String? = nil, agency: String? = nil, updated: CalendarDate? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.byline = byline
    self.published = published
    self.url = url
    self.language = language
    self.section = section
    self.agency = agency
    self.updated = updated
  }
}
