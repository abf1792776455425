public import Documents

/// The documents about one occurrence, with what they tell most of.
public struct StoryEntry: Sendable, Hashable, Identifiable {
  /// A document of the story.
  public struct Page: Sendable, Hashable {
    /// The document.
    public var document: DocumentID
    /// Its title.
    public var title: String?
    /// The document whose text it repeats.
    public var nearCopyOf: DocumentID?
  }

  /// An actor and how many of the story's documents mention it.
  public struct Lead: Sendable, Hashable {
    /// The actor.
    public var party: EntryParty
    /// The documents that mention it.
    public var documents: Int
  }

  /// An entry that most of the documents tell.
  public struct Headline: Sendable, Hashable {
    /// Its id.
    public var id: String
    /// `meeting`, `event` or `statement`.
    public var kind: String
    /// A meeting's name, else the words that tell it first.
    public var words: String
    /// The documents that tell it.
    public var documents: Int
  }

  /// Another story whose leading meeting is the edition before or after.
  public struct Edition: Sendable, Hashable {
    /// The other story.
    public var id: String
    /// The meeting that it tells.
    public var meeting: EntryReference
    /// Its first day.
    public var from: CalendarDate?
  }

  /// `sy-` and twelve hexadecimal digits, made of the contents of its documents.
  public var id: String
  /// The meeting of a series that most of its documents tell, else the first document's title or first words.
  public var name: String
  /// The meeting of a series that enough of its documents tell (`story-led-…` in `linking.tsv`).
  public var meeting: EntryReference?
  /// What that meeting is an edition of.
  public var series: String?
  /// The first day: of publication, of the meeting where no document is dated.
  public var from: CalendarDate?
  /// The last day.
  public var to: CalendarDate?
  /// Where: the meeting's place; of a story without one that of most events.
  public var place: EventEntry.Place?
  /// The documents in the order of publication.
  public var pages: [Page]
  /// Who is mentioned in most documents.
  public var actors: [Lead]
  /// What most documents tell.
  public var headlines: [Headline]
  /// The story of the edition before.
  public var previous: Edition?
  /// The story of the edition after.
  public var next: Edition?
  /// The beginning of each document.
  public var evidence: [Evidence]
}
