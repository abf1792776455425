import Language

/// Names of persons from end to end: without titles, with all their parts, whatever the region.
extension NameFinder {
  /// Candidates from the drafts of persons, the model's entities and given names of the tables.
  func personNames(_ entities: [NameSpan], headed: [Bool]) -> [NameSpan] {
    var seeds: [(range: Range<Int>, isKnown: Bool)] = drafts.indices.compactMap { index in
      guard drafts[index].form == .person, !drafts[index].tokens.isEmpty,
        facts[drafts[index].tokens.lowerBound].pos != .pronoun
      else { return nil }
      let isKnown = drafts[index].actor != nil || drafts[index].why.hasPrefix("title/")
      return (drafts[index].tokens, isKnown)
    }
    seeds += givenNames().map { ($0, false) }
    seeds += entities.filter { $0.label == .person }.map { ($0.tokens, false) }
    var seen: Set<Range<Int>> = []
    return seeds.compactMap { seed in
      guard let core = withoutTitles(seed.range), !core.contains(where: { headed[$0] }),
        let name = withoutTitles(grown(core, headed: headed)), seen.insert(name).inserted
      else { return nil }
      return NameSpan(name, .person, seed.isKnown ? 2.5 : 2, .tables)
    }
  }

  /// A given name of the tables and the word after it.
  private func givenNames() -> [Range<Int>] {
    facts.indices.dropLast().compactMap { token in
      let next = token + 1
      guard facts[token].kinds.has(.given), isProperName(token), isProperName(next),
        isUntabled(token),
        isUntabled(next), !isAllCapitals(token), !isAllCapitals(next),
        !has(next, [.organization, .place, .title, .facility, .event]),
        !parse.tokens[next].startsSentence
      else { return nil }
      return token..<token + 2
    }
  }

  /// A range up to its possessive or bracket, without titles, posts and adjectives before it.
  private func withoutTitles(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isCut(low, before: high) { low += 1 }
    if let cut = (low..<high).first(where: { isCut($0, before: high) }) { high = cut }
    if let role = (low..<high).dropLast().last(where: { isRole($0) }) { low = role + 1 }
    while low < high, let next = afterTitle(low, before: high) { low = next }
    if let next = afterPost(low, before: high) { low = next }
    while high > low, isTrailing(high - 1, after: low) { high -= 1 }
    return low < high ? low..<high : nil
  }

  /// Where a name begins that the model begins in the post before it: `Secretary of Defense NAME`.
  private func afterPost(_ low: Int, before high: Int) -> Int? {
    (low + 1..<max(low + 1, min(high, low + 4))).first { token in
      document.titles.before[token] >= 0 && Int(document.titles.before[token]) < low
    }
  }

  /// Whether a name ends at a token: its possessive, a bracket, a quotation mark, a line's end.
  private func isCut(_ token: Int, before high: Int) -> Bool {
    if facts[token].shape.has([.line, .cut]) { return true }
    guard isPossessiveMark(token) else { return false }
    let isInside =
      words[token] == "'" && token + 1 < high && isLetters(token + 1)
      && !Self.clitics.contains(lower[token + 1])
    return !isInside
  }

  static let clitics: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]

  private func isRole(_ token: Int) -> Bool {
    has(token, .role) || (has(token, .title) && !isCapital(token))
  }

  /// The token after a title, an adjective of a people or a connecting word before a name.
  private func afterTitle(_ token: Int, before high: Int) -> Int? {
    let length = titleLength(at: token)
    if length > 0, token + length < high { return token + length }
    guard token + 1 < high else { return facts[token].shape.has(.stop) ? token + 1 : nil }
    if has(token, [.title, .titles]) || facts[token].shape.has(.stop) || isHyphen(token)
      || (has(token, .honour) && isAllCapitals(token)) || isPeople(token)
    {
      return token + 1
    }
    if startsSentence(token), lower[token].hasSuffix("ing"), isProperName(token + 1) {
      return token + 1
    }
    let isLink = facts[token].tag.isOne(of: [.preposition, .dt, .cc, .rb, .prp])
    return isLink && !has(token, .particle) ? token + 1 : nil
  }

  /// `Kuwaiti`, `Uzbeks`: an adjective or the people of a state.
  private func isPeople(_ token: Int) -> Bool {
    document.actorName(at: token)?.readings.contains {
      $0.form == .adjective || $0.form == .demonym
    } ?? false
  }

  private func isTrailing(_ token: Int, after low: Int) -> Bool {
    if facts[token].shape.has(.stop) {
      return token - 1 < low || words[token - 1].unicodeScalars.count > 2
    }
    return isPossessiveMark(token)
      || facts[token].pos.isOne(of: [.punctuation, .space])
  }
}

/// The parts of a name that the model or a title leaves out.
extension NameFinder {
  /// A name with the words before and after it that belong to it.
  private func grown(_ core: Range<Int>, headed: [Bool]) -> Range<Int> {
    func isBarred(_ token: Int) -> Bool { headed[token] || has(token, .organization) }
    var low = core.lowerBound
    while low > 0, let before = partBefore(low, isBarred) { low = before }
    var high = core.upperBound
    while high < words.count, let after = partAfter(high, isBarred) { high = after }
    return low..<high
  }

  private func isOpen(_ token: Int, _ isBarred: (Int) -> Bool) -> Bool {
    isProperName(token) && !isBarred(token) && isUntabled(token)
  }

  private func partBefore(_ low: Int, _ isBarred: (Int) -> Bool) -> Int? {
    let token = low - 1
    if isOpen(token, isBarred) { return isFirstPart(token, of: low) ? token : nil }
    guard token > 0 else { return nil }
    let before = token - 1
    if words[token] == "-", isOpen(before, isBarred),
      has(before, .particle) || (facts[before].pos == .properNoun && isProperName(low))
    {
      return before
    }
    if has(token, .particle), !isCapital(token), isOpen(before, isBarred),
      !["la", "e", "y", "le", "st"].contains(lower[token])
    {
      return before
    }
    if facts[token].shape.has(.stop), facts[before].shape.has(.single), isProperName(before),
      before > 0, isOpen(before - 1, isBarred), !has(before - 1, .title)
    {
      return before - 1
    }
    return nil
  }

  /// Whether a proper noun before a name is its first part and no title, acronym or opening word.
  private func isFirstPart(_ token: Int, of low: Int) -> Bool {
    if has(token, [.title, .titles, .role, .post, .place, .stateForm])
      || titleLength(at: token) == 1
    {
      return false
    }
    if has(token, .honour), isAllCapitals(token) || words[token].utf8.count > 3 { return false }
    if isAllCapitals(token), !isAllCapitals(low), words[token].utf8.count > 1 { return false }
    if startsSentence(token), has(token, .opening) || lower[token].hasSuffix("ing") { return false }
    return !["translator", "madam"].contains(lower[token])
  }

  private func partAfter(_ high: Int, _ isBarred: (Int) -> Bool) -> Int? {
    if let after = joinedPart(high, isBarred) ?? particlePart(high, isBarred) { return after }
    if isProperName(high), words[high].utf8.count == 1, high + 2 < words.count,
      words[high + 1] == ".", isProperName(high + 2), !isBarred(high + 2)
    {
      return high + 3
    }
    guard isOpen(high, isBarred), !has(high, [.title, .place]), titleLength(at: high) == 0,
      !isPossessiveMark(high), words[high].utf8.count > 1
    else { return nil }
    return high + 1
  }

  /// Over a hyphen (`Suk-yeol`) or an apostrophe (`Ya'alon`) that the tokenizer parted.
  private func joinedPart(_ high: Int, _ isBarred: (Int) -> Bool) -> Int? {
    let next = high + 1
    guard next < words.count, isLetters(next), !isBarred(next) else { return nil }
    let tag = facts[next].tag
    if words[high] == "-" {
      if isCapital(next) {
        return tag.isOne(of: [.nnp, .nnps, .fw, .jj, .nn]) ? high + 2 : nil
      }
      let isShort = words[next].utf8.count <= 6 && words[high - 1].utf8.count <= 6
      let isPart =
        tag.isOne(of: [.noun, .fw, .jj, .vb, .vbp, .vbn, .uh, .cd])
      return isShort && isPart ? high + 2 : nil
    }
    guard facts[high].shape.has(.apostrophe), facts[high].tag != .pos, !isCapital(next),
      !lower[high - 1].hasSuffix("s"),
      !Self.clitics.contains(lower[next]), tag.isOne(of: [.noun, .fw, .jj])
    else { return nil }
    return high + 2
  }

  /// `bin Salman`, `Al-Ahmad`, `de la Cruz`.
  private func particlePart(_ high: Int, _ isBarred: (Int) -> Bool) -> Int? {
    guard has(high, .particle) else { return nil }
    var next = high + 1
    while next < words.count, has(next, .particle) || isHyphen(next) { next += 1 }
    guard isProperName(next), !isBarred(next) else { return nil }
    let isCapitalParticle = [
      "al", "el", "bin", "abu", "ould", "ben", "de", "la", "van", "von", "abdul", "abd",
    ].contains(lower[high])
    return !isCapital(high) || isCapitalParticle ? next + 1 : nil
  }
}
