import Documents
import Language

/// What the rules ask of single words.
extension DocumentReading {
  var parse: Parse { document.parse }
  var day: CalendarDate? { document.day }
  var knowledge: ActorKnowledge { document.knowledge }
  /// Token texts without diacritics.
  var words: [String] { document.words }
  /// The same in lower case.
  var lower: [String] { document.lower }
  /// For person names: lower case without dots and apostrophes, empty for hyphens.
  var folded: [String] { document.folded }
  var facts: [TokenFacts] { document.facts }

  /// A range without article, possessive, quotation marks and punctuation at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { document.trimmed(range) }

  /// Whether a list of words.tsv holds a token's word.
  func isListed(_ token: Int, _ lists: WordLists) -> Bool {
    document.facts[token].lists.has(lists)
  }

  /// Whether a list of words.tsv holds the two words that end at a token.
  func isPhraseListed(endingAt token: Int, _ lists: WordLists) -> Bool {
    token > 0 && isListed(token, .phraseEnd)
      && knowledge.rules.list(lists, has: lower[token - 1] + " " + lower[token])
  }

  /// The entity that a token stands in.
  func entityIndex(_ token: Int) -> Int? {
    let index = document.facts[token].entity
    return index < 0 ? nil : Int(index)
  }

  /// The longest office phrase that begins at a token.
  func officeTitle(at token: Int) -> OfficeTitle? {
    let number = document.titles.starting[token]
    return number < 0 ? nil : knowledge.rules.titles[Int(number)]
  }

  /// The longest name of the tables that begins at a token, with all its readings.
  func actorName(at token: Int) -> (count: Int, readings: [NameReading])? {
    document.actorName(at: token)
  }

  /// Direct dependents of a token with one of some labels, in text order.
  func children(of token: Int, _ arcs: Arc) -> [Int] {
    var found: [Int] = []
    for child in document.parse.children(of: token) where facts[child].arc.isOne(of: arcs) {
      found.append(child)
    }
    return found
  }

  /// Whether a token has a direct dependent with one of some labels.
  func hasChild(_ token: Int, _ arcs: Arc) -> Bool {
    for child in document.parse.children(of: token) where facts[child].arc.isOne(of: arcs) {
      return true
    }
    return false
  }
}
