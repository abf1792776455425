public import Actors
public import Coding
public import Documents

/// A quotation or reported speech as all its sources give it.
public struct StatementEntry: Sendable, Hashable, Identifiable {
  /// Who says it.
  public struct Speaker: Sendable, Hashable {
    /// The person or organisation; nil where unresolved.
    public var actor: ActorID?
    /// The speaker's name; of an unnamed official the words of the text.
    public var name: String
    /// The post on the day, such as `Prime Minister of Japan`.
    public var role: String?
    /// The state or organisation spoken for.
    public var affiliation: ActorID?

    /// A speaker with what is known of it.
    public init(actor: ActorID?, name: String, role: String?, affiliation: ActorID?) {
      self.actor = actor
      self.name = name
      self.role = role
      self.affiliation = affiliation
    }
  }

  /// The stable identifier, `st-` and twelve hexadecimal digits.
  public var id: String
  /// How much of it is verbatim, in the source that gives most of it.
  public var kind: Coding.Statement.Kind
  /// Its words without quotation marks, from the source that gives most of them.
  public var text: String
  /// Who says it, where a source tells.
  public var speaker: Speaker?
  /// To whom it is said, where a source tells.
  public var audience: EntryParty?
  /// The day it was said, where a source tells.
  public var date: EventDate?
  /// For each way it reached the record: publisher, then through whom, outermost first; sorted.
  public var reportedBy: [[String]]
  /// The rule that found the speaker, in the source whose words are shown.
  public var why: String
  /// Where each source gives it, in the order of publication.
  public var evidence: [Evidence]
  /// The number of sources that do not copy one another, as far as is known.
  public var independentSources: Int

  /// What people corrected in it, in the order of making.
  public var corrections: [AppliedCorrection] = []

  /// The day to list it under: its own first day, else the first source's day of publication.
  public var day: CalendarDate? {
    date?.from ?? date?.to ?? evidence.lazy.compactMap(\.published).first
  }

  /// A statement with its sources.
  public init(
    id: String, kind: Coding.Statement.Kind, text: String, speaker: Speaker?,
    audience: EntryParty?, date: EventDate?, reportedBy: [[String]], why: String,
    evidence: [Evidence], independentSources: Int
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.speaker = speaker
    self.audience = audience
    self.date = date
    self.reportedBy = reportedBy
    self.why = why
    self.evidence = evidence
    self.independentSources = independentSources
  }
}
