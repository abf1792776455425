import Documents

/// A unit of the calendar by its TIMEX3 code.
enum TimeUnit: String, Sendable, Hashable {
  case day = "D"
  case week = "W"
  case fortnight = "FN"
  case month = "M"
  case quarter = "Q"
  case year = "Y"
  case decade = "DE"
  case century = "CE"

  /// The length in days or months.
  private var step: (days: Int, months: Int) {
    switch self {
    case .day: (1, 0)
    case .week: (7, 0)
    case .fortnight: (14, 0)
    case .month: (0, 1)
    case .quarter: (0, 3)
    case .year: (0, 12)
    case .decade: (0, 120)
    case .century: (0, 1200)
    }
  }

  /// The day a number of these units later.
  func shift(_ date: CalendarDate, by count: Int) -> CalendarDate {
    step.days > 0 ? date.adding(days: step.days * count) : date.adding(months: step.months * count)
  }

  /// Whether a place as exact as this unit is exact enough to count another from it.
  func isWithin(_ other: TimeUnit?) -> Bool {
    let grain: [TimeUnit] = [.day, .week, .fortnight, .month, .quarter, .year, .decade, .century]
    guard let other, let own = grain.firstIndex(of: self), let asked = grain.firstIndex(of: other)
    else { return false }
    return own <= asked
  }

  /// TIMEX3's value where the calendar place of such a unit is not known.
  var unknown: String {
    switch self {
    case .day: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }

  /// A duration of a number of these units; `count` is a number or `X`.
  static func duration(_ count: String, of code: String) -> String? {
    let factors = ["DE": (10, "Y"), "CE": (100, "Y"), "FN": (2, "W")]
    if let (factor, unit) = factors[code] {
      return "P" + (Int(count).map { String($0 * factor) } ?? count) + unit
    }
    if code.hasPrefix("T") { return "PT" + count + code.dropFirst() }
    return "P" + count + code
  }
}

/// A stretch of the calendar with its TIMEX3 value.
struct TimePeriod: Sendable, Hashable {
  var value: String
  var from: CalendarDate
  var to: CalendarDate
  var unit: TimeUnit

  /// The unit of the calendar that holds a day.
  init(_ unit: TimeUnit, holding date: CalendarDate) {
    self.unit = unit
    let (year, month, _) = date.components
    func months(_ first: Int, of year: Int, count: Int) -> (CalendarDate, CalendarDate) {
      let start = CalendarDate(year: year, month: first, day: 1) ?? date
      return (start, start.adding(months: count).adding(days: -1))
    }
    switch unit {
    case .day:
      (value, from, to) = (date.description, date, date)
    case .week, .fortnight:
      from = date.adding(days: 1 - date.weekday)
      to = from.adding(days: 6)
      value = Self.weekValue(from)
    case .month:
      (from, to) = months(month, of: year, count: 1)
      value = String(from.description.prefix(7))
    case .quarter:
      let quarter = (month - 1) / 3
      (from, to) = months(quarter * 3 + 1, of: year, count: 3)
      value = from.description.prefix(4) + "-Q\(quarter + 1)"
    case .year:
      (from, to) = months(1, of: year, count: 12)
      value = String(from.description.prefix(4))
    case .decade:
      (from, to) = months(1, of: year / 10 * 10, count: 120)
      value = String(from.description.prefix(3))
    case .century:
      (from, to) = months(1, of: year / 100 * 100, count: 1200)
      value = String(from.description.prefix(2))
    }
  }

  /// Several units in a row, as an ISO 8601 interval.
  init?(from first: TimePeriod, to last: TimePeriod) {
    guard first.from <= last.to else { return nil }
    value = first.value + "/" + last.value
    from = first.from
    to = last.to
    unit = first.unit
  }

  /// The ISO 8601 week of a Monday, `2022-W26`.
  private static func weekValue(_ monday: CalendarDate) -> String {
    let year = monday.adding(days: 3).year
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return "XXXX-WXX" }
    let first = fourth.adding(days: 1 - fourth.weekday)
    let week = (monday.dayNumber - first.dayNumber) / 7 + 1
    return "\(monday.adding(days: 3).description.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
  }
}
