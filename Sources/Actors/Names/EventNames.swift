import Language

/// Names of events, awards and laws, sums of money, and teams with their number.
extension NameFinder {
  /// Names around capitalised head nouns such as `Cup`, `Prize`, `Treaty`.
  func eventNames() -> [NameSpan] {
    facts.indices.compactMap { head in
      guard facts[head].kinds.has(.event), isCapital(head), !isProperName(head + 1),
        facts[head].pos.isOne(of: [.properNoun, .noun])
      else { return nil }
      var low = head
      while low > 0, let before = eventStep(from: low) { low = before }
      while low < head, startsSentence(low), has(low, .opening) { low += 1 }
      let high = eventEnd(head)
      guard high - low > 1, !(high - low == 2 && ["south", "north", "new"].contains(lower[low]))
      else { return nil }
      return NameSpan(low..<high, .event, 6, .event)
    }
  }

  private func eventStep(from low: Int) -> Int? {
    let token = low - 1
    guard !facts[token].shape.has(.line) else { return nil }
    if isCapital(token), isLetters(token) {
      let isOpen =
        !isListed(token, .article) && !has(token, [.title, .date])
        && !isPossessiveMark(token)
      return isOpen ? token : nil
    }
    guard token > 0 else { return nil }
    if lower[token] == "'s", isCapital(token - 1),
      ["world", "women", "men", "people", "mother", "father", "new"].contains(lower[token - 1])
    {
      return token - 1
    }
    if ["of", "de"].contains(lower[token]) {
      return isCapital(token - 1) && isCapital(low) ? token - 1 : nil
    }
    return isYear(token) && isCapital(low) ? token : nil
  }

  private func isYear(_ token: Int) -> Bool {
    facts[token].shape.has(.year)
  }

  private func eventEnd(_ head: Int) -> Int {
    var high = head + 1
    if has(head, .document), high + 1 < words.count, ["on", "of", "for"].contains(lower[high]) {
      var next = high + 1
      if lower[next] == "the", next + 1 < words.count { next += 1 }
      if isCapital(next) {
        high = next + 1
        while isProperName(high) { high += 1 }
      }
    }
    return high < words.count && isYear(high) ? high + 1 : high
  }

  /// Teams that a document tells apart by number or letter.
  func withNumbers(_ names: [NameSpan]) -> [NameSpan] {
    var numbered: [String: Int] = [:]
    for token in facts.indices.dropLast() where isAcronym(token) && isNumber(token + 1) {
      numbered[lower[token], default: 0] += 1
    }
    return names.map { name in
      let end = name.tokens.upperBound
      let first = name.tokens.lowerBound
      guard name.label == .organization, name.tokens.count == 1, end < words.count,
        isAcronym(first), isNumber(end), (numbered[lower[first]] ?? 0) > 1,
        end + 1 >= words.count || !["%", "percent", "per", ".", "-"].contains(words[end + 1])
      else { return name }
      var longer = name
      longer.tokens = first..<end + 1
      return longer
    }
  }

  private func isNumber(_ token: Int) -> Bool {
    guard let only = words[token].utf8.first, words[token].utf8.count == 1 else { return false }
    return (48...57).contains(only) || (65...68).contains(only)
  }

  /// The model's sums of money with the sign of their currency, instead of names inside them.
  func withMoney(_ names: [NameSpan]) -> [NameSpan] {
    var sums: [NameSpan] = []
    var inside = [Bool](repeating: false, count: words.count)
    for entity in parse.entities where entity.label == "MONEY" {
      var low = entity.tokens.lowerBound
      var high = entity.tokens.upperBound
      while low > 0, has(low - 1, .currency), isCapital(low - 1) || !isLetters(low - 1) { low -= 1 }
      while high > low, facts[high - 1].pos.isOne(of: [.punctuation, .space]) { high -= 1 }
      if high - low > 1,
        ["a", "the", "about", "approximately", "over", "around", "nearly"].contains(lower[low])
      {
        low += 1
      }
      guard low < high else { continue }
      sums.append(NameSpan(low..<high, .money, 1, .model))
      for token in low..<high { inside[token] = true }
    }
    return names.filter { name in !name.tokens.contains { inside[$0] } } + sums
  }
}
