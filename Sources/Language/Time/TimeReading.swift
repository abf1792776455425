import Documents

/// What a rule's classes mean together; `time-rules.tsv` names these operations.
enum TimeReading: String, Sendable, CaseIterable {
  // Places on the calendar that say themselves where they are, or nearly.
  case day, days, holiday, month, months, monthyear, year, midyear, years, fiscalyear
  case decade, century, bc, season, half, quarter
  // Places seen from the document's day.
  case dayshift, daypartshift, weekday, weekdayshift, weekdayweek, weekdaypart
  case monthshift, unitshift, unitpart, seasonshift, seasonnear, weekendshift, ago, fromnow
  // Places seen from one that the text gave before.
  case unitturn, daypartturn, turnby
  // Lengths and repetitions.
  case duration, durationone, durationsome
  case set, setone, setnumber, setpart, setweekday
  // Times of the day.
  case clock, clockday, daypartof
  // No place on the calendar.
  case vague
}

/// What a match means.
struct TimeMeaning: Sendable, Hashable {
  var kind: TemporalExpression.Kind
  var value: String
  /// Its place on the calendar, where it has bounds.
  var period: TimePeriod?
  var basis = TemporalExpression.Basis.stated

  /// A date with its bounds.
  static func date(
    _ period: TimePeriod, basis: TemporalExpression.Basis = .stated, value: String? = nil
  ) -> Self {
    Self(kind: .date, value: value ?? period.value, period: period, basis: basis)
  }

  /// A date, time, duration or set without bounds.
  static func unbound(_ value: String, kind: TemporalExpression.Kind = .date) -> Self {
    Self(kind: kind, value: value, basis: kind == .date || kind == .time ? .unknown : .stated)
  }
}

/// A match to be read in its context.
struct TimeReader: Sendable {
  let match: TimeMatch
  let context: TimeContext

  func text(_ key: String) -> String? { match.values[key] }
  func number(_ key: String) -> Int? { match.values[key].flatMap { Int($0) } }
  var argument: String { match.rule.argument }

  /// What the match means; nil where the calendar has no such place.
  func meaning() -> TimeMeaning? {
    switch match.rule.reading {
    case .day, .days, .holiday, .month, .months, .monthyear, .year, .midyear, .years, .fiscalyear,
      .decade, .century,
      .bc, .season, .half, .quarter:
      calendar()
    case .dayshift, .daypartshift, .weekday, .weekdayshift, .weekdayweek, .weekdaypart,
      .monthshift, .unitshift, .unitpart, .seasonshift, .seasonnear, .weekendshift, .ago, .fromnow:
      fromDocument()
    case .unitturn, .daypartturn, .turnby: fromReference()
    case .duration, .durationone, .durationsome, .set, .setone, .setnumber,
      .setpart, .setweekday:
      length()
    case .clock, .clockday, .daypartof: timeOfDay()
    case .vague: (argument.isEmpty ? text("vague") : argument).map { .unbound($0) }
    }
  }
}
