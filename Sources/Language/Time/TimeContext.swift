import Documents

/// What an expression is read against: the document's day, and what the text has said so far.
struct TimeContext: Sendable {
  /// The document's own day.
  let anchor: CalendarDate?
  /// Days within which a document without a date tells.
  let window: TimeWindow?
  /// Whether the text tells of other years than the document's: a history rather than news.
  let isNarrative: Bool
  /// The year that a day without one belongs to, where the text and not the document says it.
  var year: Int?
  /// The month that a history has come to in that year.
  var month: Int?
  /// The last place on the calendar that the text gave.
  var reference: TimePeriod?
  /// The last day that the text gave.
  var lastDay: CalendarDate?
  /// The last day that the present sentence gave.
  var dayInSentence: CalendarDate?
  /// Of the expression at hand.
  var tense = TimeTense.other

  init(years: TimeYears, anchor: CalendarDate?, window: TimeWindow?) {
    self.anchor = anchor
    self.window = window
    isNarrative = years.tellOfOtherTimes
    year = years.first
  }

  /// The day that a history has come to.
  var place: CalendarDate? {
    guard let year else { return reference?.from }
    if let reference, reference.from.year == year { return reference.from }
    return CalendarDate(year: year, month: month ?? 1, day: 1)
  }

  /// The year of a month or of a day without year, and where it comes from.
  ///
  /// News means the year nearest to its own day; a clause in the other tense makes that farther.
  /// A history means the year that it has told of last.
  func year(month: Int, day: Int?) -> (year: Int, basis: TemporalExpression.Basis)? {
    if let anchor, !isNarrative || year == nil {
      let candidates = (anchor.year - 1...anchor.year + 1).compactMap { candidate in
        let date = CalendarDate(year: candidate, month: month, day: day ?? 15)
        return date.map { (candidate, cost($0, from: anchor, isMonth: day == nil)) }
      }
      return candidates.min { $0.1 < $1.1 }.map { ($0.0, .documentDate) }
    }
    if let told = year { return (told + turnOfYear(before: month), .narrative) }
    return window?.year(month: month, day: day).map { ($0, .window) }
  }

  /// A history that has come to December goes on with the next January, and back alike.
  private func turnOfYear(before month: Int) -> Int {
    guard isNarrative, let told = self.month else { return 0 }
    let step = month - told
    return step <= -Self.farMonths ? 1 : step >= Self.farMonths ? -1 : 0
  }

  /// Months that a history hardly goes back or leaps ahead in one year without saying so.
  private static let farMonths = 9

  private func cost(_ date: CalendarDate, from anchor: CalendarDate, isMonth: Bool) -> Int {
    let days = date.dayNumber - anchor.dayNumber
    let tolerance = isMonth ? 31 : 0
    let isAhead = tense == .future || tense == .planned
    let isContrary = tense == .past && days > tolerance || isAhead && days < -tolerance
    // Without a tense to tell, a month that is over is meant more often than one that is to come.
    let bias = isMonth && tense == .other && days > tolerance ? 30 : 0
    let contrary = tense == .planned ? (day: 120, month: 240) : (day: 200, month: 310)
    return abs(days) + (isContrary ? (isMonth ? contrary.month : contrary.day) : bias)
  }

  /// Remembers what an expression said, for those after it.
  mutating func note(_ meaning: TimeMeaning, of match: TimeMatch, isFrame: Bool) {
    guard let period = meaning.period, meaning.kind == .date || meaning.kind == .time else {
      return
    }
    if match.isAside, isNarrative { return }
    reference = period
    if period.unit == .day {
      dayInSentence = period.to
      if match.rule.reading != .daystep { lastDay = period.to }
    }
    guard !match.isAside else { return }
    if match.hasMonth {
      if isNarrative || match.year != nil { year = period.from.year }
      month = period.from.month
    } else if let stated = match.year, isNarrative, year == nil || isFrame {
      if stated != year { month = nil }
      year = stated
    }
  }
}
