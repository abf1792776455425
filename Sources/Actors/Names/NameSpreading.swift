import Language

/// The document as a whole: one class for one name, everywhere that it stands.
extension NameFinder {
  /// The names after the vote, with their other occurrences, family names and acronyms.
  func spread(_ names: [NameSpan]) -> [NameSpan] {
    let ballot = Ballot(names, finder: self)
    var taken = [Bool](repeating: false, count: words.count)
    var found: [NameSpan] = []
    func take(_ span: NameSpan) {
      found.append(span)
      for token in span.tokens { taken[token] = true }
    }
    for name in names {
      let isSure = name.isFixed && name.source != .acronym
      guard let label = isSure ? name.label : ballot.label(of: name.tokens, self) else { continue }
      var span = name
      span.label = label
      take(span)
    }
    for (range, label) in ballot.occurrences where !range.contains(where: { taken[$0] }) {
      guard let label, isOccurrence(range, taken) else { continue }
      take(NameSpan(range, label, 1, .spread))
    }
    for token in facts.indices where !taken[token] && isCapital(token) {
      if ballot.isFamily(facts[token]), isFamilyName(token, taken) {
        take(NameSpan(token..<token + 1, .person, 1, .spread))
      } else if isUnknownAcronym(token) {
        take(NameSpan(token..<token + 1, .organization, 1, .spread))
      }
    }
    return found
  }

  /// Whether a word that is a name elsewhere is one here too.
  private func isOccurrence(_ range: Range<Int>, _ taken: [Bool]) -> Bool {
    guard range.count == 1 else { return true }
    let token = range.lowerBound
    let pos = facts[token].pos
    guard [.properNoun, .noun, .adjective, .other, .verb, .interjection].contains(pos) else {
      return false
    }
    if pos != .properNoun, isWritten(token) { return false }
    return !(has(token, .organization) && isProperName(token + 1))
  }

  private func isFamilyName(_ token: Int, _ taken: [Bool]) -> Bool {
    guard isProperName(token), words[token].utf8.count > 2, !has(token, [.organization, .place])
    else { return false }
    return !(isProperName(token + 1) && !taken[token + 1])
  }

  /// Whether capitals that nothing explains are an organisation's.
  private func isUnknownAcronym(_ token: Int) -> Bool {
    guard isAcronym(token), words[token].utf8.count >= 3, !has(token, .noOrganization),
      facts[token].pos.isOne(of: [.properNoun, .noun, .adjective]),
      !isWritten(token)
    else { return false }
    // A line in capitals is a headline.
    let next = token + 1
    if next < words.count, words[next].utf8.count > 1, isAllCapitals(next) { return false }
    guard token > 0 else { return true }
    if words[token - 1].utf8.count > 1, isAllCapitals(token - 1) { return false }
    return words[token - 1] != "#" && words[token - 1] != "/"
  }
}
