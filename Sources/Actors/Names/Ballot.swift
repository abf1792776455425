import Language

/// The votes on the names of one document.
///
/// Names are told apart by the numbers of their words in lower case; nothing here makes a string.
struct Ballot {
  /// One name in all its occurrences.
  private struct Entry {
    /// Where a candidate has it.
    let tokens: Range<Int>
    var votes = NameVotes()
    var fixed: NameLabel?
    var label: NameLabel?
    var places: [Range<Int>] = []
    /// The next name that begins with the same word, -1 for none.
    let next: Int32
  }

  private var entries: [Entry] = []
  /// For each word of the vocabulary the last name that begins with it, -1 for none.
  private var firsts: [Int32]
  /// What the parts of persons' names add for those words alone.
  private var parts: [Int32: NameSign] = [:]
  /// Whether each word of the vocabulary ends persons' names.
  private var families: [Bool]
  /// All occurrences of all names, longest names first, in text order.
  private(set) var occurrences: [(tokens: Range<Int>, label: NameLabel?)] = []

  /// Takes the candidates' own votes, finds where their names stand and counts.
  ///
  /// - Complexity: O(*tokens* + *names* × *those that share the first word*).
  init(_ names: [NameSpan], finder: NameFinder) {
    let words = finder.document.vocabulary.count
    firsts = [Int32](repeating: -1, count: words)
    families = [Bool](repeating: false, count: words)
    for name in names { take(name, finder) }
    findPlaces(finder)
    count(finder)
  }

  /// The class of a candidate's name, where anything speaks for one.
  func label(of tokens: Range<Int>, _ finder: NameFinder) -> NameLabel? {
    entry(of: tokens, finder.facts).flatMap { entries[$0].label }
  }

  /// Whether persons' names end in a token's word.
  func isFamily(_ token: TokenFacts) -> Bool { families[Int(token.small)] }

  private func entry(of tokens: Range<Int>, _ facts: [TokenFacts]) -> Int? {
    var number = firsts[Int(facts[tokens.lowerBound].small)]
    while number >= 0 {
      let entry = entries[Int(number)]
      if entry.tokens.count == tokens.count,
        Self.isSame(entry.tokens, at: tokens.lowerBound, facts)
      {
        return Int(number)
      }
      number = entry.next
    }
    return nil
  }

  /// Whether the words from a token on are those of a range, case aside.
  private static func isSame(
    _ tokens: Range<Int>, at start: Int, _ facts: [TokenFacts]
  ) -> Bool {
    guard start + tokens.count <= facts.count else { return false }
    for offset in 1..<max(1, tokens.count)
    where facts[tokens.lowerBound + offset].small != facts[start + offset].small { return false }
    return true
  }

  private mutating func take(_ name: NameSpan, _ finder: NameFinder) {
    let facts = finder.facts
    let first = facts[name.tokens.lowerBound].small
    let number: Int
    if let known = entry(of: name.tokens, facts) {
      number = known
    } else {
      number = entries.count
      entries.append(Entry(tokens: name.tokens, next: firsts[Int(first)]))
      firsts[Int(first)] = Int32(number)
    }
    entries[number].votes[name.label] +=
      finder.document.knowledge.rules.names.weight(of: name.source)
    if name.isFixed { entries[number].fixed = name.label }
    guard name.label == .person, name.tokens.count > 1 else { return }
    let last = facts[name.tokens.upperBound - 1].small
    parts[last] = .wholeNameLast
    if parts[first] == nil { parts[first] = .wholeNameFirst }
    families[Int(last)] = true
  }

  private mutating func findPlaces(_ finder: NameFinder) {
    let facts = finder.facts
    for token in facts.indices
    where facts[token].shape.has(.capital) || facts[token].kinds.has(.particle) {
      var number = Int(firsts[Int(facts[token].small)])
      while number >= 0 {
        let name = entries[number].tokens
        let range = token..<token + name.count
        if Self.isSame(name, at: token, facts), facts[range.upperBound - 1].shape.has(.capital) {
          entries[number].places.append(range)
        }
        number = Int(entries[number].next)
      }
    }
  }

  /// Adds what the neighbours of the first dozen occurrences and the form of each name say.
  private mutating func count(_ finder: NameFinder) {
    for number in entries.indices {
      var sum = entries[number].votes
      for range in entries[number].places.prefix(12) { finder.addNeighbours(of: range, to: &sum) }
      if let first = entries[number].places.first { finder.addForm(of: first, to: &sum) }
      let tokens = entries[number].tokens
      if tokens.count == 1, let part = parts[finder.facts[tokens.lowerBound].small] {
        sum.add(part, finder.document)
      }
      let label = entries[number].fixed ?? sum.winner
      entries[number].label = label
      for range in entries[number].places { occurrences.append((range, label)) }
    }
    occurrences.sort {
      ($0.tokens.count, -$0.tokens.lowerBound) > ($1.tokens.count, -$1.tokens.lowerBound)
    }
  }
}
