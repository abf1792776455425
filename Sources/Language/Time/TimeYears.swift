import Documents

/// The years that a text names, and what they say about its days without one.
struct TimeYears: Sendable {
  /// Whether the text tells of other years than the document's: a history rather than news.
  let tellOfOtherTimes: Bool
  /// The year of days without one, until the text names another.
  let first: Int?

  /// How many years a text must name before they can outweigh its date.
  private static let enough = 5

  init(_ matches: [TimeMatch], anchor: CalendarDate?) {
    let told = matches.compactMap { match in match.year.map { (match: match, year: $0) } }
      .filter { !$0.match.isAside }
    // An undated text is taken to tell of the latest year that it says something happened in;
    // `by 2030` is a goal, `the 2014 accord` a name, and neither says anything of it.
    let dated = told.filter { $0.match.hasMonth || $0.match.saysWhen }
    let latest = dated.map(\.year).max()
    guard let center = anchor?.year ?? latest else {
      (tellOfOtherTimes, first) = (false, nil)
      return
    }
    let near = dated.count { abs($0.year - center) <= 1 }
    tellOfOtherTimes = dated.count >= Self.enough && near * 2 < dated.count
    first = anchor == nil ? (tellOfOtherTimes ? told.first?.year : center) : nil
  }
}

extension TimeMatch {
  /// The year that is written out in it.
  var year: Int? {
    (values["year"] ?? values["iso"].map { String($0.prefix(4)) }).flatMap { Int($0) }
  }

  /// Whether it names a month, so that it dates something and is no mere label.
  var hasMonth: Bool { values["month"] != nil || values["iso"] != nil }

  /// Whether it stands in parentheses: a gloss or a picture's date, beside what the text tells.
  var isAside: Bool { previous == "(" }

  /// Whether a year tells when something is, rather than naming a plan or its goal.
  var saysWhen: Bool {
    values["part"] != nil || values["phase"] != nil
      || ["in", "since", "during", "of", "after", "before", "from"].contains(previous)
  }
}
