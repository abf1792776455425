import Language

/// Names of organisations by their head nouns: `Ministry of Trade and Industry`, `Kenya Rugby Union`,
/// `Office of the Prime Minister`.
extension NameFinder {
  /// Names around capitalised head nouns, with their modifiers and `of` phrases.
  func organizationNames() -> [NameSpan] {
    var found: [NameSpan] = []
    var reached = 0
    for head in facts.indices where head >= reached && isOrganizationHead(head) {
      let low = organizationStart(head)
      let high = organizationEnd(head)
      guard high - low > 1, !(high - low == 2 && words[low] == "The") else { continue }
      reached = high
      for range in separated(completed(low..<high)) {
        found.append(NameSpan(range, .organization, 6, .head))
      }
    }
    return found
  }

  private func isOrganizationHead(_ token: Int) -> Bool {
    guard facts[token].kinds.has(.organization), isCapital(token) else { return false }
    // `Co-operative`
    if token + 1 < words.count, words[token + 1] == "-", lower[token] == "co" { return false }
    return facts[token].pos.isOne(of: [.properNoun, .noun, .adjective])
  }

  /// The first word of a name before its head noun.
  private func organizationStart(_ head: Int) -> Int {
    var low = head
    while low > 0, let before = stepBack(from: low, head: head) { low = before }
    // A word that begins a sentence is no part of the name.
    while low < head, startsSentence(low), has(low, .opening), lower[low] != "new" { low += 1 }
    return low
  }

  private func stepBack(from low: Int, head: Int) -> Int? {
    let token = low - 1
    if facts[token].shape.has(.line) || has(token, .date) { return nil }
    if isNameWord(token) {
      let isOpen = !isListed(token, .article) && !has(token, [.title, .post])
      return isOpen ? token : nil
    }
    guard token > 0 else { return nil }
    if isHyphen(token) { return isCapital(token - 1) && isLetters(token - 1) ? token - 1 : nil }
    if ["bin", "al", "de", "del", "la", "van", "von"].contains(lower[token]) {
      return isNameWord(token - 1) && isCapital(low) ? token - 1 : nil
    }
    if ["&", "and"].contains(words[token]) { return pairStart(before: token, low, head: head) }
    return ownerStart(before: token, head: head)
  }

  /// `X and Y Ministry`, only where X begins the name.
  private func pairStart(before token: Int, _ low: Int, head: Int) -> Int? {
    let first = token - 1
    guard isNameWord(first), !has(first, [.organization, .date]), isUntabled(first),
      has(head, .listing), !(first > 0 && isProperName(first - 1))
    else { return nil }
    return first
  }

  /// `Magistrate's Court`, `Women's League`, `Attorney General's Office`.
  private func ownerStart(before token: Int, head: Int) -> Int? {
    guard isPossessiveMark(token), has(head, .possessorHead) else { return nil }
    var owner = token - 1
    if lower[token] == "s", owner >= 0, words[owner] == "'" { owner -= 1 }
    guard owner >= 0, isCapital(owner), isUntabled(owner), has(owner, .possessor) else {
      return nil
    }
    while owner > 0, isNameWord(owner - 1), facts[owner - 1].pos != .noun { owner -= 1 }
    return owner
  }

  /// The end of a name after its head noun: further heads, and `of` phrases.
  private func organizationEnd(_ head: Int) -> Int {
    var high = head + 1
    while high < words.count, isProperName(high), isLetters(high), has(high, .organization) {
      high += 1
    }
    while let next = chainEnd(from: high, head: head) { high = next }
    if high + 1 < words.count, words[high] == ",", ["Inc", "Ltd", "LLC"].contains(words[high + 1]) {
      high += 2
    }
    return high
  }

  /// The end of one further phrase after `of`, `for`, `and`, `&`.
  private func chainEnd(from high: Int, head: Int) -> Int? {
    guard high + 1 < words.count, links(high, head: head) else { return nil }
    var token = high + 1
    if ["the", "la", "los", "las"].contains(lower[token]) { token += 1 }
    guard isNameWord(token), !has(token, .date) else { return nil }
    if lower[high] == "and",
      isOtherHead(token) || (tabled[token].map { $0.label != .people } ?? false)
    {
      return nil
    }
    let isOffice = lower[high - 1] == "office" && lower[high] == "of"
    func isTitle(_ token: Int) -> Bool {
      !isOffice && lower[token] != "justice" && (has(token, .title) || titleLength(at: token) > 0)
    }
    guard !isTitle(token) else { return nil }
    while token < words.count {
      if isNameWord(token), !has(token, .date), !isTitle(token) {
        token += 1
      } else if words[token] == "-", token + 1 < words.count, isCapital(token + 1) {
        token += 1
      } else {
        break
      }
    }
    return token
  }

  /// Whether a word heads a name of its own: `Bank`, but not the `Trade` of a ministry.
  private func isOtherHead(_ token: Int) -> Bool {
    has(token, .organization) && !has(token, .weakOrganization)
  }

  /// Whether a word may carry a name on.
  private func links(_ token: Int, head: Int) -> Bool {
    switch lower[token] {
    case "of", "for", "de", "del", "against": true
    case "on": has(token - 1, .on)
    case "and": lower[head..<token].contains { $0 == "of" || $0 == "for" }
    case "&": true
    default: false
    }
  }

  /// A newspaper with its article, and the rest of a ministry's list: `of X, Y and Z`.
  private func completed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    if has(range.upperBound - 1, .press), low > 0, words[low - 1] == "The", range.count <= 3 {
      low -= 1
    }
    let isList = lower[range].contains { $0 == "of" || $0 == "for" }
    guard isList, let end = listEnd(from: range.upperBound) else { return low..<range.upperBound }
    return low..<end
  }

  private func listEnd(from start: Int) -> Int? {
    var token = start
    for _ in 0..<4 {
      guard token < words.count, words[token] == ",", let end = listItem(token + 1),
        end < words.count
      else { return nil }
      var next = end
      if words[next] == "," {
        guard next + 1 < words.count, lower[next + 1] == "and" else {
          token = next
          continue
        }
        next += 1
      }
      guard ["and", "&"].contains(lower[next]), let last = listItem(next + 1) else { return nil }
      return last
    }
    return nil
  }

  /// The end of one to three capitalised words that are no other name.
  private func listItem(_ start: Int) -> Int? {
    guard isProperName(start), isUntabled(start), !isOtherHead(start), !has(start, .title) else {
      return nil
    }
    var end = start
    while isProperName(end), !has(end, .title) { end += 1 }
    return end - start <= 3 ? end : nil
  }

  /// `Ministry of X and the Y Authority` as two names.
  private func separated(_ range: Range<Int>) -> [Range<Int>] {
    for token in range.dropFirst().dropLast() where lower[token] == "and" {
      let before = range.lowerBound..<token
      guard before.contains(where: { has($0, .organization) }),
        lower[before].contains(where: { $0 == "of" || $0 == "for" })
      else { continue }
      let hasHead = (token + 1..<range.upperBound).contains {
        isOtherHead($0)
      }
      guard lower[token + 1] == "the" || hasHead else { continue }
      let start = token + (lower[token + 1] == "the" ? 2 : 1)
      return start < range.upperBound - 1 ? [before, start..<range.upperBound] : [before]
    }
    return [range]
  }

  /// `Telecom Namibia`: what the model takes for an organisation and ends in a state's name.
  func organizationsOfStates() -> [NameSpan] {
    parse.entities.compactMap { entity in
      guard ["ORG", "FAC"].contains(entity.label) else { return nil }
      let range = trimmedName(entity.tokens)
      guard (2...3).contains(range.count), range.allSatisfy({ isProperName($0) }),
        let state = tabled[range.upperBound - 1], state.label == .place,
        state.tokens.upperBound == range.upperBound, state.tokens.lowerBound > range.lowerBound,
        isUntabled(range.lowerBound), !has(range.lowerBound, [.title, .post, .compass]),
        titleLength(at: range.lowerBound) == 0
      else { return nil }
      return NameSpan(range, .organization, 5.5, .head)
    }
  }
}
