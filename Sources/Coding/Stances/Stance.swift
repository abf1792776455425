public import Documents

/// How a holder presents a target.
public struct Stance: Sendable, Hashable {
  /// From the worst to the best (DESIGN, section 1).
  public enum Value: String, Sendable, Hashable, CaseIterable {
    case threat, challenge, rival, concern, neutral, opportunity, partner, ally
  }

  /// Who holds it.
  public var holder: Party
  /// Whom or what it is about.
  public var target: Party
  /// On what, as the text words it; nil for the target as such.
  public var issue: TextRange?
  /// How the target is presented.
  public var value: Value
  /// 0 (hinted) to 1 (the word itself, intensified).
  public var strength: Double
  /// When it was held; nil where the text does not tell.
  public var date: EventDate?
  /// Whether it is held, was given up (`cancelled`) or is denied.
  public var status: EventStatus
  /// The words that say so.
  public var span: TextRange
  /// The statement that it is taken from, as an index into ``CodedDocument/statements``.
  public var statement: Int?
  /// Its sentence.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// A stance with all its parts.
  public init(
    holder: Party, target: Party, issue: TextRange? = nil, value: Value, strength: Double,
    date: EventDate? = nil, status: EventStatus, span: TextRange, statement: Int? = nil,
    sentence: Int, confidence: Double, why: String
  ) {
    self.holder = holder
    self.target = target
    self.issue = issue
    self.value = value
    self.strength = strength
    self.date = date
    self.status = status
    self.span = span
    self.statement = statement
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}
