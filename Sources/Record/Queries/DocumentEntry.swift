public import Documents

/// A document of the record with what was coded from it.
public struct DocumentEntry: Sendable, Hashable, Identifiable {
  /// Identity within the record.
  public var id: DocumentID
  /// What is known of title, publisher, author, date, address and language.
  public var metadata: Metadata
  /// Every place it was read from, sorted.
  public var locations: [String]
  /// SHA-256 of the bytes as read.
  public var contentHash: String
  /// The number of Unicode scalars of its text.
  public var length: Int
  /// The part of its text that events and statements are coded from, 0 to 1.
  public var codedShare: Double
  /// The number of mentions of actors and places.
  public var mentions: Int
  /// The number of events that cite it.
  public var events: Int
  /// The number of statements that cite it.
  public var statements: Int
  /// The day from which the record has known it in this state.
  public var known: CalendarDate
  /// Which coder and which knowledge read it.
  public var coder: String
  /// The document whose text this one repeats, whole or in large part; nil for a text of its own.
  public var nearCopyOf: DocumentID?
  /// The source that it counts for: an agency, the publisher of what it repeats, or its own.
  public var origin: String?

  /// The place it was read from; of several the first by name.
  public var location: String? { locations.first }

  /// A document with its counts.
  public init(
    id: DocumentID, metadata: Metadata, locations: [String], contentHash: String, length: Int,
    codedShare: Double, mentions: Int, events: Int, statements: Int, known: CalendarDate,
    coder: String
  ) {
    self.id = id
    self.metadata = metadata
    self.locations = locations
    self.contentHash = contentHash
    self.length = length
    self.codedShare = codedShare
    self.mentions = mentions
    self.events = events
    self.statements = statements
    self.known = known
    self.coder = coder
  }
}
