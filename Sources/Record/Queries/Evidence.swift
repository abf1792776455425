public import Actors
public import Documents

/// A place in a document that says what an entry says, with the document's provenance.
public struct Evidence: Sendable, Hashable {
  /// The document cited.
  public var document: DocumentID
  /// Who published it.
  public var publisher: String?
  /// The day it was published.
  public var published: CalendarDate?
  /// Its title.
  public var title: String?
  /// The range of its text, in Unicode scalars.
  public var range: TextRange
  /// The words of that range, always equal to the document's.
  public var text: String
  /// Whose words the document gives for it, outermost first; empty where it tells it itself.
  public var attribution: [String]
  /// Who first published the document's text: an agency that it credits, else the publisher of the
  /// document that it repeats or its own; nil where none is known.
  public var origin: String?
  /// The document whose text the document repeats.
  public var nearCopyOf: DocumentID?

  /// Cites a place in a document.
  public init(
    document: DocumentID, publisher: String?, published: CalendarDate?, title: String?,
    range: TextRange, text: String, attribution: [String] = [], origin: String? = nil,
    nearCopyOf: DocumentID? = nil
  ) {
    self.document = document
    self.publisher = publisher
    self.published = published
    self.title = title
    self.range = range
    self.text = text
    self.attribution = attribution
    self.origin = origin ?? publisher
    self.nearCopyOf = nearCopyOf
  }
}

/// An actor in a role of an entry.
public struct EntryParty: Sendable, Hashable {
  /// The actor that acts; nil where unresolved.
  public var actor: ActorID?
  /// Its name, else the name that the text gives.
  public var name: String
  /// The person who acts for it, where a source names one.
  public var delegate: ActorID?
  /// That person's name.
  public var delegateName: String?

  /// A party by id and name.
  public init(
    actor: ActorID?, name: String, delegate: ActorID? = nil, delegateName: String? = nil
  ) {
    self.actor = actor
    self.name = name
    self.delegate = delegate
    self.delegateName = delegateName
  }
}
