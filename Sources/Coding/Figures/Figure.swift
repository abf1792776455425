public import Documents

/// A count, share or sum with what it counts.
public struct Figure: Sendable, Hashable {
  /// Whose figure it is; nil where the text does not tell.
  public var of: Party?
  /// What it counts or measures: `defence spending`, `individuals and organizations`.
  public var what: String
  /// The number, in units of `unit`.
  public var value: Double
  /// `percent of GDP`, `percent`, `USD`, `persons`; nil for a bare count.
  public var unit: String?
  /// Whether the text says `about`, `some`, `nearly`, `more than`.
  public var isApproximate: Bool
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
    of: Party?, what: String, value: Double, unit: String?, isApproximate: Bool,
    date: EventDate? = nil, span: TextRange, sentence: Int, why: String
  ) {
    self.of = of
    self.what = what
    self.value = value
    self.unit = unit
    self.isApproximate = isApproximate
    self.date = date
    self.span = span
    self.sentence = sentence
    self.why = why
  }
}
