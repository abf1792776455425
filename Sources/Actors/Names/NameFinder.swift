import Language

/// Reads the proper names of a document: where each stands and what it is the name of.
///
/// Candidates come from the tables, the model's entities and patterns (head nouns, titles, first
/// words of places). The document as a whole decides: every occurrence of a name votes by its
/// neighbours, and a name recognised once is recognised wherever it stands.
final class NameFinder {
  let document: DocumentWords
  let drafts: [Draft]
  /// For each token the name of the tables that holds it.
  private(set) var tabled: [NameSpan?]
  private(set) var tabledSpans: [NameSpan] = []
  /// For each token the end of the name of a province that begins there, 0 for none.
  private var subdivisionEnds: [Int]

  init(_ reading: DocumentReading) {
    document = reading.document
    drafts = reading.drafts
    subdivisionEnds = [Int](repeating: 0, count: document.facts.count)
    tabled = [NameSpan?](repeating: nil, count: document.facts.count)
    findTabled()
  }

  /// The names, sorted, without overlaps.
  func callAsFunction() -> [NameSpan] {
    let voted = spread(resolved(candidates()))
    return withMoney(withNumbers(voted)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// States, capitals, regions, cities and organisations that the tables found.
  private func findTabled() {
    for index in drafts.indices {
      guard let span = tabledSpan(index) else { continue }
      let grown = grownPlace(span)
      tabledSpans.append(grown)
      for token in grown.tokens { tabled[token] = grown }
    }
    for start in facts.indices
    where facts[start].shape.isSuperset(of: [.capital, .startsSubdivision]) {
      let match = document.knowledge.rules.names.subdivisions.longest(in: words, at: start)
      if let match { subdivisionEnds[start] = start + match.count }
    }
  }

  /// Whether a range is a province by its form.
  func isSubdivision(_ range: Range<Int>) -> Bool {
    subdivisionEnds[range.lowerBound] == range.upperBound
  }

  private func tabledSpan(_ index: Int) -> NameSpan? {
    let range = document.trimmed(drafts[index].tokens)
    guard !range.isEmpty else { return nil }
    switch drafts[index].form {
    case .name: return NameSpan(range, .place, 5, .state)
    case .adjective, .demonym: return NameSpan(range, .people, 5, .adjective)
    case .capital: return NameSpan(range, .place, 4, .capital)
    case .city: return NameSpan(range, .place, 3, .city)
    case .region: return drafts[index].kind == .place ? NameSpan(range, .place, 4, .region) : nil
    case .organization: return NameSpan(range, .organization, 5, .organization)
    default: return nil
    }
  }

  /// All candidates, overlapping.
  private func candidates() -> [NameSpan] {
    let organizations = organizationNames()
    var headed = [Bool](repeating: false, count: words.count)
    for span in organizations { for token in span.tokens { headed[token] = true } }
    let entities = entityNames()
    var found = organizations + tabledSpans
    found += personNames(entities, headed: headed)
    found += entities.filter { $0.label != .person && $0.weight >= 1 }.map { grownPlace($0) }
    found = found.filter { isSound($0) }
    found += acronyms(of: found)
    found += knownNames(beside: found)
    found += eventNames() + openedPlaces() + organizationsOfStates()
    found += entities.filter { $0.weight < 1 }
    var covered = [Bool](repeating: false, count: words.count)
    for span in found { for token in span.tokens { covered[token] = true } }
    return found.map { longerOrganization($0, covered: covered) }
  }

  /// The heaviest candidates that do not overlap, longest first among equals.
  private func resolved(_ candidates: [NameSpan]) -> [NameSpan] {
    let sorted = candidates.sorted { $0.outweighs($1) }
    var taken = [Bool](repeating: false, count: words.count)
    return sorted.filter { span in
      guard !span.tokens.contains(where: { taken[$0] }) else { return false }
      for token in span.tokens { taken[token] = true }
      return true
    }
  }
}
