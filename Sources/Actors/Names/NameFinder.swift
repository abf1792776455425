import Language

/// Reads the proper names of a document: where each stands and what it is the name of.
///
/// Candidates come from the tables, the model's entities and patterns (head nouns, titles, first
/// words of places). The document as a whole decides: every occurrence of a name votes by its
/// neighbours, and a name recognised once is recognised wherever it stands.
struct NameFinder {
  let parse: Parse
  /// Token texts without diacritics, and the same in lower case.
  let words: [String]
  let lower: [String]
  let tables: NameTables
  let reading: DocumentReading
  /// What each word can be in or beside a name.
  let kinds: [WordKinds]
  /// Whether each word begins with a capital and is tagged as a proper name.
  let isProper: [Bool]
  /// Words that the document also writes small.
  let written: Set<String>
  /// For each token the name of the tables that holds it.
  private(set) var tabled: [NameSpan?]
  private(set) var tabledSpans: [NameSpan] = []
  /// Ranges that are provinces by their form.
  private(set) var subdivisions: Set<Range<Int>> = []

  init(_ reading: DocumentReading) {
    self.reading = reading
    parse = reading.parse
    words = reading.words
    lower = reading.lower
    let tables = reading.rules.names
    self.tables = tables
    kinds = reading.lower.map { tables.kinds[$0] ?? [] }
    isProper = reading.parse.tokens.indices.map { index in
      guard reading.isCapitalized(index) else { return false }
      return ["NNP", "NNPS", "FW"].contains(reading.parse.tokens[index].tag)
    }
    written = Set(reading.words.filter { $0.utf8.first.map { (97...122).contains($0) } ?? false })
    tabled = [NameSpan?](repeating: nil, count: reading.words.count)
    findTabled()
  }

  /// The names, sorted, without overlaps.
  func callAsFunction() -> [NameSpan] {
    let voted = spread(resolved(candidates()))
    return withMoney(withNumbers(voted)).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// States, capitals, regions, cities and organisations that the tables found.
  private mutating func findTabled() {
    for draft in reading.drafts {
      guard let span = tabledSpan(draft) else { continue }
      let grown = grownPlace(span)
      tabledSpans.append(grown)
      for token in grown.tokens { tabled[token] = grown }
    }
    for start in words.indices where reading.isCapitalized(start) {
      guard let match = tables.subdivisions.longest(in: words, at: start) else { continue }
      subdivisions.insert(start..<start + match.count)
    }
  }

  private func tabledSpan(_ draft: Draft) -> NameSpan? {
    let range = reading.trimmed(draft.tokens)
    guard !range.isEmpty else { return nil }
    switch draft.form {
    case .name: return NameSpan(range, .place, 5, .state)
    case .adjective, .demonym: return NameSpan(range, .people, 5, .adjective)
    case .capital: return NameSpan(range, .place, 4, .capital)
    case .city: return NameSpan(range, .place, 3, .city)
    case .region: return draft.kind == .place ? NameSpan(range, .place, 4, .region) : nil
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
    let sorted = candidates.sorted {
      ($0.weight, $0.tokens.count, -$0.tokens.lowerBound, $0.label.rawValue)
        > ($1.weight, $1.tokens.count, -$1.tokens.lowerBound, $1.label.rawValue)
    }
    var taken = [Bool](repeating: false, count: words.count)
    return sorted.filter { span in
      guard !span.tokens.contains(where: { taken[$0] }) else { return false }
      for token in span.tokens { taken[token] = true }
      return true
    }
  }
}
