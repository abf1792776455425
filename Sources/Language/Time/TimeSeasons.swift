import Documents

/// Seasons and quarters that do not name their year.
///
/// Seasons have no bounds: they differ between hemispheres, and texts do not say which they mean.
/// The year is counted by the north's, which news in English means.
extension TimeReader {
  /// `over the summer`: the nearest to the document's day, or that of the year told of.
  func nearestSeason() -> TimeMeaning? {
    guard let season = text("season") else { return nil }
    let middle = ["SP": 4, "SU": 7, "FA": 10, "WI": 1][season] ?? 1
    guard let (year, basis) = context.year(month: middle, day: nil) else {
      return .unbound("XXXX-" + season)
    }
    let value = season == "WI" && basis == .documentDate ? year - 1 : year
    return TimeMeaning(kind: .date, value: "\(value)-\(season)", basis: basis)
  }

  /// `last winter` is over and `next summer` has not begun by the document's day.
  func shiftedSeason() -> TimeMeaning? {
    guard let season = text("season"), let shift = number("shift") else { return nil }
    let told = context.isNarrative ? context.place : nil
    guard let anchor = told ?? context.anchor else { return .unbound("XXXX-" + season) }
    return Self.season(
      season, shift, from: anchor, basis: told == nil ? .documentDate : .narrative)
  }

  /// `that spring`, `the following summer`: seen from the place told of before.
  func turnedSeason() -> TimeMeaning? {
    guard let season = text("season") else { return nil }
    guard let place = context.reference?.from ?? context.place else {
      return .unbound("XXXX-" + season)
    }
    return Self.season(season, number("turn") ?? 0, from: place, basis: .narrative)
  }

  static func season(
    _ season: String, _ shift: Int, from day: CalendarDate, basis: TemporalExpression.Basis
  ) -> TimeMeaning {
    let first = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][season] ?? 1
    let (year, month, _) = day.components
    let ends = season == "WI" ? 15 : first + 3
    let value: Int =
      switch shift {
      case -1: season == "WI" || month < ends ? year - 1 : year
      case 1: month < first ? year : year + 1
      default: year
      }
    return TimeMeaning(kind: .date, value: "\(value)-\(season)", basis: basis)
  }

  /// `in the first quarter`: the last one begun by the document's day, or the next to come where the
  /// clause looks ahead.
  func nearestQuarter() -> TimeMeaning? {
    guard let quarter = number("first") ?? number("quarterword"), (1...4).contains(quarter) else {
      return nil
    }
    if context.isNarrative {
      return context.year.flatMap { self.quarter(of: $0, basis: .narrative) }
    }
    guard let anchor = context.anchor else { return .unbound("XXXX-Q\(quarter)") }
    let now = (anchor.month - 1) / 3 + 1
    let year: Int =
      switch context.tense {
      case .future, .planned: quarter < now ? anchor.year + 1 : anchor.year
      default: quarter > now ? anchor.year - 1 : anchor.year
      }
    return self.quarter(of: year, basis: .documentDate)
  }
}
