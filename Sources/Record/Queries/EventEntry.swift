public import Actors
public import Coding
public import Documents

/// An event as all its sources tell it.
///
/// Where sources differ in a field that does not tell events apart, the first in the order of
/// publication that gives it is shown; factuality is the most cautious of them.
public struct EventEntry: Sendable, Hashable, Identifiable {
  /// Where an event took or takes place.
  public struct Place: Sendable, Hashable {
    /// The place's name.
    public var name: String
    /// The state it lies in, where known.
    public var country: ActorID?

    /// A place by name.
    public init(name: String, country: ActorID?) {
      self.name = name
      self.country = country
    }
  }

  /// The stable identifier, `ev-` and twelve hexadecimal digits.
  public var id: String
  /// The PLOVER type of the act spoken of.
  public var act: PloverType
  /// What PLOVER codes for it given its status; nil for no event.
  public var type: PloverType?
  /// The name of the type of a user's own codebook; nil for PLOVER's own acts.
  public var ownType: String?
  /// The PLOVER mode.
  public var mode: String?
  /// PLOVER contexts of all sources, sorted.
  public var contexts: [String]
  /// Who acts; of a joint act all parties.
  public var actors: [EntryParty]
  /// On whom it is done.
  public var recipients: [EntryParty]
  /// When; nil where no source tells.
  public var date: EventDate?
  /// Where; nil where no source tells.
  public var place: Place?
  /// Where it stands.
  public var status: EventStatus
  /// -3 to 3.
  public var factuality: Double
  /// Who says so, outermost first; empty where a source tells it in its own voice.
  public var attribution: [String]
  /// 0 to 1: of its surest source.
  public var confidence: Double
  /// The rule that coded it in its first source.
  public var why: String
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence]
  /// The number of sources that do not copy one another, as far as is known.
  public var independentSources: Int

  /// The fields that sources give differently, conflicts and others.
  public var differences: [FieldDifference] = []
  /// What people corrected in it, in the order of making.
  public var corrections: [AppliedCorrection] = []

  /// PLOVER's quad category of what is coded, else of the act spoken of.
  public var quad: Int { (type ?? act).quad }
  /// PLOVER's score of what is coded, else of the act spoken of, −10 to 10.
  public var goldstein: Double { (type ?? act).score }
  /// The name of the act: the user's own type, else PLOVER's.
  public var actName: String { ownType ?? act.rawValue }
  /// The day to list it under: its own first day, else the first source's day of publication.
  public var day: CalendarDate? {
    date?.from ?? date?.to ?? evidence.lazy.compactMap(\.published).first
  }

  /// An event with its sources.
  public init(
    id: String, act: PloverType, type: PloverType?, mode: String?, contexts: [String],
    actors: [EntryParty], recipients: [EntryParty], date: EventDate?, place: Place?,
    status: EventStatus, factuality: Double, attribution: [String], confidence: Double,
    why: String, evidence: [Evidence], independentSources: Int, ownType: String? = nil
  ) {
    self.id = id
    self.act = act
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.actors = actors
    self.recipients = recipients
    self.date = date
    self.place = place
    self.status = status
    self.factuality = factuality
    self.attribution = attribution
    self.confidence = confidence
    self.why = why
    self.evidence = evidence
    self.independentSources = independentSources
    self.ownType = ownType
  }
}
