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
  private let rules: [TimeRule]
  /// Rules by what they may begin with, in the table's order.
  private let rulesByFirst: [TimeRule.Item: [Int]]

  static let standard = TimeMatcher(rules: TimeRule.standard)

  init(rules: [TimeRule]) {
    self.rules = rules
    var index: [TimeRule.Item: [Int]] = [:]
    for (number, rule) in rules.enumerated() {
      for item in Set(rule.firstItems.map(Self.withoutKey)) {
        index[item, default: []].append(number)
      }
    }
    rulesByFirst = index
  }

  private static func withoutKey(_ item: TimeRule.Item) -> TimeRule.Item {
    switch item {
    case .word: item
    case .atom(let name, _): .atom(name: name, key: name)
    }
  }

  /// All matches of a line, in order.
  ///
  /// - Complexity: O(*places* × *rules that begin with one of its classes*).
  func callAsFunction(_ line: TimeLine) -> [TimeMatch] {
    var matches: [TimeMatch] = []
    var place = 0
    while place < line.words.count {
      if let match = longest(in: line, at: place) {
        matches.append(match)
        place = match.places.upperBound
      } else {
        place += 1
      }
    }
    return matches
  }

  private func longest(in line: TimeLine, at place: Int) -> TimeMatch? {
    var candidates = rulesByFirst[.word(line.words[place])] ?? []
    for atom in line.atoms[place] {
      candidates += rulesByFirst[.atom(name: atom.name, key: atom.name)] ?? []
    }
    var best: TimeMatch?
    for number in Set(candidates).sorted() {
      let rule = rules[number]
      guard holdsBefore(rule, line, place) else { continue }
      var values: [String: String] = [:]
      guard let end = match(rule, element: 0, line, at: place, &values), end > place,
        end > best?.places.upperBound ?? place
      else { continue }
      best = TimeMatch(
        places: place..<end, rule: rule, values: values,
        previous: place > 0 ? line.words[place - 1] : "")
    }
    return best
  }

  /// The end of the longest way to match from an element on; fills in what its classes stand for.
  private func match(
    _ rule: TimeRule, element: Int, _ line: TimeLine, at place: Int,
    _ values: inout [String: String]
  ) -> Int? {
    guard element < rule.elements.count else {
      return holdsAfter(rule, line, place) ? place : nil
    }
    let pattern = rule.elements[element]
    var best: (end: Int, values: [String: String])?
    for (key, atom) in place < line.words.count ? readings(pattern.items, line, place) : [] {
      var inner = values
      if !key.isEmpty { inner[key] = atom.value }
      guard let end = match(rule, element: element + 1, line, at: place + atom.length, &inner)
      else { continue }
      if end > best?.end ?? -1 { best = (end, inner) }
    }
    if pattern.isOptional {
      var inner = values
      if let end = match(rule, element: element + 1, line, at: place, &inner), end > best?.end ?? -1
      {
        best = (end, inner)
      }
    }
    guard let best else { return nil }
    values = best.values
    return best.end
  }

  private func readings(
    _ items: [TimeRule.Item], _ line: TimeLine, _ place: Int
  ) -> [(key: String, atom: TimeAtom)] {
    items.flatMap { item -> [(key: String, atom: TimeAtom)] in
      switch item {
      case .word(let word):
        return line.words[place] == word ? [("", TimeAtom(name: "", value: word, length: 1))] : []
      case .atom(let name, let key):
        return line.atoms[place].filter { $0.name == name }.map { (key, $0) }
      }
    }
  }

  private func holdsBefore(_ rule: TimeRule, _ line: TimeLine, _ place: Int) -> Bool {
    rule.before.enumerated().allSatisfy { offset, context in
      holds(context, line, place - rule.before.count + offset)
    }
  }

  private func holdsAfter(_ rule: TimeRule, _ line: TimeLine, _ place: Int) -> Bool {
    rule.after.enumerated().allSatisfy { offset, context in holds(context, line, place + offset) }
  }

  private func holds(_ context: TimeRule.Context, _ line: TimeLine, _ place: Int) -> Bool {
    guard line.words.indices.contains(place) else { return context.isForbidden }
    return readings(context.items, line, place).isEmpty == context.isForbidden
  }
}
