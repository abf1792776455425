import Documents

/// Times of the day.
extension TimeReader {
  func timeOfDay() -> TimeMeaning? {
    switch match.rule.reading {
    case .clock: clock().flatMap { at($0, day: nil) }
    case .clockday: clock().flatMap { at($0, day: weekday(shift: nil)) }
    case .clockdate: clock().flatMap { clock in day().map { at(clock, day: $0) } }
    case .daytime: at(argument, day: nil)
    default: day().flatMap { part($0, text("daypart")) }
    }
  }

  /// Hours and minutes, `09:00`, with `Z` where the text says Greenwich time.
  private func clock() -> String? {
    if let noon = text("noon") { return noon }
    var hour = number("hour") ?? 0
    var minutes = "00"
    if let time = text("clocktime") ?? text("fourdigits") {
      let parts = time.split(separator: ":")
      guard let read = Int(parts[0]), let minute = Int(parts[1]), minute < 60 else { return nil }
      hour = read
      minutes = String(parts[1])
    }
    if let half = number("ampm") { hour = hour % 12 + half }
    if let part = text("daypart"), part != "MO", hour < 12 {
      hour = part == "NI" && hour < 5 ? hour : hour + 12
    }
    let zone = text("zone") == "Z" ? "Z" : ""
    return hour < 25 ? Self.padded(hour, 2) + ":" + minutes + zone : nil
  }

  private func at(_ clock: String, day: TimeMeaning?) -> TimeMeaning {
    if var meaning = day {
      meaning.kind = .time
      meaning.value += "T" + clock
      return meaning
    }
    let day = context.reference.flatMap { $0.unit == .day ? $0.to : nil }
    let told = context.dayInSentence ?? (context.isNarrative ? day : nil)
    guard let date = told ?? (context.isNarrative ? nil : context.anchor) else {
      return .unbound("XXXX-XX-XXT" + clock, kind: .time)
    }
    let period = TimePeriod(.day, holding: date)
    return TimeMeaning(
      kind: .time, value: period.value + "T" + clock, period: period,
      basis: told == nil ? .documentDate : .narrative)
  }
}
