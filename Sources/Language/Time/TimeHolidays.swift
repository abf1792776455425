import Documents

/// Days with names: fixed ones, and those that a weekday or the moon moves.
extension TimeReader {
  func holiday() -> TimeMeaning? {
    let parts = (argument.isEmpty ? text("holiday") ?? "" : argument).split(separator: "-")
      .compactMap { Int($0) }
    return parts.count == 2 ? day(month: parts[0], day: parts[1]) : nil
  }

  /// `month:weekday:n`, `easter:days`, as time-words.tsv writes such days.
  func movable(_ rule: String) -> TimeMeaning? {
    if let year = number("year") {
      return Self.movableDay(rule, year: year).map { .date(TimePeriod(.day, holding: $0)) }
    }
    guard let usual = Self.movableDay(rule, year: context.anchor?.year ?? 2000),
      let (year, basis) = context.year(month: usual.month, day: usual.day),
      let day = Self.movableDay(rule, year: year)
    else { return nil }
    return .date(TimePeriod(.day, holding: day), basis: basis)
  }

  /// `last Thanksgiving`, `next Christmas`, `last Oct. 23`.
  func shiftedDay() -> TimeMeaning? {
    guard let shift = number("shift") else { return nil }
    func day(in year: Int) -> CalendarDate? {
      if let rule = text("movable") { return Self.movableDay(rule, year: year) }
      let parts = (text("holiday") ?? "").split(separator: "-").compactMap { Int($0) }
      guard let month = parts.first ?? number("month"),
        let day = parts.last ?? number("day") ?? number("dayth")
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let anchor = context.anchor else { return nil }
    let days = (anchor.year - 1...anchor.year + 1).compactMap(day)
    let found: CalendarDate? =
      switch shift {
      case -1: days.last { $0 < anchor }
      case 1: days.first { $0 > anchor }
      default: day(in: anchor.year)
      }
    return found.map { .date(TimePeriod(.day, holding: $0), basis: .documentDate) }
  }

  static func movableDay(_ rule: String, year: Int) -> CalendarDate? {
    let parts = rule.split(separator: ":")
    if parts.first == "easter", let days = parts.last.flatMap({ Int($0) }) {
      return easter(year).map { $0.adding(days: days) }
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, (1...7).contains(numbers[1]) else { return nil }
    // `-1` is the last one of the month; `9` the first on or after the second day.
    guard numbers[2] > 0 else {
      let end = CalendarDate(year: year, month: numbers[0], day: 1)?.adding(months: 1)
        .adding(days: -1)
      return end.map { $0.adding(days: -(($0.weekday - numbers[1] + 7) % 7)) }
    }
    let first = CalendarDate(year: year, month: numbers[0], day: numbers[2] == 9 ? 2 : 1)
    let weeks = numbers[2] == 9 ? 0 : numbers[2] - 1
    return first.map { $0.adding(days: (numbers[1] - $0.weekday + 7) % 7 + 7 * weeks) }
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical
  /// Algorithms, 1991, chapter 8).
  private static func easter(_ year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
