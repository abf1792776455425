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

  /// What a value's place on the calendar rests on.
  public enum Basis: String, Sendable, Hashable {
    /// The expression says it all.
    case stated
    /// The day of the document, as in `last month`.
    case documentDate = "document-date"
    /// What the text says elsewhere, as the year of `on 3 May` in a history.
    case narrative
    /// Nothing: the value has placeholders or names no place.
    case unknown
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
  /// What its place on the calendar rests on.
  public var basis: Basis

  /// An expression with its reading.
  public init(
    range: TextRange, tokens: Range<Int>, kind: Kind, value: String, from: CalendarDate? = nil,
    to: CalendarDate? = nil, basis: Basis = .stated
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.basis = basis
  }
}
