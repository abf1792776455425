import Documents

/// Durations and sets.
extension TimeReader {
  private var code: String? {
    text("unit") ?? text("units") ?? text("clockunit") ?? text("clockunits")
  }

  func length() -> TimeMeaning? {
    switch match.rule.reading {
    case .duration: duration(text("number") ?? text("fraction"))
    case .durationone: duration("1")
    case .durationsome: duration("X")
    case .durationhalf: half()
    case .set: text("regular").map { .unbound($0, kind: .set) }
    case .setone: code.flatMap { TimeUnit.duration("1", of: $0) }.map { .unbound($0, kind: .set) }
    case .setnumber: set(every: text("number"))
    case .setother: set(every: "2")
    case .setpart: text("daypart").map { .unbound("XXXX-XX-XXT" + $0, kind: .set) }
    case .setmonth: number("baremonth").map { .unbound("XXXX-" + Self.padded($0, 2), kind: .set) }
    case .setseason: text("season").map { .unbound("XXXX-" + $0, kind: .set) }
    default: (text("weekday") ?? text("weekdays")).map { .unbound("XXXX-WXX-" + $0, kind: .set) }
    }
  }

  private func duration(_ count: String?) -> TimeMeaning? {
    // Without a unit the rule's own word is one: `the next decade`.
    let code = text("longword").flatMap { $0.split(separator: " ").last.map(String.init) } ?? code
    let count =
      text("longword").flatMap { $0.split(separator: " ").first.map(String.init) } ?? count
    // A quarter is more often a share than three months.
    guard let count, code != "Q", let value = TimeUnit.duration(count, of: code ?? "DE") else {
      return nil
    }
    var meaning = TimeMeaning.unbound(value, kind: .duration)
    meaning.period = bounds(count: Int(count), unit: code ?? "DE", value: value)
    if meaning.period != nil { meaning.basis = .documentDate }
    return meaning
  }

  /// `over the past two months` ends on the document's day, `within five years` begins on it.
  private func bounds(count: Int?, unit: String, value: String) -> TimePeriod? {
    guard argument == "back" || argument == "ahead" || Int(text("shift") ?? "") ?? 0 != 0,
      let count, count <= 5000, let anchor = context.anchor, !context.isNarrative,
      let unit = TimeUnit(rawValue: unit)
    else { return nil }
    let isBack = argument == "back" || text("shift") == "-1"
    let other = unit.shift(anchor, by: isBack ? -count : count)
    var period = TimePeriod(.day, holding: isBack ? other : anchor)
    period.to = isBack ? anchor : other
    period.value = value
    return period
  }

  /// `half a century`, `a year and a half`: in the unit below where that makes it whole.
  private func half() -> TimeMeaning? {
    guard let code, let count = Int(argument == "" ? "0" : argument) else { return nil }
    let halves: [String: (Int, String)] = [
      "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y"), "D": (12, "TH"), "TH": (30, "TM"),
    ]
    guard let (part, unit) = halves[code] else { return nil }
    let whole = count == 1 ? number("number") ?? 1 : 0
    return TimeUnit.duration(String(part * (2 * whole + 1)), of: unit)
      .map { .unbound($0, kind: .duration) }
  }

  private func set(every count: String?) -> TimeMeaning? {
    guard let count, let code, let value = TimeUnit.duration(count, of: code) else { return nil }
    return .unbound(value, kind: .set)
  }
}
