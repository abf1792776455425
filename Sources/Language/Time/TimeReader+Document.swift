import Documents

/// Places seen from the document's own day; without it they keep TIMEX3's placeholders.
///
/// A history speaks of its own time: there they are seen from the place that it has come to.
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
    case .datedshift, .holidayshift: shiftedDay()
    case .unitshift: shiftedUnit()
    case .unitpart: partOfUnit()
    case .seasonnear: nearestSeason()
    case .seasonshift: shiftedSeason()
    case .weekendshift: weekend()
    case .halfshift: shiftedYear().flatMap { half(of: $0, basis: .documentDate) }
    case .quartershift: shiftedYear().flatMap { quarter(of: $0, basis: .documentDate) }
    case .quarternear: nearestQuarter()
    default: away()
    }
  }

  private var shift: Int? {
    number("shift") ?? number("dayword") ?? Int(argument.prefix { $0 != " " })
  }

  private func shiftedYear() -> Int? {
    guard let shift, let year = context.isNarrative ? context.year : context.anchor?.year else {
      return nil
    }
    return year + shift
  }

  /// TIMEX3's word for a place that only the unknown day of the document would fix.
  private func placeholder(_ shift: Int) -> TimeMeaning {
    .unbound(shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF")
  }

  private func dayShift() -> TimeMeaning? {
    guard let shift else { return nil }
    guard let anchor = context.anchor, !context.isNarrative else { return placeholder(shift) }
    return .date(TimePeriod(.day, holding: anchor.adding(days: shift)), basis: .documentDate)
  }

  private func partOfShiftedDay() -> TimeMeaning? {
    guard let shift,
      let part = text("daypart") ?? argument.split(separator: " ").last.map(String.init)
    else { return nil }
    guard let anchor = context.anchor, !context.isNarrative else {
      return .unbound("XXXX-XX-XXT" + part, kind: .time)
    }
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
    guard let anchor = context.anchor, !context.isNarrative else {
      return .unbound("XXXX-WXX-\(weekday)")
    }
    let back = (anchor.weekday - weekday + 7) % 7
    let ahead = (weekday - anchor.weekday + 7) % 7
    let days: Int =
      switch (shift, context.tense) {
      case (-1, _): back == 0 ? -7 : -back
      case (1, _): ahead == 0 ? 7 : ahead
      case (0, _): weekday - anchor.weekday
      case (_, .future): ahead
      // `planned for Friday`, told on Saturday: the plan was for yesterday.
      case (_, .planned): back == 1 ? -1 : ahead
      case (_, .open): ahead < back ? ahead : -back
      default: -back
      }
    return .date(TimePeriod(.day, holding: anchor.adding(days: days)), basis: .documentDate)
  }

  private func weekdayOfWeek() -> TimeMeaning? {
    guard let weekday = number("weekday"), let shift else { return nil }
    guard let anchor = context.anchor, !context.isNarrative else {
      return .unbound("XXXX-WXX-\(weekday)")
    }
    let day = anchor.adding(days: weekday - anchor.weekday + 7 * shift)
    return .date(TimePeriod(.day, holding: day), basis: .documentDate)
  }

  private func shiftedMonth() -> TimeMeaning? {
    guard let month = number("baremonth"), let shift else { return nil }
    let told = context.isNarrative ? context.place : nil
    guard let anchor = told ?? context.anchor else {
      return .unbound("XXXX-" + Self.padded(month, 2))
    }
    return CalendarDate(year: Self.year(of: month, shift, from: anchor), month: month, day: 1)
      .map {
        .date(TimePeriod(.month, holding: $0), basis: told == nil ? .documentDate : .narrative)
      }
  }

  /// The year of `last June`, `next June`, `this June` seen from a day.
  static func year(of month: Int, _ shift: Int, from day: CalendarDate) -> Int {
    switch shift {
    case -1: month < day.month ? day.year : day.year - 1
    case 1: month > day.month ? day.year : day.year + 1
    default: day.year
    }
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
    if unit == .day { return partOfDay() }
    // `profits in the quarter`: figures are of the last one that is over.
    let isOver = unit == .quarter && argument == "told" && context.tense != .future
    return self.unit(unit, by: isOver ? -1 : 0)
  }

  private func unit(_ unit: TimeUnit, by shift: Int) -> TimeMeaning? {
    guard unit != .day, unit != .fortnight else { return nil }
    if context.isNarrative {
      guard let place = context.place else { return placeholder(shift) }
      if context.reference?.from == place { return turn(unit, by: shift) }
      guard [.year, .decade, .century].contains(unit) else { return .unbound(unit.unknown) }
      return .date(TimePeriod(unit, holding: unit.shift(place, by: shift)), basis: .narrative)
    }
    guard let anchor = context.anchor else { return placeholder(shift) }
    return .date(TimePeriod(unit, holding: unit.shift(anchor, by: shift)), basis: .documentDate)
  }

  private func weekend() -> TimeMeaning? {
    guard let shift else { return nil }
    guard let anchor = context.anchor, !context.isNarrative else { return .unbound("XXXX-WXX-WE") }
    // `over the weekend`, told on a Monday, is over.
    let isOver = argument.hasSuffix("near") && context.tense != .future && anchor.weekday <= 3
    var week = TimePeriod(.week, holding: anchor.adding(days: 7 * (isOver ? -1 : shift)))
    week.from = week.to.adding(days: -1)
    return .date(week, basis: .documentDate, value: week.value + "-WE")
  }

  /// `three weeks ago`, `two days from now`: as exact as its unit, decades as years.
  private func away() -> TimeMeaning? {
    let isPast = match.rule.reading == .ago
    guard let code = text("unit") ?? text("units"), let unit = TimeUnit(rawValue: code) else {
      return nil
    }
    let told = context.isNarrative ? context.place : nil
    guard let anchor = told ?? context.anchor else { return placeholder(isPast ? -1 : 1) }
    let count = number("number") ?? 1
    guard count <= 5000 else { return nil }
    let day = unit.shift(anchor, by: isPast ? -count : count)
    let grain = unit == .decade || unit == .century ? .year : unit
    return .date(
      TimePeriod(grain, holding: day), basis: told == nil ? .documentDate : .narrative)
  }
}
