import Documents

/// Places seen from the document's own day; without it they keep TIMEX3's placeholders.
extension TimeReader {
  func fromDocument() -> TimeMeaning? {
    switch match.rule.reading {
    case .dayshift: dayShift()
    case .daypartshift: partOfShiftedDay()
    case .weekday: weekday(shift: nil)
    case .weekdayshift: weekday(shift: number("shift"))
    case .weekdayweek: weekdayOfWeek()
    case .weekdaypart: weekday(shift: nil).flatMap { part($0, text("daypart")) }
    case .monthshift: shiftedMonth()
    case .unitshift: shiftedUnit()
    case .unitpart: partOfUnit()
    case .seasonnear: nearestSeason()
    case .seasonshift: shiftedSeason()
    case .weekendshift: weekend()
    default: away()
    }
  }

  private var shift: Int? {
    number("shift") ?? number("dayword") ?? Int(argument.prefix { $0 != " " })
  }

  /// TIMEX3's word for a place that only the unknown day of the document would fix.
  private func placeholder(_ shift: Int) -> TimeMeaning {
    .unbound(shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF")
  }

  private func dayShift() -> TimeMeaning? {
    guard let shift else { return nil }
    guard let anchor = context.anchor, !(context.isNarrative && shift == 0) else {
      return placeholder(shift)
    }
    return .date(TimePeriod(.day, holding: anchor.adding(days: shift)), basis: .documentDate)
  }

  private func partOfShiftedDay() -> TimeMeaning? {
    guard let shift,
      let part = text("daypart") ?? argument.split(separator: " ").last.map(String.init)
    else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-XX-XXT" + part, kind: .time) }
    let day = TimeMeaning.date(
      TimePeriod(.day, holding: anchor.adding(days: shift)), basis: .documentDate)
    return self.part(day, part)
  }

  /// A part of a day that is known.
  func part(_ day: TimeMeaning, _ part: String?) -> TimeMeaning? {
    guard let part else { return day }
    var meaning = day
    meaning.kind = .time
    meaning.value += "T" + part
    return meaning
  }

  /// A day of the week: the last one up to the document's day, or the next where the clause says so.
  func weekday(shift: Int?) -> TimeMeaning? {
    guard let weekday = number("weekday") else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-WXX-\(weekday)") }
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    let days: Int =
      switch shift {
      case -1: back == 0 ? -7 : -back
      case 1: ahead == 0 ? 7 : ahead
      case 0: weekday - anchor.weekday
      default: context.tense == .future ? ahead : -back
      }
    return .date(TimePeriod(.day, holding: anchor.adding(days: days)), basis: .documentDate)
  }

  private func weekdayOfWeek() -> TimeMeaning? {
    guard let weekday = number("weekday"), let shift else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-WXX-\(weekday)") }
    let day = anchor.adding(days: weekday - anchor.weekday + 7 * shift)
    return .date(TimePeriod(.day, holding: day), basis: .documentDate)
  }

  private func shiftedMonth() -> TimeMeaning? {
    guard let month = number("baremonth"), let shift else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-" + Self.padded(month, 2)) }
    let year: Int =
      switch shift {
      case -1: month < anchor.month ? anchor.year : anchor.year - 1
      case 1: month > anchor.month ? anchor.year : anchor.year + 1
      default: anchor.year
      }
    return CalendarDate(year: year, month: month, day: 1)
      .map { .date(TimePeriod(.month, holding: $0), basis: .documentDate) }
  }

  private func shiftedUnit() -> TimeMeaning? {
    guard let unit = text("unit").flatMap(TimeUnit.init), let shift else { return nil }
    // `next day` goes on from a day that was told; `last day` and `this day` name none.
    if unit == .day { return shift == 1 ? turn(.day, by: 1) : nil }
    return self.unit(unit, by: shift)
  }

  /// `the end of the year`: of the one that a history tells of, else of the document's own.
  private func partOfUnit() -> TimeMeaning? {
    guard let unit = text("unit").flatMap(TimeUnit.init) else { return nil }
    return context.isNarrative && context.reference != nil
      ? turn(unit, by: 0) : self.unit(unit, by: 0)
  }

  private func nearestSeason() -> TimeMeaning? {
    guard let season = text("season") else { return nil }
    let middle = ["SP": 4, "SU": 7, "FA": 10, "WI": 1][season] ?? 1
    guard let (year, basis) = context.year(month: middle, day: nil) else {
      return .unbound("XXXX-" + season)
    }
    let value = season == "WI" && basis == .documentDate ? year - 1 : year
    return TimeMeaning(kind: .date, value: "\(value)-\(season)", basis: basis)
  }

  private func unit(_ unit: TimeUnit, by shift: Int) -> TimeMeaning? {
    guard unit != .day, unit != .fortnight else { return nil }
    guard let anchor = context.anchor else { return placeholder(shift) }
    return .date(TimePeriod(unit, holding: unit.shift(anchor, by: shift)), basis: .documentDate)
  }

  /// `last winter` is over and `next summer` has not begun by the document's day, in the north,
  /// whose seasons news in English means.
  private func shiftedSeason() -> TimeMeaning? {
    guard let season = text("season"), let shift else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-" + season) }
    let first = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][season] ?? 1
    let (year, month, _) = anchor.components
    let ends = season == "WI" ? 15 : first + 3
    let value: Int =
      switch shift {
      case -1: season == "WI" || month < ends ? year - 1 : year
      case 1: month < first ? year : year + 1
      default: year
      }
    return TimeMeaning(kind: .date, value: "\(value)-\(season)", basis: .documentDate)
  }

  private func weekend() -> TimeMeaning? {
    guard let shift else { return nil }
    guard let anchor = context.anchor else { return .unbound("XXXX-WXX-WE") }
    var week = TimePeriod(.week, holding: anchor.adding(days: 7 * shift))
    week.from = week.to.adding(days: -1)
    return .date(week, basis: .documentDate, value: week.value + "-WE")
  }

  /// `three weeks ago`, `two days from now`: as exact as its unit.
  private func away() -> TimeMeaning? {
    let isPast = match.rule.reading == .ago
    guard let code = text("unit") ?? text("units"), let unit = TimeUnit(rawValue: code) else {
      return nil
    }
    guard let anchor = context.anchor else { return placeholder(isPast ? -1 : 1) }
    let count = number("number") ?? 1
    guard count <= 5000 else { return nil }
    let day = unit.shift(anchor, by: isPast ? -count : count)
    return .date(TimePeriod(unit, holding: day), basis: .documentDate)
  }
}
