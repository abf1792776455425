import Language

/// Candidates from the model's entities and from the lists of known names.
extension NameFinder {
  /// The model's entities, cut at brackets and line ends, without articles and possessives.
  func entityNames() -> [NameSpan] {
    var found: [NameSpan] = []
    for entity in parse.entities {
      guard let label = NameLabel(entity: entity.label), label != .money else { continue }
      let isWork = label == .event || label == .product
      var start = entity.tokens.lowerBound
      func close(_ end: Int) {
        let range = trimmedName(start..<max(start, end))
        if !range.isEmpty, !isWork || range.contains(where: isCapital) {
          found.append(NameSpan(range, label, isWork ? 0.9 : 1, .model))
        }
        start = end + 1
      }
      for token in entity.tokens
      where facts[token].shape.has(isWork ? .line : [.line, .bracket]) {
        close(token)
      }
      close(entity.tokens.upperBound)
    }
    return found
  }

  /// Whether a candidate of the model's is more than a title, a post's ministry or a common word.
  func isSound(_ span: NameSpan) -> Bool {
    guard span.source == .model || span.source == .tables else { return true }
    let range = span.tokens
    let low = range.lowerBound
    guard range.contains(where: isCapital) else { return false }
    if range.count == 1 {
      if has(low, [.noOrganization, .title, .post, .honour]) || lower[low] == "state" {
        return false
      }
      if facts[low].shape.has(.single) || !facts[low].shape.has(.letterFirst) { return false }
      if startsSentence(low), isWritten(low), facts[low].pos != .properNoun {
        return false
      }
    }
    guard span.label == .organization else { return true }
    if low > 1, ["of", "for"].contains(lower[low - 1]),
      ["minister", "ministers", "secretary", "undersecretary", "mec"].contains(lower[low - 2])
    {
      return false
    }
    let next = range.upperBound
    if next < words.count, ["minister", "secretary"].contains(lower[next]) { return false }
    return !range.allSatisfy {
      has($0, [.post, .title]) || ["of", "for", "the", "and"].contains(lower[$0])
    }
  }

  /// `Full Name (ACR)`: the acronym in brackets is the name's.
  func acronyms(of spans: [NameSpan]) -> [NameSpan] {
    var found: [NameSpan] = []
    for open in facts.indices.dropLast(2)
    where facts[open].shape.has(.bracket) && words[open] == "(" && words[open + 2] == ")" {
      guard let named = spans.last(where: { $0.tokens.upperBound == open }),
        named.tokens.count > 1,
        named.label == .organization || named.label == .place, isCapital(open + 1),
        facts[open + 1].shape.has(.twoCapitals)
      else { continue }
      found.append(NameSpan(open + 1..<open + 2, named.label, 7, .acronym))
    }
    return found
  }

  /// Names of the lists; a single word right before another name only where something holds it, and
  /// none inside a longer candidate.
  func knownNames(beside spans: [NameSpan]) -> [NameSpan] {
    var held = [Range<Int>](repeating: 0..<0, count: facts.count)
    for span in spans {
      for token in span.tokens where held[token].count < span.tokens.count {
        held[token] = span.tokens
      }
    }
    var found: [NameSpan] = []
    var token = 0
    while token < facts.count {
      guard facts[token].shape.has(.startsKnown),
        let match = document.knowledge.rules.names.known.longest(in: words, at: token),
        let label = NameLabel(rawValue: match.note)
      else {
        token += 1
        continue
      }
      let range = token..<token + match.count
      token = range.upperBound
      guard range.contains(where: isCapital) else { continue }
      if range.count == 1, isProperName(token), isUntabled(token), label != .people,
        held[range.lowerBound].isEmpty
      {
        continue
      }
      let longer = held[range.lowerBound]
      if longer.count > range.count,
        longer.lowerBound <= range.lowerBound, range.upperBound <= longer.upperBound
      {
        continue
      }
      found.append(NameSpan(range, label, 1.5, .known))
    }
    return found
  }

  /// A known organisation of one word with the name's second word: `Tata Sons`.
  func longerOrganization(_ span: NameSpan, covered: [Bool]) -> NameSpan {
    let next = span.tokens.upperBound
    guard span.label == .organization, [.known, .model, .organization].contains(span.source),
      span.tokens.count == 1, next < words.count, !parse.tokens[next].startsSentence,
      isProperName(next), isLetters(next), !isAllCapitals(next), titleLength(at: next) == 0,
      !has(next, [.title, .titles, .post, .role]), !isProperName(next + 1),
      !["north", "south", "public", "group", "members"].contains(lower[next]),
      !covered[next]
    else { return span }
    var longer = span
    longer.tokens = span.tokens.lowerBound..<next + 1
    return longer
  }
}
