import Documents
import Language

extension OfficeWindow {
  /// A day on which to ask who held which office, for a document without a date.
  ///
  /// The latest day or month that the text names inside the window, else the window's first day; it
  /// is used to resolve mentions and never shown as the document's date.
  static func readingDay(window: OfficeWindow?, times: [TemporalExpression]) -> CalendarDate? {
    let named = times.compactMap { time -> CalendarDate? in
      guard time.kind == .date, let from = time.from, let to = time.to,
        to.dayNumber - from.dayNumber <= 31
      else { return nil }
      return from
    }
    guard let window else { return named.max() }
    return named.filter(window.contains).max() ?? window.from
  }

  private func contains(_ day: CalendarDate) -> Bool {
    from <= day && (to.map { day <= $0 } ?? true)
  }
}
