public import Documents

/// Something that lasts between two actors: a membership, an alliance, a dispute, an office held.
public struct Relation: Sendable, Hashable {
  /// What binds or divides the two (DESIGN, section 4.1).
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case office, membership, application, partnership, alliance, mission, dispute, sanctions
    case tradeRestriction = "trade-restriction"
    case exercise
  }

  /// Whose relation it is: the holder, member, applicant, sender or first named.
  public var a: Party
  /// What it is.
  public var kind: Kind
  /// To whom: the organisation, the partner, the target.
  public var b: Party
  /// What it is about: the post, the issue of a dispute, the tier of a partnership.
  public var issue: TextRange?
  /// Of a partnership the areas that the text lists, as codes such as `maritime-security`.
  public var areas: [String] = []
  /// Since when; nil where the text does not tell.
  public var from: EventDate?
  /// Until when; nil where the text does not tell.
  public var to: EventDate?
  /// Where it stands.
  public var status: EventStatus
  /// The words that say so.
  public var span: TextRange
  /// Its sentence.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// A relation with all its parts.
  public init(
    a: Party, kind: Kind, b: Party, issue: TextRange? = nil, from: EventDate? = nil,
    to: EventDate? = nil, status: EventStatus, span: TextRange, sentence: Int, confidence: Double,
    why: String
  ) {
    self.a = a
    self.kind = kind
    self.b = b
    self.issue = issue
    self.from = from
    self.to = to
    self.status = status
    self.span = span
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}
