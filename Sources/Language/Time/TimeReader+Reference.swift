import Documents

/// Places seen from one that the text gave before: `the next day`, `that year`, `two days later`.
extension TimeReader {
  func fromReference() -> TimeMeaning? {
    switch match.rule.reading {
    case .unitturn:
      text("unit").flatMap(TimeUnit.init)
        .flatMap { turn($0, by: number("turn") ?? Int(argument) ?? 0) }
    case .daypartturn:
      turn(.day, by: number("turn") ?? 0).flatMap { part($0, text("daypart")) }
    default:
      (text("unit") ?? text("units")).flatMap(TimeUnit.init)
        .flatMap { turn($0, by: (number("number") ?? 1) * (Int(argument) ?? 1)) }
    }
  }

  /// The unit a number of units after the reference; unknown where that is too coarse to say.
  func turn(_ unit: TimeUnit, by count: Int) -> TimeMeaning? {
    let grain: [TimeUnit] = [.day, .week, .fortnight, .month, .quarter, .year, .decade, .century]
    guard abs(count) <= 5000 else { return nil }
    guard let reference = context.reference,
      let known = grain.firstIndex(of: reference.unit), let asked = grain.firstIndex(of: unit),
      known <= asked
    else { return .unbound(unit.unknown) }
    let start = count > 0 && unit == reference.unit ? reference.to : reference.from
    return .date(TimePeriod(unit, holding: unit.shift(start, by: count)), basis: .narrative)
  }
}
