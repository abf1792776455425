import Documents

/// Places seen from one that the text gave before: `the next day`, `that year`, `two days later`.
extension TimeReader {
  func fromReference() -> TimeMeaning? {
    switch match.rule.reading {
    case .unitturn:
      text("unit").flatMap(TimeUnit.init)
        .flatMap { turn($0, by: number("turn") ?? Int(argument) ?? 0) }
    case .seasonturn: turnedSeason()
    case .monthturn: turnedMonth()
    case .daypartturn:
      turn(.day, by: number("turn") ?? 0).flatMap { part($0, text("daypart")) }
    case .dayofmonth: dayOfMonth()
    case .daystep: dayStep()
    case .partofday: partOfDay()
    default:
      (text("unit") ?? text("units")).flatMap(TimeUnit.init)
        .flatMap { turn($0, by: (number("number") ?? 1) * (Int(argument) ?? 1)) }
    }
  }

  /// The unit a number of units after the reference; where that is too coarse to say, the value
  /// keeps what is known of it.
  func turn(_ unit: TimeUnit, by count: Int) -> TimeMeaning? {
    let grain: [TimeUnit] = [.day, .week, .fortnight, .month, .quarter, .year, .decade, .century]
    guard abs(count) <= 5000 else { return nil }
    // `a year earlier`, where nothing was dated before: seen from the document's day.
    if count < 0, context.reference == nil, let anchor = context.anchor, !context.isNarrative {
      let grainOf: TimeUnit = unit == .decade || unit == .century ? .year : unit
      return .date(
        TimePeriod(grainOf, holding: unit.shift(anchor, by: count)), basis: .documentDate)
    }
    guard let reference = context.reference, let asked = grain.firstIndex(of: unit),
      let known = grain.firstIndex(of: reference.unit)
    else { return .unbound(unit.unknown) }
    guard known <= asked else {
      let isWithin = [.month, .year].contains(reference.unit) && [.day, .month].contains(unit)
      let rest = unit.unknown.dropFirst(reference.value.utf8.count)
      return .unbound(isWithin && count == 0 ? reference.value + rest : unit.unknown)
    }
    let start = count > 0 && unit == reference.unit ? reference.to : reference.from
    let day = unit.shift(start, by: count)
    let grainOf: TimeUnit = unit == .decade && abs(count) > 0 && known < asked ? .year : unit
    return .date(TimePeriod(grainOf, holding: day), basis: .narrative)
  }

  /// `the previous April`, seen from the place told of before.
  private func turnedMonth() -> TimeMeaning? {
    guard let month = number("baremonth") else { return nil }
    guard let place = context.reference?.from ?? context.place ?? context.anchor else {
      return .unbound("XXXX-" + Self.padded(month, 2))
    }
    let year = Self.year(of: month, number("turn") ?? 0, from: place)
    return CalendarDate(year: year, month: month, day: 1)
      .map { .date(TimePeriod(.month, holding: $0), basis: .narrative) }
  }

  /// `on the 5th`: of the month told of before.
  private func dayOfMonth() -> TimeMeaning? {
    guard let day = number("dayth"), let reference = context.reference,
      [.day, .month, .week].contains(reference.unit)
    else { return nil }
    let (year, month, _) = reference.from.components
    return CalendarDate(year: year, month: month, day: day)
      .map { .date(TimePeriod(.day, holding: $0), basis: .narrative) }
  }

  /// `the day before`: a day from the last one told of, else from the document's.
  private func dayStep() -> TimeMeaning? {
    guard let step = Int(argument) else { return nil }
    let told = context.lastDay
    guard let day = told ?? (context.isNarrative ? nil : context.anchor) else {
      return .unbound(TimeUnit.day.unknown)
    }
    return .date(
      TimePeriod(.day, holding: day.adding(days: step)),
      basis: told == nil ? .documentDate : .narrative)
  }

  /// `earlier in the day`: the last one told of, else the document's.
  func partOfDay() -> TimeMeaning? {
    let told = context.lastDay
    guard let day = told ?? (context.isNarrative ? nil : context.anchor) else {
      return .unbound(TimeUnit.day.unknown)
    }
    return .date(
      TimePeriod(.day, holding: day), basis: told == nil ? .documentDate : .narrative)
  }
}
