import Documents

extension RecordReader {
  /// The entries of all kinds but conflicts that a filter leaves in, in the order of answers.
  ///
  /// - Complexity: that of all kinds.
  public func everything(_ filter: Filter = Filter()) throws(RecordError) -> [Explanation.Entry] {
    // The first of all kinds are among the first of each.
    let all = filter
    var entries: [AnyEntry] = []
    func add(_ found: [some OrderedEntry], _ wrap: [Explanation.Entry]) {
      entries += zip(found, wrap).map { AnyEntry($0, $1) }
    }
    let (meetings, instruments) = (try meetings(all), try instruments(all))
    add(meetings, meetings.map { .meeting($0) })
    add(instruments, instruments.map { .instrument($0) })
    let (commitments, relations) = (try commitments(all), try relations(all))
    add(commitments, commitments.map { .commitment($0) })
    add(relations, relations.map { .relation($0) })
    let (stances, measures) = (try stances(all), try measures(all))
    add(stances, stances.map { .stance($0) })
    add(measures, measures.map { .measure($0) })
    let (figures, events) = (try figures(all), try events(all))
    add(figures, figures.map { .figure($0) })
    add(events, events.map { .event($0) })
    let statements = try statements(all)
    add(statements, statements.map { .statement($0) })
    return filter.limited(Self.ordered(entries).map(\.entry))
  }

  /// An entry of any kind with what orders it.
  private struct AnyEntry: OrderedEntry {
    let id: String
    let day: CalendarDate?
    let evidence: [Evidence]
    let entry: Explanation.Entry

    init(_ ordered: some OrderedEntry, _ entry: Explanation.Entry) {
      id = ordered.id
      day = ordered.day
      evidence = ordered.evidence
      self.entry = entry
    }
  }
}
