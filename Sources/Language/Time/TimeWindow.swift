public import Documents

/// Days within which a document without a date is known to tell, as by the offices that it names.
///
/// A month and day without a year get the year where only one fits.
public struct TimeWindow: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The last day; nil where the end is open.
  public let to: CalendarDate?

  /// A window from its days.
  public init(from: CalendarDate, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  /// Whether a day lies within.
  public func contains(_ day: CalendarDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }

  /// The year in which a month, or a day of it, lies within, where only one does.
  ///
  /// A window with an open end tells nothing: later years fit as well.
  ///
  /// - Complexity: O(*years of the window*).
  public func year(month: Int, day: Int?) -> Int? {
    guard let to else { return nil }
    let years = (from.year...max(from.year, to.year)).filter { year in
      guard let first = CalendarDate(year: year, month: month, day: day ?? 1) else { return false }
      let last = day == nil ? first.adding(months: 1).adding(days: -1) : first
      return first <= to && from <= last
    }
    return years.count == 1 ? years[0] : nil
  }
}
