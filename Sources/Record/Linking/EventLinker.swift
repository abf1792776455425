import Documents

/// One report of an event as linking sees it.
struct EventReport: Sendable, Hashable {
  let witness: Int64
  let key: String
  let scope: EventIdentity.Scope
  let delegates: Set<String>
  /// Which text tells it; equal texts have equal numbers.
  let text: Int64
  let published: CalendarDate?
}

/// Finds which reports of one block are of one event.
///
/// The result depends on the set of reports alone, never on their order.
struct EventLinker: Sendable {
  let rules: LinkingRules

  /// Groups reports of one block; each group is an entry.
  func callAsFunction(_ reports: [EventReport]) -> [[EventReport]] {
    near(reports).flatMap { near in
      PartialKnowledge.groups(near.map(\.delegates)).map { group in group.map { near[$0] } }
    }
  }

  /// Parts reports that only share a place by when they were published.
  private func near(_ reports: [EventReport]) -> [[EventReport]] {
    guard reports.first?.scope == .placed else { return [reports] }
    var sets = DisjointSets(count: reports.count)
    var firstOfText: [Int64: Int] = [:]
    for (index, report) in reports.enumerated() {
      if let first = firstOfText[report.text] {
        sets.join(first, index)
      } else {
        firstOfText[report.text] = index
      }
    }
    let dated = reports.indices
      .compactMap { index in reports[index].published.map { (day: $0.dayNumber, index: index) } }
      .sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    for (a, b) in zip(dated, dated.dropFirst()) where b.day - a.day <= rules.eventDaysPublished {
      sets.join(a.index, b.index)
    }
    return sets.groups().map { group in group.map { reports[$0] } }
  }
}
