import Actors
import Documents
import Language

/// The days on which all that a document calls office-holders held those offices.
///
/// A text without a date still tells its time: `President X met Prime Minister Y` was written while
/// both held office. A day without a year (`June 26`) gets one where only one year fits. The
/// document's own date stays unknown.
struct OfficeWindow: Sendable, Hashable {
  /// The first and last day; an open end is `nil`.
  let from: CalendarDate
  let to: CalendarDate?

  /// The common days of all offices that the text names as held; nil where there is none, or where
  /// the text contradicts the tables.
  init?(mentions: [Mention], knowledge: ActorKnowledge) {
    var from: CalendarDate?
    var to: CalendarDate?
    for mention in mentions where mention.kind == .person {
      guard let actor = mention.actor, let role = mention.role?.lowercased(),
        !Self.isPast(role),
        let term = Self.term(of: actor, as: role, at: mention.affiliation, knowledge)
      else { continue }
      from = max(from ?? term.from, term.from)
      to = [to, term.to].compactMap(\.self).min()
    }
    guard let from, to.map({ from <= $0 }) ?? true else { return nil }
    self.from = from
    self.to = to
  }

  init(from: CalendarDate, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  /// The year in which a month and day falls inside the window, where only one does.
  ///
  /// A window with an open end tells nothing: later years fit as well.
  func year(month: Int, day: Int) -> Int? {
    guard let to else { return nil }
    let years = (from.year...to.year).filter { year in
      guard let date = CalendarDate(year: year, month: month, day: day) else { return false }
      return from <= date && date <= to
    }
    return years.count == 1 ? years[0] : nil
  }

  private static func isPast(_ role: String) -> Bool {
    ["former", "ex-", "then", "late"].contains { role.hasPrefix($0) }
  }

  /// The span of a person's spells in the office that the text names.
  private static func term(
    of person: ActorID, as role: String, at affiliation: ActorID?, _ knowledge: ActorKnowledge
  ) -> (from: CalendarDate, to: CalendarDate?)? {
    let spells = knowledge.offices(of: person).filter {
      (affiliation == nil || $0.at == affiliation) && role.hasPrefix($0.title.lowercased())
    }
    guard spells.count == 1 else { return nil }
    return (spells[0].from, spells[0].to)
  }
}

extension TemporalExpression {
  /// The expression with the year that a window gives a month and day without one (`XXXX-06-26`).
  func dated(in window: OfficeWindow) -> TemporalExpression {
    guard kind == .date, value.hasPrefix("XXXX-") else { return self }
    let parts = value.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, let year = window.year(month: parts[0], day: parts[1]),
      let date = CalendarDate(year: year, month: parts[0], day: parts[1])
    else { return self }
    var dated = self
    dated.value = date.description
    dated.from = date
    dated.to = date
    return dated
  }
}
