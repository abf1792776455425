import Language

/// What the names' patterns ask of single words.
extension NameFinder {
  /// Whether a word begins with a capital.
  func isCapital(_ token: Int) -> Bool { reading.isCapitalized(token) }

  /// Whether a word has letters alone, an apostrophe within it aside.
  func isLetters(_ token: Int) -> Bool {
    words[token].unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" }
      && words[token] != "'"
  }

  /// Whether a capitalised word of letters could be part of a name.
  func isNameWord(_ token: Int) -> Bool {
    guard words.indices.contains(token), isCapital(token), isLetters(token) else { return false }
    switch parse.tokens[token].pos {
    case .properNoun, .noun, .adjective, .other: return true
    default: return false
    }
  }

  /// Whether a token is tagged as a proper name.
  func isProperName(_ token: Int) -> Bool { words.indices.contains(token) && isProper[token] }

  /// Whether a word has one of some kinds.
  func has(_ token: Int, _ kind: WordKinds) -> Bool {
    words.indices.contains(token) && !kinds[token].isDisjoint(with: kind)
  }

  func isHyphen(_ token: Int) -> Bool { ["-", "–", "‑"].contains(words[token]) }

  /// Whether a token is `'s`, also where the text writes its apostrophe apart.
  func isPossessiveMark(_ token: Int) -> Bool {
    guard words.indices.contains(token) else { return false }
    return reading.isPossessive(token) || words[token] == "'"
      || (lower[token] == "s" && token > 0 && words[token - 1] == "'")
  }

  /// Whether a sentence or a line begins at a token.
  func startsSentence(_ token: Int) -> Bool {
    token == 0 || parse.tokens[token].startsSentence || words[token - 1].contains("\n")
  }

  /// How many words of an office phrase begin at a token.
  func titleLength(at token: Int) -> Int {
    reading.rules.title(in: lower, at: token)?.words.count ?? 0
  }

  /// Whether a word is an acronym: capitals but for two letters at most.
  func isAcronym(_ token: Int) -> Bool {
    let scalars = words[token].unicodeScalars
    guard (2...7).contains(scalars.count), isCapital(token) else { return false }
    let capitals = scalars.filter { $0.properties.isUppercase }.count
    return capitals >= max(2, scalars.count - 2) && isLetters(token)
  }

  /// Whether all letters of a word are capitals.
  func isAllCapitals(_ token: Int) -> Bool {
    words[token].unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Whether a token stands outside all names of the tables.
  func isUntabled(_ token: Int) -> Bool { tabled[token] == nil }

  /// A range without article, possessive, quotation marks and full stops at its ends.
  func trimmedName(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    func isEdge(_ token: Int) -> Bool {
      if isPossessiveMark(token) { return true }
      let pos = parse.tokens[token].pos
      return (pos == .punctuation || pos == .space) && words[token] != "&" && words[token] != "."
    }
    while low < high,
      isEdge(low) || words[low] == "." || ["the", "a", "an"].contains(lower[low])
    { low += 1 }
    while high > low, isEdge(high - 1) { high -= 1 }
    while high > low, words[high - 1] == ".",
      high - 2 < low || words[high - 2].unicodeScalars.count > 1
    { high -= 1 }
    return low..<high
  }

  /// The spelling by which occurrences of a name are one.
  func key(_ range: Range<Int>) -> String { lower[range].joined(separator: " ") }
}
