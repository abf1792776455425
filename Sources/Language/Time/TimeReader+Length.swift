import Documents

/// Durations and sets.
extension TimeReader {
  private var code: String? {
    text("unit") ?? text("units") ?? text("clockunit") ?? text("clockunits")
  }

  func length() -> TimeMeaning? {
    switch match.rule.reading {
    case .duration: duration(text("number"))
    case .durationone: duration("1")
    case .durationsome: duration("X")
    case .set: text("regular").map { .unbound($0, kind: .set) }
    case .setone: code.flatMap { TimeUnit.duration("1", of: $0) }.map { .unbound($0, kind: .set) }
    case .setnumber: set(every: text("number"))
    case .setpart: text("daypart").map { .unbound("XXXX-XX-XXT" + $0, kind: .set) }
    default: (text("weekday") ?? text("weekdays")).map { .unbound("XXXX-WXX-" + $0, kind: .set) }
    }
  }

  private func duration(_ count: String?) -> TimeMeaning? {
    // Without a unit the rule's own word is one: `the next decade`.
    // A quarter is more often a share than three months.
    guard let count, code != "Q", let value = TimeUnit.duration(count, of: code ?? "DE") else {
      return nil
    }
    return .unbound(value, kind: .duration)
  }

  private func set(every count: String?) -> TimeMeaning? {
    guard let count, let code, let value = TimeUnit.duration(count, of: code) else { return nil }
    return .unbound(value, kind: .set)
  }
}
