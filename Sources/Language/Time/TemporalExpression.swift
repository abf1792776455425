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

  /// TIMEX3's `mod`: what the words say of the value beside it.
  public enum Modifier: String, Sendable, Hashable {
    /// `early June`, `the start of 2022`.
    case start = "START"
    /// `mid-2022`, `the middle of May`.
    case mid = "MID"
    /// `late June`, `the end of 2022`.
    case end = "END"
    /// `about five years`.
    case approximately = "APPROX"
    /// `less than a year`, `nearly a year`.
    case lessThan = "LESS_THAN"
    /// `more than a year`.
    case moreThan = "MORE_THAN"
    /// `up to six months`.
    case atMost = "EQUAL_OR_LESS"
    /// `at least 72 hours`.
    case atLeast = "EQUAL_OR_MORE"
  }

  /// What a value's place on the calendar rests on.
  public enum Basis: String, Sendable, Hashable {
    /// The expression says it all.
    case stated
    /// The day of the document, as in `last month`.
    case documentDate = "document-date"
    /// What the text says elsewhere, as the year of `on 3 May` in a history.
    case narrative
    /// Days within which the document is known to tell, where it has no date of its own.
    case window
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
  /// TIMEX3's `mod`.
  public var modifier: Modifier?
  /// TIMEX3's `quant` of a set: `EVERY`, `EACH`.
  public var quantity: String?
  /// TIMEX3's `freq` of a set: `2X` for `twice a year`.
  public var frequency: String?

  /// An expression with its reading.
  public init(
    range: TextRange, tokens: Range<Int>, kind: Kind, value: String, from: CalendarDate? = nil,
    to: CalendarDate? = nil, basis: Basis = .stated, modifier: Modifier? = nil,
    quantity: String? = nil, frequency: String? = nil
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.basis = basis
    self.modifier = modifier
    self.quantity = quantity
    self.frequency = frequency
  }
}
