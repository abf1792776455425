/// A rule that holds somewhere, with what its classes stand for there.
struct TimeMatch: Sendable {
  /// Places of the line.
  var places: Range<Int>
  var rule: TimeRule
  /// What each class of the pattern stands for.
  var values: [String: String]
  /// The word before it, in lower case.
  var previous: String
}

/// Finds where rules hold: from left to right, the longest first, without overlap.
struct TimeMatcher: Sendable {
  private typealias Pattern = TimePatterns.Pattern
  private typealias Element = TimePatterns.Element

  /// What a place offers to patterns.
  private struct Offer {
    var symbol: Int
    var value: String
    var length: Int
  }

  private typealias Binding = (key: String, value: String)

  private let rules: [TimeRule]
  private let patterns: [Pattern]
  private let symbols: TimePatterns.Symbols
  /// For each symbol the rules that may begin with it, in the table's order.
  private let rulesBySymbol: [[Int]]
  /// What may stand second in each rule, all in a row; empty where that cannot be said.
  private let seconds: [Int]
  private let secondsStart: [Int]

  static let standard = TimeMatcher(rules: TimeRule.standard)

  init(rules: [TimeRule]) {
    self.rules = rules
    var symbols = TimePatterns.Symbols()
    patterns = rules.map { Pattern($0, &symbols) }
    self.symbols = symbols
    var index = [[Int]](repeating: [], count: symbols.count)
    for (number, pattern) in patterns.enumerated() {
      for element in pattern.elements {
        for item in element.items where item.symbol >= 0 && index[item.symbol].last != number {
          index[item.symbol].append(number)
        }
        if !element.isOptional { break }
      }
    }
    rulesBySymbol = index
    (seconds, secondsStart) = Self.seconds(of: patterns)
  }

  /// What may stand second in each pattern; nothing where its second place may be anything.
  private static func seconds(of patterns: [Pattern]) -> ([Int], [Int]) {
    var list: [Int] = []
    var starts = [0]
    for pattern in patterns {
      var found: Set<Int> = []
      var isOpen = pattern.elements.first?.isOptional ?? true
      for element in pattern.elements.dropFirst() {
        isOpen = isOpen || element.items.contains { $0.tag != nil }
        found.formUnion(element.items.map(\.symbol))
        if !element.isOptional { break }
      }
      let canEnd = pattern.elements.dropFirst().allSatisfy(\.isOptional)
      if !isOpen, !canEnd { list += found.sorted() }
      starts.append(list.count)
    }
    return (list, starts)
  }

  /// All matches of a line, in order.
  ///
  /// - Complexity: O(*places* × *rules that begin with one of a place's words and classes*).
  func callAsFunction(_ line: TimeLine) -> [TimeMatch] {
    let search = Search(matcher: self, line: line)
    var matches: [TimeMatch] = []
    var place = 0
    while place < line.words.count {
      if let match = search.longest(at: place) {
        matches.append(match)
        place = match.places.upperBound
      } else {
        place += 1
      }
    }
    return matches
  }

  /// One line under the rules.
  private struct Search {
    let matcher: TimeMatcher
    let line: TimeLine
    let offers: [[Offer]]

    init(matcher: TimeMatcher, line: TimeLine) {
      self.matcher = matcher
      self.line = line
      offers = line.words.indices.map { place in
        var found: [Offer] = []
        if let symbol = matcher.symbols.words[line.words[place]] {
          found.append(Offer(symbol: symbol, value: "", length: 1))
        }
        for atom in line.atoms[place] {
          guard let symbol = matcher.symbols.classes[atom.name] else { continue }
          found.append(Offer(symbol: symbol, value: atom.value, length: atom.length))
        }
        return found
      }
    }

    func longest(at place: Int) -> TimeMatch? {
      guard !offers[place].isEmpty else { return nil }
      var best: (number: Int, end: Int, bindings: [Binding])?
      for offer in offers[place] {
        for number in matcher.rulesBySymbol[offer.symbol] {
          guard mayGoOn(number, after: offer, at: place) else { continue }
          let pattern = matcher.patterns[number]
          var bindings: [Binding] = []
          guard let end = match(pattern, element: 0, at: place, &bindings), end > place,
            holdsBefore(pattern, place)
          else { continue }
          // The longest, then the first of the table.
          if let best, (best.end, number) >= (end, best.number) || best.end > end { continue }
          best = (number, end, bindings)
        }
      }
      guard let best else { return nil }
      return TimeMatch(
        places: place..<best.end, rule: matcher.rules[best.number],
        values: Dictionary(best.bindings.map { ($0.key, $0.value) }) { _, last in last },
        previous: place > 0 ? line.words[place - 1] : "")
    }

    /// Whether the place behind an offer has what may stand second in a rule.
    private func mayGoOn(_ number: Int, after offer: Offer, at place: Int) -> Bool {
      let low = matcher.secondsStart[number]
      let high = matcher.secondsStart[number + 1]
      guard low < high, offer.length == 1 else { return true }
      guard place + 1 < offers.count else { return false }
      for next in offers[place + 1] {
        for index in low..<high where matcher.seconds[index] == next.symbol { return true }
      }
      return false
    }

    /// The end of the longest way to match from an element on; adds what its classes stand for.
    private func match(
      _ pattern: Pattern, element: Int, at place: Int, _ bindings: inout [Binding]
    ) -> Int? {
      guard element < pattern.elements.count else {
        return holdsAfter(pattern, place) ? place : nil
      }
      let count = bindings.count
      var best: Int?
      var kept: [Binding] = []
      func attempt(_ next: Int, _ binding: Binding?) {
        if let binding { bindings.append(binding) }
        if let end = match(pattern, element: element + 1, at: next, &bindings), end > best ?? -1 {
          best = end
          kept = Array(bindings[count...])
        }
        bindings.removeLast(bindings.count - count)
      }
      if place < offers.count {
        for item in pattern.elements[element].items {
          if let tag = item.tag {
            if line.isTagged(place, as: tag) { attempt(place + 1, nil) }
            continue
          }
          for offer in offers[place] where offer.symbol == item.symbol {
            attempt(place + offer.length, item.key.isEmpty ? nil : (item.key, offer.value))
          }
        }
      }
      if pattern.elements[element].isOptional { attempt(place, nil) }
      bindings += kept
      return best
    }

    private func holdsBefore(_ pattern: Pattern, _ place: Int) -> Bool {
      pattern.before.enumerated().allSatisfy { offset, context in
        holds(context, place - pattern.before.count + offset)
      }
    }

    private func holdsAfter(_ pattern: Pattern, _ place: Int) -> Bool {
      pattern.after.enumerated().allSatisfy { holds($1, place + $0) }
    }

    private func holds(_ context: Element, _ place: Int) -> Bool {
      guard offers.indices.contains(place) else { return context.isForbidden }
      let isThere = context.items.contains { item in
        item.tag.map { line.isTagged(place, as: $0) }
          ?? offers[place].contains { $0.symbol == item.symbol }
      }
      return isThere != context.isForbidden
    }
  }
}
