import Documents

/// One report of an object as linking sees it.
struct ObjectReport: Sendable, Hashable {
  let witness: Int64
  let key: String
  let facts: Set<String>
  let hints: Set<String>
  let from: CalendarDate?
  let to: CalendarDate?
  let document: String
  let published: CalendarDate?
}

/// Finds which reports of one family are of one object.
///
/// Reports with precise dates come first and part by days and facts; vaguer dates, then none, join
/// the only object that they can mean. The result depends on the set of reports alone.
struct ObjectLinker: Sendable {
  let kind: ObjectKind
  let dates: LinkingRules.Dates

  /// Reports with one key: copies of one text, which never part.
  private struct Node {
    let key: String
    let facts: Set<String>
    let hints: Set<String>
    let from: CalendarDate?
    let to: CalendarDate?
    let published: CalendarDate?

    var span: ClosedRange<Int>? {
      guard let low = from?.dayNumber ?? to?.dayNumber, let high = to?.dayNumber ?? from?.dayNumber
      else { return nil }
      return min(low, high)...max(low, high)
    }
  }

  /// Groups reports; each group is an entry.
  func callAsFunction(_ reports: [ObjectReport]) -> [[ObjectReport]] {
    let copies = Dictionary(grouping: reports, by: \.key)
    let nodes = copies.sorted { $0.key.precedes($1.key) }.map { key, reports in
      Node(
        key: key, facts: reports.reduce(into: []) { $0.formUnion($1.facts) },
        hints: reports.reduce(into: []) { $0.formUnion($1.hints) },
        from: reports.compactMap(\.from).min(), to: reports.compactMap(\.to).max(),
        published: reports.compactMap(\.published).min())
    }
    let groups = place(nodes).map { group in group.flatMap { copies[$0.key] ?? [] } }
    return kind == .figure ? groups.flatMap(Self.byValue) : groups
  }

  private func place(_ nodes: [Node]) -> [[Node]] {
    let isPrecise = { (node: Node) in node.span.map { $0.count <= dates.precise } ?? false }
    var groups = near(nodes.filter(isPrecise))
    let vague = nodes.filter { $0.span != nil && !isPrecise($0) }
    let unplaced = attach(vague, to: &groups) { node, group in
      group.contains { $0.span.map { node.span?.overlaps($0) ?? false } ?? false }
    }
    groups += Dictionary(grouping: unplaced, by: \.span).values
      .flatMap { part($0, by: \.facts) }.sorted { $0[0].key.precedes($1[0].key) }
    let undated = nodes.filter { $0.span == nil }
    let alone = attach(undated, to: &groups) { node, group in
      isPublishedNear(node, group) || Self.isPlaced(node, group)
    }
    return groups + published(alone)
  }

  /// Parts dated nodes where more days lie between them than may.
  private func near(_ nodes: [Node]) -> [[Node]] {
    let sorted = nodes.compactMap { node in node.span.map { (span: $0, node: node) } }
      .sorted { a, b in
        (a.span.lowerBound, a.span.upperBound) == (b.span.lowerBound, b.span.upperBound)
          ? a.node.key.precedes(b.node.key)
          : (a.span.lowerBound, a.span.upperBound) < (b.span.lowerBound, b.span.upperBound)
      }
    var (runs, last) = ([[Node]](), Int.min)
    for (span, node) in sorted {
      if runs.isEmpty || span.lowerBound > last + dates.gap { runs.append([]) }
      runs[runs.count - 1].append(node)
      last = max(last, span.upperBound)
    }
    return runs.flatMap { part($0, by: \.facts) }
  }

  /// Adds each node to the only group that it can mean; gives those that can mean none or several.
  private func attach(
    _ nodes: [Node], to groups: inout [[Node]], where holds: (Node, [Node]) -> Bool
  ) -> [Node] {
    let before = groups
    var unplaced: [Node] = []
    for node in nodes {
      let homes = before.indices.filter { index in
        Self.isCompatible(node, before[index]) && holds(node, before[index])
      }
      if homes.count == 1 { groups[homes[0]].append(node) } else { unplaced.append(node) }
    }
    return unplaced
  }

  private static func isCompatible(_ node: Node, _ group: [Node]) -> Bool {
    let facts = group.reduce(into: Set<String>()) { $0.formUnion($1.facts) }
    let hints = group.reduce(into: Set<String>()) { $0.formUnion($1.hints) }
    return (node.facts.isSubset(of: facts) || facts.isSubset(of: node.facts))
      && (node.hints.isEmpty || hints.isEmpty || !node.hints.isDisjoint(with: hints))
  }

  /// Whether a node without a date was published near what a group dates.
  private func isPublishedNear(_ node: Node, _ group: [Node]) -> Bool {
    guard let limit = dates.undated else { return true }
    guard let day = node.published?.dayNumber else { return false }
    return group.contains { other in
      other.span.map { $0.lowerBound - limit <= day && day <= $0.upperBound + limit } ?? false
    }
  }

  /// Whether what neither it nor its document dates is said to be where the group is.
  private static func isPlaced(_ node: Node, _ group: [Node]) -> Bool {
    node.published == nil && group.contains { !$0.hints.isDisjoint(with: node.hints) }
  }

  /// Groups nodes that nothing dates by when they were published, what lasts by facts alone.
  private func published(_ nodes: [Node]) -> [[Node]] {
    let facts = { (node: Node) in kind == .figure ? node.facts : node.facts.union(node.hints) }
    guard let limit = dates.undated else { return part(nodes, by: facts) }
    let dated = nodes.compactMap { node in node.published.map { (day: $0.dayNumber, node: node) } }
      .sorted { $0.day == $1.day ? $0.node.key.precedes($1.node.key) : $0.day < $1.day }
    var (runs, last) = ([[Node]](), Int.min)
    for (day, node) in dated {
      if runs.isEmpty || day > last + limit { runs.append([]) }
      runs[runs.count - 1].append(node)
      last = day
    }
    return runs.flatMap { part($0, by: facts) }
      + nodes.filter { $0.published == nil }.map { [$0] }
  }

  private func part(_ nodes: [Node], by facts: (Node) -> Set<String>) -> [[Node]] {
    PartialKnowledge.groups(nodes.map(facts)).map { group in group.map { nodes[$0] } }
  }

  /// Parts figures by value where one document gives several: it tells two things apart.
  private static func byValue(_ reports: [ObjectReport]) -> [[ObjectReport]] {
    let documents = Dictionary(grouping: reports, by: \.document)
    guard documents.values.contains(where: { Set($0.map(\.hints)).count > 1 }) else {
      return [reports]
    }
    return Dictionary(grouping: reports) { $0.hints.sorted().joined() }
      .sorted { $0.key.precedes($1.key) }.map(\.value)
  }
}
