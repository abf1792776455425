public import Documents

/// A count, share or sum with what it counts.
public struct Figure: Sendable, Hashable {
  /// What the words beside a number make of it.
  public enum Bound: String, Sendable, Hashable, CaseIterable {
    /// Near it: `about`, `nearly`.
    case about
    /// It or more: `more than`, `at least`.
    case least
    /// It or less: `up to`, `fewer than`.
    case most
  }

  /// Whose figure it is; nil where the text does not tell.
  public var of: Party?
  /// What it counts or measures: `defence spending`, `individuals and organizations`.
  public var what: String
  /// The number, in units of `unit`; of a range (`20 to 30 tanks`) the lower end.
  public var value: Double
  /// The upper end of a range; nil for a single number.
  public var upper: Double?
  /// `percent of GDP`, `percent`, `USD`, `barrels`, `persons`; of other things counted their noun
  /// (`missiles`).
  public var unit: String?
  /// Whether the text says `about`, `some`, `nearly`, `more than`.
  public var isApproximate: Bool
  /// In which way it does; nil for a number that is given as it is.
  public var bound: Bound?
  /// When it held; nil where the text does not tell.
  public var date: EventDate?
  /// The words of number, unit and what is counted.
  public var span: TextRange
  /// Its sentence.
  public var sentence: Int
  /// The rule that found it.
  public var why: String

  /// A figure with all its parts.
  public init(
    of: Party?, what: String, value: Double, upper: Double? = nil, unit: String?,
    isApproximate: Bool, bound: Bound? = nil, date: EventDate? = nil, span: TextRange,
    sentence: Int, why: String
  ) {
    self.of = of
    self.what = what
    self.value = value
    self.upper = upper
    self.unit = unit
    self.isApproximate = isApproximate
    self.bound = bound
    self.date = date
    self.span = span
    self.sentence = sentence
    self.why = why
  }
}
