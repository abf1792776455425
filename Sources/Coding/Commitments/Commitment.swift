public import Documents

/// An actor binds itself to an act.
public struct Commitment: Sendable, Hashable {
  /// How firmly it does.
  public enum Strength: String, Sendable, Hashable, CaseIterable {
    case pledged, intends, suggested
  }

  /// What became of it, as far as the text tells.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case open, met, missed, dropped, superseded
  }

  /// Who binds itself.
  public var by: Party
  /// For whose good or to whom, where the text tells.
  public var to: Party?
  /// The words that say what is to be done.
  public var action: TextRange
  /// The last day by which it is due; nil where the text gives none.
  public var due: EventDate?
  /// What it is to amount to, such as `2% of GDP`, as an index into ``CodedDocument/figures``.
  public var amount: Int?
  /// The words of the condition that it hangs on.
  public var condition: TextRange?
  /// How firmly it is given.
  public var strength: Strength
  /// What became of it.
  public var status: Status
  /// The day on which it was given, where the text tells.
  public var date: EventDate?
  /// The statement that gives it, as an index into ``CodedDocument/statements``.
  public var statement: Int?
  /// What a citation shows.
  public var clause: TextRange
  /// Its sentence.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// A commitment with all its parts.
  public init(
    by: Party, to: Party? = nil, action: TextRange, due: EventDate? = nil, amount: Int? = nil,
    condition: TextRange? = nil, strength: Strength, status: Status = .open,
    date: EventDate? = nil, statement: Int? = nil, clause: TextRange, sentence: Int,
    confidence: Double, why: String
  ) {
    self.by = by
    self.to = to
    self.action = action
    self.due = due
    self.amount = amount
    self.condition = condition
    self.strength = strength
    self.status = status
    self.date = date
    self.statement = statement
    self.clause = clause
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}
