public import Documents

/// Who did what to whom, when, where, and whether at all.
public struct CodedEvent: Sendable, Hashable {
  /// The PLOVER type of the act spoken of.
  public var act: PloverType
  /// What PLOVER codes for it given its status; nil for no event.
  public var type: PloverType?
  /// The type of a user's own codebook; nil for PLOVER's own acts.
  public var own: OwnType?
  /// The PLOVER mode, where the text tells.
  public var mode: String?
  /// PLOVER contexts.
  public var contexts: [String]
  /// Who acts; of a joint act all parties.
  public var actors: [Party]
  /// On whom it is done, where the text makes one.
  public var recipients: [Party]
  /// The word that denotes it.
  public var trigger: TextRange
  /// The clause that tells it: what a citation shows.
  public var clause: TextRange
  /// When; nil where the text does not tell.
  public var date: EventDate?
  /// Between which days it lies where the text does not tell when.
  public var bounds: DateBounds?
  /// Where; nil where the text does not tell.
  public var place: EventPlace?
  /// Where it stands.
  public var status: EventStatus
  /// -3 to 3.
  public var factuality: Double
  /// Who says so, outermost first; empty for the publisher alone.
  public var attribution: [Attribution]
  /// The index of its sentence in ``CodedDocument/parse``.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that coded it, such as `meet/consult`.
  public var why: String

  /// An event with all its parts.
  public init(
    act: PloverType, type: PloverType?, mode: String?, contexts: [String], actors: [Party],
    recipients: [Party], trigger: TextRange, clause: TextRange, date: EventDate?,
    place: EventPlace?, status: EventStatus, factuality: Double, attribution: [Attribution],
    sentence: Int, confidence: Double, why: String, own: OwnType? = nil,
    bounds: DateBounds? = nil
  ) {
    self.act = act
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.actors = actors
    self.recipients = recipients
    self.trigger = trigger
    self.clause = clause
    self.date = date
    self.place = place
    self.status = status
    self.factuality = factuality
    self.attribution = attribution
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
    self.own = own
    self.bounds = bounds
  }

  /// The name of the act: the user's own type, else PLOVER's.
  public var actName: String { own?.name ?? act.rawValue }

  /// Puts the event where another word says that it stands.
  mutating func stand(_ reading: Reading) {
    status = reading.status
    factuality = reading.factuality
    type = own.map { $0.coded(with: status) } ?? act.coded(with: status)
  }
}
