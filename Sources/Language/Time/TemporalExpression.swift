public import Documents

/// A temporal expression, normalised as TIMEX3 (TimeML 1.2.1) with calendar bounds.
public struct TemporalExpression: Sendable, Hashable {
  /// TIMEX3's classes.
  public enum Kind: String, Sendable, Hashable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// Where it stands in the document's text.
  public var range: TextRange
  /// Its tokens in the parse it was found in.
  public var tokens: Range<Int>
  /// Its class.
  public var kind: Kind
  /// The TIMEX3 value, such as `2022-06-29`, `2022-W26`, `P5Y`, `FUTURE_REF`.
  public var value: String
  /// The first day that it covers, where it has one.
  public var from: CalendarDate?
  /// The last day that it covers, inclusive, where it has one.
  public var to: CalendarDate?

  /// An expression with its reading.
  public init(
    range: TextRange, tokens: Range<Int>, kind: Kind, value: String, from: CalendarDate? = nil,
    to: CalendarDate? = nil
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
  }
}
