public import Documents

/// What a desk officer forwards: the story of a record in dated entries, each with its citations.
///
/// Built once by ``BriefBuilder``; the renderers only lay it out.
public struct Brief: Sendable, Hashable {
  /// What was read.
  public struct Coverage: Sendable, Hashable {
    /// How many documents.
    public var documents: Int
    /// Their publishers, in the order of their names.
    public var publishers: [String]
    /// How many documents name no publisher.
    public var unnamedPublishers: Int
    /// `12 June – 3 July 2022`, nil where no document is dated.
    public var published: String?
    /// Documents that could not be read, with their reasons.
    public var rejections: [Rejected]
    /// The documents in the order of their dates and names.
    public var sources: [Source]
  }

  /// A document that was read.
  public struct Source: Sendable, Hashable {
    /// Its id.
    public var document: String
    /// Its publisher, else its title, else the name of its file.
    public var name: String
    /// Its title.
    public var title: String?
    /// The day it was published, as a reader writes it.
    public var published: String?
  }

  /// A document that was not read.
  public struct Rejected: Sendable, Hashable {
    /// Where it was read.
    public var path: String
    /// The stable code.
    public var code: String
    /// What happened and what to do.
    public var message: String
  }

  /// Entries of one standing.
  public struct Section: Sendable, Hashable {
    /// Which standing.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case meetings, held, planned, negated, instruments, commitments, said
    }

    /// Which standing.
    public var kind: Kind
    /// The heading.
    public var heading: String
    /// In the order of their dates, undated last.
    public var entries: [Entry]
    /// How many more the record holds.
    public var more: Int
    /// The command that lists all.
    public var command: String
  }

  /// One entry with its evidence.
  public struct Entry: Sendable, Hashable {
    /// The entry's id in the record.
    public var id: String
    /// When, as a reader writes it; `undated` where the text does not tell.
    public var when: String
    /// The first day, where there is one.
    public var from: CalendarDate?
    /// The last day, where there is one.
    public var to: CalendarDate?
    /// Who did what; of a statement who said it.
    public var headline: String
    /// The words said, of a statement whose citations do not show them together.
    public var words: String?
    /// Whether the words are the speaker's own and may stand in quotation marks.
    public var isVerbatim = true
    /// What else the entry holds, a line each: who attended, when it is due.
    public var details: [String] = []
    /// What it is short of having happened; nil for what did.
    public var standing: String?
    /// Whether it is denied or cancelled.
    public var isNegated: Bool
    /// `according to Fumio Kishida`, where the publisher does not vouch for it itself.
    public var attribution: String?
    /// How many sources tell it that do not copy one another.
    public var sources: Int
    /// How many documents tell it, copies included.
    public var pages: Int
    /// The sentences that tell it.
    public var quotes: [Quote]
    /// How many more sentences the record holds.
    public var moreQuotes: Int
  }

  /// A citation as a reader meets it.
  public struct Quote: Sendable, Hashable {
    /// The publisher, else the title, else the name of the file.
    public var source: String
    /// Who published it, where that is known.
    public var publisher: String?
    /// The day it was published.
    public var published: CalendarDate?
    /// The document's id.
    public var document: String
    /// The first scalar.
    public var start: Int
    /// The scalar after the last.
    public var end: Int
    /// The words of the document at that range.
    public var text: String
    /// The id of the entry that it is evidence of; a line may bring several of one speaker.
    public var entry: String
    /// `2 sources`, beside the first citation of a statement that several documents carry.
    public var note: String?
    /// Whether the words have been shown with another citation of the entry.
    public var repeatsWords: Bool
  }

  /// What was read.
  public var coverage: Coverage
  /// The story, by standing; sections without entries are left out.
  public var sections: [Section]
}
