public import Coding
public import Documents

/// What a question leaves in; everything may be absent, and what is absent leaves all in.
public struct Filter: Sendable, Hashable {
  /// An actor's id, a delegate's id or a name, without regard to case.
  ///
  /// Of a statement the speaker, the actor spoken for, or their names.
  public var actor: String?
  /// Another actor of the same entry; of a statement the audience or an actor that its words name.
  public var with: String?
  /// A PLOVER type, as act or as coded, without regard to case; of a statement or actor its kind.
  public var type: String?
  /// Where an event stands; nothing but an event has a status, so it leaves only events in.
  public var status: EventStatus?
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

  /// A question; without arguments everything.
  public init(
    actor: String? = nil, with: String? = nil, type: String? = nil, status: EventStatus? = nil,
    since: CalendarDate? = nil, until: CalendarDate? = nil, asOf: CalendarDate? = nil,
    knownBy: CalendarDate? = nil, document: DocumentID? = nil, limit: Int? = nil
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
