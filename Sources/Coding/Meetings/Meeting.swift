public import Actors
public import Documents

/// A summit, conference, dialogue, visit, call or joint exercise, as one document presents it.
public struct Meeting: Sendable, Hashable {
  /// What it is called: its name, else kind and place (`NATO summit, Madrid`).
  public var name: String
  /// `summit`, `conference`, `ministerial`, `dialogue`, `meeting`, `visit`, `call`, `talks`,
  /// `exercise`.
  public var kind: String
  /// What it is an edition of, such as `NATO summit`; nil for one that stands alone.
  public var series: String?
  /// The meeting on whose sidelines it takes place, as an index into
  /// ``CodedDocument/meetings``.
  public var parent: Int?
  /// The first day, or the first that it may be where `date` is a month or more; nil where the text
  /// does not tell.
  public var from: CalendarDate?
  /// The last day, or the last that it may be; nil where the text does not tell.
  public var to: CalendarDate?
  /// Where; nil where the text does not tell.
  public var place: EventPlace?
  /// Who receives the others; nil where the text does not tell.
  public var host: Party?
  /// The organisation or grouping whose meeting it is; nil where the text does not tell.
  public var organizer: ActorID?
  /// When, as exactly as the text tells; a whole month or year where it tells no day.
  public var date: EventDate?
  /// Where it stands.
  public var status: EventStatus
  /// Whether it was put off: a postponed meeting is `cancelled` on its day, or `scheduled` for
  /// another.
  public var isPostponed = false
  /// Every word on where it stands, in text order: a plan and what came of it.
  public var history: [Stage] = []
  /// The words that refer to it, in text order.
  public var mentions: [TextRange]
  /// Who takes part, and who does not.
  public var attendance: [Attendance]
  /// What is on its agenda, as the text words it.
  public var topics: [TextRange]
  /// The sentence of its first mention.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// What one place of the text says of where a meeting stands.
  public struct Stage: Sendable, Hashable {
    /// Where it stands.
    public var status: EventStatus
    /// The words that refer to the meeting there.
    public var span: TextRange

    /// A status with its words.
    public init(status: EventStatus, span: TextRange) {
      self.status = status
      self.span = span
    }
  }

  /// A meeting with all its parts.
  public init(
    name: String, kind: String, series: String? = nil, parent: Int? = nil,
    from: CalendarDate? = nil, to: CalendarDate? = nil, place: EventPlace? = nil,
    host: Party? = nil, status: EventStatus, mentions: [TextRange], attendance: [Attendance] = [],
    topics: [TextRange] = [], sentence: Int, confidence: Double, why: String
  ) {
    self.name = name
    self.kind = kind
    self.series = series
    self.parent = parent
    self.from = from
    self.to = to
    self.place = place
    self.host = host
    self.status = status
    self.mentions = mentions
    self.attendance = attendance
    self.topics = topics
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}

/// An actor at a meeting, in the standing that the text gives it.
public struct Attendance: Sendable, Hashable {
  /// In what standing an actor takes part (DESIGN, section 1).
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    case member, host, partner, observer, guest, invitee, absent
  }

  /// Whether it came.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case attended
    case willAttend = "will-attend"
    case invited, declined
  }

  /// The state or organisation, with the delegate who stands for it and the words that name them.
  public var party: Party
  /// Nil where the text does not tell.
  public var standing: Standing?
  /// Whether it came.
  public var status: Status
  /// `for the first time`, where the text claims it; the words of the claim.
  public var first: TextRange?
  /// The sentence that says so.
  public var clause: TextRange
  /// What tells: words of the text, or the tables' membership on the meeting's day.
  public var why: String

  /// One actor's attendance.
  public init(
    party: Party, standing: Standing?, status: Status, first: TextRange? = nil,
    clause: TextRange, why: String = ""
  ) {
    self.party = party
    self.standing = standing
    self.status = status
    self.first = first
    self.clause = clause
    self.why = why
  }
}
