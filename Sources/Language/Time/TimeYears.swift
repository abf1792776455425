import Documents

/// The years that a text names, and what they say about its days without one.
struct TimeYears: Sendable {
  /// Whether the text tells of other years than the document's: a history rather than news.
  let tellOfOtherTimes: Bool
  /// The year of days without one, until the text names another.
  let first: Int?

  /// How many years a text must name before they can outweigh its date; fewer do where it says
  /// nothing that points at its date.
  private static let enough = 5
  private static let enoughAlone = 2

  init(_ matches: [TimeMatch], anchor: CalendarDate?, window: TimeWindow?) {
    let told = matches.compactMap { match in match.year.map { (match: match, year: $0) } }
      .filter { !$0.match.isAside }
    // An undated text is taken to tell of the latest year that it says something happened in;
    // `by 2030` is a goal, `the 2014 accord` a name, and neither says anything of it.
    let dated = told.filter { $0.match.hasMonth || $0.match.saysWhen }
    let latest = dated.map(\.year).filter { Self.fits($0, window) }.max()
    guard let center = anchor?.year ?? latest else {
      (tellOfOtherTimes, first) = (false, nil)
      return
    }
    let near = dated.count { abs($0.year - center) <= 1 }
    let far = dated.count - near
    guard let anchor else {
      tellOfOtherTimes = dated.count >= Self.enough && far > near
      first = tellOfOtherTimes ? told.first?.year : center
      return
    }
    let pointers = matches.count { $0.rule.reading.pointsAtDocument }
    let isAlone = pointers == 0 && near == 0 && told.allSatisfy { $0.year < anchor.year - 1 }
    tellOfOtherTimes =
      far > near + 3 * pointers && far >= (isAlone ? Self.enoughAlone : Self.enough)
    first = nil
  }

  private static func fits(_ year: Int, _ window: TimeWindow?) -> Bool {
    guard let window else { return true }
    return window.from.year <= year && window.to.map { year <= $0.year } ?? true
  }
}

extension TimeMatch {
  /// The year that is written out in it.
  var year: Int? {
    (values["year"] ?? values["iso"].map { String($0.prefix(4)) }).flatMap { Int($0) }
  }

  /// Whether it names a month, so that it dates something and is no mere label.
  var hasMonth: Bool {
    values["month"] != nil || values["baremonth"] != nil || values["iso"] != nil
  }

  /// Whether it stands in parentheses: a gloss or a picture's date, beside what the text tells.
  var isAside: Bool { previous == "(" }

  /// Whether a year tells when something is, rather than naming a plan or its goal.
  var saysWhen: Bool {
    values["part"] != nil || values["phase"] != nil
      || ["in", "since", "during", "of", "after", "before", "from"].contains(previous)
  }
}
