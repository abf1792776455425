import Documents

/// Places that name their day, month or year.
extension TimeReader {
  func calendar() -> TimeMeaning? {
    switch match.rule.reading {
    case .day: day()
    case .days: days()
    case .holiday: holiday()
    case .movable: movable(text("movable") ?? argument)
    case .slashes: slashes()
    case .weekof: week()
    case .month: month()
    case .months: months()
    case .monthyear: monthOfShiftedYear()
    case .years: years()
    case .cutyear: unit(.year, cutYear())
    case .fiscalyear: text("year").map { .unbound($0) }
    case .decade: text("decade").flatMap { unit(.decade, Int($0).map { $0 * 10 }) }
    case .century: century()
    case .bc: number("number").map { .unbound("BC" + Self.padded($0, 4)) }
    case .ad: unit(.year, number("number"))
    case .season: seasonOfYear()
    case .half: half(of: number("year"))
    case .quarter: quarter(of: number("year"))
    default: unit(.year, number("year"))
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The year that the expression writes out, or for `of that year` the one told of before.
  private var statedYear: (year: Int, basis: TemporalExpression.Basis)? {
    if argument == "reference" {
      return (context.reference?.from.year ?? context.year).map { ($0, .narrative) }
    }
    return number("year").map { ($0, .stated) }
  }

  func unit(_ unit: TimeUnit, _ year: Int?) -> TimeMeaning? {
    year.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
      .map { .date(TimePeriod(unit, holding: $0)) }
  }

  /// The day that `month`, `day` or `dayth` and perhaps `year` give, or its value without year.
  func day() -> TimeMeaning? {
    if let iso = text("iso") {
      return CalendarDate(iso).map { .date(TimePeriod(.day, holding: $0)) }
    }
    guard let month = number("month"), let day = number("day") ?? number("dayth") else {
      return nil
    }
    return self.day(month: month, day: day)
  }

  func day(month: Int, day: Int) -> TimeMeaning? {
    guard day <= CalendarDate.days(inMonth: month, of: 2000) else { return nil }
    guard let (year, basis) = statedYear ?? context.year(month: month, day: day) else {
      return .unbound("XXXX-\(Self.padded(month, 2))-\(Self.padded(day, 2))")
    }
    return CalendarDate(year: year, month: month, day: day)
      .map { .date(TimePeriod(.day, holding: $0), basis: basis) }
  }

  private func days() -> TimeMeaning? {
    guard let month = number("month"), let first = number("first"), let second = number("second"),
      let end = day(month: month, day: second)
    else { return nil }
    let firstMonth = number("firstmonth") ?? month
    guard let period = end.period else {
      guard let start = day(month: firstMonth, day: first) else { return nil }
      return .unbound(start.value + "/" + end.value)
    }
    let year = period.from.year - (firstMonth > month ? 1 : 0)
    guard let start = CalendarDate(year: year, month: firstMonth, day: first) else { return nil }
    return TimePeriod(from: TimePeriod(.day, holding: start), to: period)
      .map { .date($0, basis: end.basis) }
  }

  private func month() -> TimeMeaning? {
    guard let month = number("month") ?? number("baremonth") else { return nil }
    guard let (year, basis) = statedYear ?? context.year(month: month, day: nil) else {
      return .unbound("XXXX-" + Self.padded(month, 2))
    }
    return CalendarDate(year: year, month: month, day: 1)
      .map { .date(TimePeriod(.month, holding: $0), basis: basis) }
  }

  private func months() -> TimeMeaning? {
    guard let first = number("firstmonth"), let last = number("month"), let year = number("year"),
      let start = CalendarDate(year: first > last ? year - 1 : year, month: first, day: 1),
      let end = CalendarDate(year: year, month: last, day: 1)
    else { return nil }
    return TimePeriod(
      from: TimePeriod(.month, holding: start), to: TimePeriod(.month, holding: end)
    )
    .map { .date($0) }
  }

  private func monthOfShiftedYear() -> TimeMeaning? {
    guard let month = number("baremonth") else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-" + Self.padded(month, 2)) }
    return CalendarDate(year: anchor.year + (number("shift") ?? 0), month: month, day: 1)
      .map { .date(TimePeriod(.month, holding: $0), basis: .documentDate) }
  }

  private func years() -> TimeMeaning? {
    guard let first = number("first"), var last = number("second"),
      let start = CalendarDate(year: first, month: 1, day: 1)
    else { return nil }
    if last < 100 { last += first / 100 * 100 }
    guard let end = CalendarDate(year: last, month: 1, day: 1) else { return nil }
    return TimePeriod(from: TimePeriod(.year, holding: start), to: TimePeriod(.year, holding: end))
      .map { .date($0) }
  }

  private func century() -> TimeMeaning? {
    guard let ordinal = number("ordinal") ?? number("dayth") else { return nil }
    if argument == "bc" { return .unbound("BC" + Self.padded(ordinal - 1, 2)) }
    return unit(.century, (ordinal - 1) * 100)
  }

  /// Seasons have no bounds: they differ between hemispheres, and texts do not say which they mean.
  private func seasonOfYear() -> TimeMeaning? {
    guard let season = text("season"), let year = number("year") else { return nil }
    return TimeMeaning(kind: .date, value: "\(year)-" + season)
  }

  func half(of year: Int?, basis: TemporalExpression.Basis = .stated) -> TimeMeaning? {
    guard let half = number("first") ?? number("halfword") ?? Int(argument), (1...2).contains(half),
      let year,
      let start = CalendarDate(year: year, month: half * 6 - 5, day: 1),
      let end = CalendarDate(year: year, month: half * 6, day: 1)
    else { return nil }
    let period = TimePeriod(
      from: TimePeriod(.month, holding: start), to: TimePeriod(.month, holding: end))
    return period.map { .date($0, basis: basis, value: "\(year)-H\(half)") }
  }

  func quarter(of year: Int?, basis: TemporalExpression.Basis = .stated) -> TimeMeaning? {
    guard let quarter = number("first") ?? number("quarterword"), (1...4).contains(quarter),
      let year, let start = CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    return .date(TimePeriod(.quarter, holding: start), basis: basis)
  }

  /// `'68`: the year of that ending that is the nearest to the one told of, else the last one.
  private func cutYear() -> Int? {
    guard let cut = number("cutyear"), let center = context.anchor?.year ?? context.year else {
      return nil
    }
    let near = context.isNarrative ? context.year ?? center : center
    let back = ((near - cut) % 100 + 100) % 100
    return context.isNarrative && back > 50 ? near - back + 100 : near - back
  }

  /// `29/6/2022`: which number is the month is told only by one that cannot be.
  private func slashes() -> TimeMeaning? {
    guard let first = number("first"), let second = number("second"), let year = number("year")
    else { return nil }
    if first > 12 || first == second {
      return CalendarDate(year: year, month: second, day: first)
        .map { .date(TimePeriod(.day, holding: $0)) }
    }
    if second > 12 {
      return CalendarDate(year: year, month: first, day: second)
        .map { .date(TimePeriod(.day, holding: $0)) }
    }
    return unit(.year, year).map { meaning in
      var whole = meaning
      whole.value += "-XX-XX"
      return whole
    }
  }

  /// `the week of March 6`.
  private func week() -> TimeMeaning? {
    guard let day = day(), let period = day.period else { return nil }
    return .date(TimePeriod(.week, holding: period.from), basis: day.basis)
  }
}
