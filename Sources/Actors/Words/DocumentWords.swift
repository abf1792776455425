import Documents
import Language

/// What the rules ask of one token, without strings.
struct TokenFacts: Sendable {
  /// The number of its word in the document's vocabulary, and that of the word in lower case.
  let word: Int32
  let small: Int32
  let shape: WordShape
  let arc: Arc
  let tag: Tag
  let pos: PartsOfSpeech
  /// The entity that it stands in, -1 for none.
  var entity: Int32
  /// Whether it is a verb of words.tsv that reports speech.
  let isReporting: Bool
  let lists: WordLists
  let kinds: WordKinds
}

/// A document as resolution reads it: its words in several spellings and what rules and tables say
/// of each, worked out before the first rule asks.
///
/// One reference, so that handing a reading on copies no arrays.
final class DocumentWords: Sendable {
  let parse: Parse
  let text: SourceText
  let day: CalendarDate?
  let knowledge: ActorKnowledge
  /// Token texts without diacritics.
  let words: [String]
  /// The same in lower case.
  let lower: [String]
  /// For person names: lower case without dots and apostrophes, empty for hyphens.
  let folded: [String]
  let facts: [TokenFacts]
  /// The document's words, each once, by the numbers that ``facts`` have.
  let vocabulary: [WordFacts]
  let titles: TitlePlaces

  /// - Complexity: O(*tokens*).
  init(
    parse: Parse, text: SourceText, day: CalendarDate?, knowledge: ActorKnowledge,
    book: inout WordBook
  ) {
    self.parse = parse
    self.text = text
    self.day = day
    self.knowledge = knowledge
    let count = parse.tokens.count
    let (known, numbers) = book.read(parse.tokens, knowledge)
    words = numbers.map { known[Int($0)].plain }
    let lower = numbers.map { known[Int($0)].lower }
    folded = numbers.map { known[Int($0)].folded }
    var facts: [TokenFacts] = []
    facts.reserveCapacity(count)
    for token in parse.tokens.indices {
      let word = Int(numbers[token])
      let isReporting =
        parse.tokens[token].pos == .verb
        && book.lists(of: parse.tokens[token].lemma, knowledge).has(.reportingVerb)
      facts.append(
        TokenFacts(
          word: numbers[token], small: known[word].small, shape: known[word].shape,
          arc: Arc(label: parse.tokens[token].dep), tag: Tag(name: parse.tokens[token].tag),
          pos: PartsOfSpeech(parse.tokens[token].pos), entity: -1, isReporting: isReporting,
          lists: known[word].said.lists, kinds: known[word].said.kinds))
    }
    for (index, entity) in parse.entities.enumerated() {
      for token in entity.tokens where token < count { facts[token].entity = Int32(index) }
    }
    titles = TitlePlaces(lower, facts, parse, knowledge)
    self.lower = lower
    self.facts = facts
    vocabulary = known
  }

  /// How often the document has a word, case counting.
  ///
  /// - Complexity: O(*distinct words*).
  func count(of word: String) -> Int {
    vocabulary.first { $0.plain == word }.map { Int($0.count) } ?? 0
  }

  /// Whether a token is one word of ASCII without white space, so that its text needs no care.
  func isOneWord(_ token: Int) -> Bool {
    parse.tokens[token].text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
  }

  /// The longest name of the tables that begins at a token, with all its readings.
  func actorName(at token: Int) -> (count: Int, readings: [NameReading])? {
    guard facts[token].shape.has(.startsName) else { return nil }
    return knowledge.index.longest(in: words, at: token)
  }

  /// A range without article, possessive, quotation marks and punctuation at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    func isEdge(_ token: Int) -> Bool {
      let token = facts[token]
      return token.tag == .pos || token.pos.isOne(of: [.punctuation, .space])
        || token.shape.has(.edge)
    }
    while low < high, isEdge(low) || facts[low].lists.has(.article) { low += 1 }
    while high > low, isEdge(high - 1) { high -= 1 }
    return low..<high
  }

  /// Whether the document writes a token's word in lower case somewhere.
  func isWrittenSmall(_ token: Int) -> Bool {
    vocabulary[Int(facts[token].small)].count > 0
  }
}

/// Where the office phrases of a document stand.
struct TitlePlaces: Sendable {
  /// For each token the longest phrase that begins there, -1 for none.
  private(set) var starting: [Int32]
  /// For each token where the longest phrase of at most seven words begins that ends right before
  /// it in one sentence, -1 for none.
  private(set) var before: [Int32]

  init(
    _ lower: [String], _ facts: [TokenFacts], _ parse: Parse, _ knowledge: ActorKnowledge
  ) {
    starting = [Int32](repeating: -1, count: lower.count)
    before = [Int32](repeating: -1, count: lower.count + 1)
    for token in lower.indices where facts[token].lists.has(.titleStart) {
      guard let title = knowledge.rules.title(in: lower, at: token) else { continue }
      starting[token] = Int32(title)
      let end = token + knowledge.rules.titles[title].words.count
      if end - token <= 7, before[end] < 0,
        parse.sentenceOfToken[token] == parse.sentenceOfToken[end - 1]
      {
        before[end] = Int32(token)
      }
    }
    // A style between an office and a name leaves the office before the name.
    for token in lower.indices.dropLast()
    where facts[token].lists.has(.honorific) && before[token] >= 0
      && (before[token + 1] < 0 || before[token + 1] == Int32(token))
      && parse.sentenceOfToken[token] == parse.sentenceOfToken[token + 1]
    {
      before[token + 1] = before[token]
    }
  }
}
