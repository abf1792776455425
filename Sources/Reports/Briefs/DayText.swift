import Coding
package import Documents

/// Days as a reader writes them: `29 June 2022`, `28–30 June 2022`, `June 2022`, `2014`.
package enum DayText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// One day.
  static func day(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// The span from one day to another, as short as it can be said.
  package static func span(_ from: CalendarDate, _ to: CalendarDate) -> String {
    guard from != to else { return day(from) }
    let (a, b) = (from.components, to.components)
    let isWholeMonths = a.day == 1 && to.adding(days: 1).day == 1
    if isWholeMonths, a.year == b.year, a.month == 1, b.month == 12 { return String(a.year) }
    if isWholeMonths, a.year == b.year, a.month == b.month {
      return "\(months[a.month - 1]) \(a.year)"
    }
    if a.year == b.year, a.month == b.month {
      return "\(a.day)–\(b.day) \(months[a.month - 1]) \(a.year)"
    }
    if a.year == b.year {
      return "\(a.day) \(months[a.month - 1]) – \(b.day) \(months[b.month - 1]) \(a.year)"
    }
    return "\(day(from)) – \(day(to))"
  }

  /// When an event was or is to be; nil where the text does not tell, never the day of publication.
  static func of(_ date: EventDate?) -> String? {
    switch (date?.from, date?.to) {
    case (let from?, let to?): span(from, to)
    case (let from?, nil): "from \(day(from))"
    case (nil, let to?): "until \(day(to))"
    case (nil, nil): nil
    }
  }
}
