/// What a rule's classes mean together; `time-rules.tsv` names these operations.
enum TimeReading: String, Sendable, CaseIterable {
  // Places on the calendar that say themselves where they are, or nearly.
  case day, days, holiday, movable, slashes, weekof, month, months, monthyear, year, years, cutyear
  case fiscalyear, decade, century, bc, ad, season, half, quarter
  // Places seen from the document's day.
  case dayshift, daypartshift, weekday, weekdayshift, weekdayweek, weekdaypart
  case monthshift, datedshift, holidayshift, unitshift, unitpart, seasonshift, seasonnear
  case weekendshift, halfshift, quartershift, quarternear, ago, fromnow
  // Places seen from one that the text gave before.
  case unitturn, seasonturn, monthturn, daypartturn, turnby, dayofmonth, daystep, partofday
  // Places seen from an event, or lengths.
  case offset
  // Lengths and repetitions.
  case duration, durationone, durationsome, durationhalf
  case set, setone, setnumber, setother, setpart, setweekday, setmonth, setseason
  // Times of the day.
  case clock, clockday, clockdate, daypartof, daytime
  // No place on the calendar.
  case vague, vaguetime

  /// The part of ``TimeReader`` that reads it.
  enum Part: Sendable { case calendar, document, reference, offset, length, clock, none }

  var part: Part {
    switch self {
    case .day, .days, .holiday, .movable, .slashes, .weekof, .month, .months, .monthyear, .year,
      .years, .cutyear, .fiscalyear, .decade, .century, .bc, .ad, .season, .half, .quarter:
      .calendar
    case .dayshift, .daypartshift, .weekday, .weekdayshift, .weekdayweek, .weekdaypart,
      .monthshift, .datedshift, .holidayshift, .unitshift, .unitpart, .seasonshift, .seasonnear,
      .weekendshift, .halfshift, .quartershift, .quarternear, .ago, .fromnow:
      .document
    case .unitturn, .seasonturn, .monthturn, .daypartturn, .turnby, .dayofmonth, .daystep,
      .partofday:
      .reference
    case .offset: .offset
    case .duration, .durationone, .durationsome, .durationhalf, .set, .setone, .setnumber,
      .setother, .setpart, .setweekday, .setmonth, .setseason:
      .length
    case .clock, .clockday, .clockdate, .daypartof, .daytime: .clock
    case .vague, .vaguetime: .none
    }
  }

  /// Whether only a text of its own day speaks so, as news do: `yesterday`, `on Wednesday`.
  var pointsAtDocument: Bool {
    switch self {
    case .dayshift, .daypartshift, .weekday, .weekdaypart, .weekdayshift, .weekdayweek,
      .monthshift, .datedshift, .unitshift, .ago, .clockday, .weekendshift:
      true
    default: false
    }
  }
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
    switch match.rule.reading.part {
    case .calendar: calendar()
    case .document: fromDocument()
    case .reference: fromReference()
    case .offset: offset()
    case .length: length()
    case .clock: timeOfDay()
    case .none:
      (argument.isEmpty ? text("vague") : argument).map {
        .unbound($0, kind: match.rule.reading == .vaguetime ? .time : .date)
      }
    }
  }
}

extension TimeMatch {
  /// TIMEX3's `mod` by the words of the match.
  var modifier: TemporalExpression.Modifier? {
    for key in ["approx", "compare", "extreme", "limit", "phase", "part"] {
      if let value = values[key], let found = TemporalExpression.Modifier(rawValue: value) {
        return found
      }
    }
    return nil
  }

  /// TIMEX3's `freq` by the words of the match.
  var frequency: String? {
    values["often"] ?? values["times"].map { $0 + "X" }
  }
}
