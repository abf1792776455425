import Documents

/// What an expression is read against: the document's day, and what the text has said so far.
struct TimeContext: Sendable {
  /// The tense of the clause that an expression stands in.
  enum Tense: Sendable { case past, future, other }

  /// The document's own day.
  let anchor: CalendarDate?
  /// Whether the text tells of other years than the document's: a history rather than news.
  let isNarrative: Bool
  /// The year that a day without one belongs to, where the text and not the document says it.
  var year: Int?
  /// The last place on the calendar that the text gave.
  var reference: TimePeriod?
  /// The last day that the present sentence gave.
  var dayInSentence: CalendarDate?
  /// Of the expression at hand.
  var tense = Tense.other

  /// The year of a month or of a day without year, and where it comes from.
  ///
  /// News means the year nearest to its own day; a clause in the other tense makes that farther.
  /// A history means the year that it has told of last.
  func year(month: Int, day: Int?) -> (year: Int, basis: TemporalExpression.Basis)? {
    if let anchor, !isNarrative || year == nil {
      let candidates = (anchor.year - 1...anchor.year + 1).compactMap { candidate in
        let date = CalendarDate(year: candidate, month: month, day: day ?? 15)
        return date.map { (candidate, cost($0, from: anchor, isMonth: day == nil)) }
      }
      return candidates.min { $0.1 < $1.1 }.map { ($0.0, .documentDate) }
    }
    return year.map { ($0 + turnOfYear(before: month), .narrative) }
  }

  /// A history that has come to December goes on with the next January, and back alike.
  private func turnOfYear(before month: Int) -> Int {
    guard isNarrative, let reference, [.day, .month].contains(reference.unit),
      reference.from.year == year
    else {
      return 0
    }
    let step = month - reference.from.month
    return step <= -Self.farMonths ? 1 : step >= Self.farMonths ? -1 : 0
  }

  /// Months that a history hardly goes back or leaps ahead in one year without saying so.
  private static let farMonths = 9

  private func cost(_ date: CalendarDate, from anchor: CalendarDate, isMonth: Bool) -> Int {
    let days = date.dayNumber - anchor.dayNumber
    let tolerance = isMonth ? 31 : 0
    let isContrary = tense == .past && days > tolerance || tense == .future && days < -tolerance
    // Without a tense to tell, a month that is over is meant more often than one that is to come.
    let bias = isMonth && tense == .other && days > tolerance ? 30 : 0
    return abs(days) + (isContrary ? (isMonth ? 240 : 120) : bias)
  }

  /// The tense of the clause around a token, from its nearest verb upward.
  static func tense(of index: Int, after previous: String, in parse: Parse, _ lexicon: TimeLexicon)
    -> Tense
  {
    let tense = clauseTense(of: index, in: parse, lexicon)
    return tense == .other && lexicon.holds(previous, "aheadcue") ? .future : tense
  }

  private static func clauseTense(of index: Int, in parse: Parse, _ lexicon: TimeLexicon) -> Tense {
    var node = index
    while ![.verb, .auxiliary].contains(parse.tokens[node].pos) {
      let head = parse.tokens[node].head
      if head == node { return .other }
      node = head
    }
    let verb = parse.tokens[node]
    let auxiliaries = parse.children(of: node).filter { parse.tokens[$0].dep.hasPrefix("aux") }
    let words = auxiliaries.map { parse.tokens[$0].text.lowercased() } + [verb.text.lowercased()]
    if words.contains(where: { ["will", "'ll", "’ll", "shall", "wo"].contains($0) }) {
      return .future
    }
    if lexicon.holds(verb.text.lowercased(), "ahead") { return .future }
    // `plans to meet`, `is going to meet`: what is to be done lies ahead.
    if words.contains("to"), ["xcomp", "acl"].contains(verb.dep) { return .future }
    let past = auxiliaries.contains { ["VBD"].contains(parse.tokens[$0].tag) }
    return verb.tag == "VBD" || past ? .past : .other
  }
}
