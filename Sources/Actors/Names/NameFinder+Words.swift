import Language

/// What the names' patterns ask of single words.
extension NameFinder {
  var parse: Parse { document.parse }
  /// Token texts without diacritics, and the same in lower case.
  var words: [String] { document.words }
  var lower: [String] { document.lower }
  var facts: [TokenFacts] { document.facts }

  /// Whether a word begins with a capital.
  func isCapital(_ token: Int) -> Bool { facts[token].shape.has(.capital) }

  /// Whether a word has letters alone, an apostrophe within it aside.
  func isLetters(_ token: Int) -> Bool { facts[token].shape.has(.letters) }

  /// Whether a list of words.tsv holds a token's word.
  func isListed(_ token: Int, _ lists: WordLists) -> Bool { facts[token].lists.has(lists) }

  /// Whether the document also writes a word small.
  func isWritten(_ token: Int) -> Bool {
    let small = document.vocabulary[Int(facts[token].small)]
    return small.count > 0 && small.shape.has(.small)
  }

  /// Whether a capitalised word of letters could be part of a name.
  func isNameWord(_ token: Int) -> Bool {
    guard facts.indices.contains(token) else { return false }
    return facts[token].shape.isSuperset(of: [.capital, .letters])
      && facts[token].pos.isOne(of: [.properNoun, .noun, .adjective, .other])
  }

  /// Whether a token begins with a capital and is tagged as a proper name.
  func isProperName(_ token: Int) -> Bool {
    facts.indices.contains(token) && isCapital(token) && facts[token].tag.isOne(of: .name)
  }

  /// Whether a word has one of some kinds.
  func has(_ token: Int, _ kind: WordKinds) -> Bool {
    facts.indices.contains(token) && facts[token].kinds.has(kind)
  }

  func isHyphen(_ token: Int) -> Bool { facts[token].shape.has(.hyphen) }

  /// Whether a token is `'s`, also where the text writes its apostrophe apart.
  func isPossessiveMark(_ token: Int) -> Bool {
    guard facts.indices.contains(token) else { return false }
    return facts[token].tag == .pos || facts[token].shape.has([.possessive, .apostrophe])
      || (facts[token].shape.has(.s) && token > 0 && facts[token - 1].shape.has(.apostrophe))
  }

  /// Whether a sentence or a line begins at a token.
  func startsSentence(_ token: Int) -> Bool {
    token == 0 || parse.tokens[token].startsSentence || facts[token - 1].shape.has(.line)
  }

  /// How many words of an office phrase begin at a token.
  func titleLength(at token: Int) -> Int {
    let title = document.titles.starting[token]
    return title < 0 ? 0 : document.knowledge.rules.titles[Int(title)].words.count
  }

  /// Whether a word is an acronym: capitals but for two letters at most.
  func isAcronym(_ token: Int) -> Bool { facts[token].shape.has(.acronym) }

  /// Whether all letters of a word are capitals.
  func isAllCapitals(_ token: Int) -> Bool { facts[token].shape.has(.capitals) }

  /// Whether a token stands outside all names of the tables.
  func isUntabled(_ token: Int) -> Bool { tabled[token] == nil }

  /// A range without article, possessive, quotation marks and full stops at its ends.
  func trimmedName(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    func isEdge(_ token: Int) -> Bool {
      if isPossessiveMark(token) { return true }
      return facts[token].pos.isOne(of: [.punctuation, .space]) && words[token] != "&"
        && !facts[token].shape.has(.stop)
    }
    while low < high,
      isEdge(low) || facts[low].shape.has(.stop) || isListed(low, .article)
        || facts[low].pos == .auxiliary
    { low += 1 }
    while high > low, isEdge(high - 1) { high -= 1 }
    while high > low, facts[high - 1].shape.has(.stop),
      high - 2 < low || !facts[high - 2].shape.has(.single)
    { high -= 1 }
    return low..<high
  }
}
