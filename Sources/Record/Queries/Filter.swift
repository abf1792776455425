public import Documents

/// What a question leaves in; everything may be absent, and what is absent leaves all in.
public struct Filter: Sendable, Hashable {
  /// An actor of the entry: a party, or who acts for one.
  ///
  /// Of a statement the speaker, the actor spoken for, or their names.
  public var actor: ActorTerm?
  /// Another actor of the same entry; of a statement the audience or an actor that its words name.
  public var with: ActorTerm?
  /// A PLOVER type, as act or as coded, without regard to case; of other entries their kind.
  public var type: String?
  /// Where an entry stands; a kind that has no standing has no such entries.
  public var status: EntryStatus?
  /// The first day, of the entry's own date, else of publication; what has neither is left out.
  public var since: CalendarDate?
  /// The last day, of the entry's own date, else of publication; what has neither is left out.
  public var until: CalendarDate?
  /// The world as it could be told on a day: what was published by then or lies before.
  public var asOf: CalendarDate?
  /// The record as it was on a day: only what had been read by then, in the state it then had.
  public var knownBy: CalendarDate?
  /// Only entries that cite a document.
  public var document: DocumentID?
  /// At most so many entries, the first in order.
  public var limit: Int?
  /// Who receives the others at a meeting.
  public var host: ActorTerm?
  /// Words of the series of which a meeting is an edition.
  public var series: String?
  /// Who holds a stance.
  public var holder: ActorTerm?
  /// Whom a stance or measure is about.
  public var target: ActorTerm?
  /// What the words of a statement name or hold.
  public var about: ActorTerm?
  /// Only commitments due before a day.
  public var dueBefore: CalendarDate?
  /// Only commitments that are open past their deadline on a day.
  public var overdueOn: CalendarDate?

  /// A question; without arguments everything.
  public init(
    actor: ActorTerm? = nil, with: ActorTerm? = nil, type: String? = nil,
    status: EntryStatus? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil,
    asOf: CalendarDate? = nil, knownBy: CalendarDate? = nil, document: DocumentID? = nil,
    limit: Int? = nil
  ) {
    self.actor = actor
    self.with = with
    self.type = type
    self.status = status
    self.since = since
    self.until = until
    self.asOf = asOf
    self.knownBy = knownBy
    self.document = document
    self.limit = limit
  }
}

/// Where entries of all kinds may stand.
public enum EntryStatus: String, Sendable, Hashable, CaseIterable {
  case happened, ongoing, scheduled, proposed
  case calledFor = "called-for"
  case conditional, possible, denied, cancelled
  /// Of commitments.
  case open, met, missed, dropped
  /// Of instruments; `superseded` also of commitments.
  case mooted, negotiating, agreed, signed, ratified
  case inForce = "in-force"
  case suspended, ended, superseded
}
