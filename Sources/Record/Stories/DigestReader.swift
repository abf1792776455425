import Actors
public import Coding
import Documents
import Language

/// Takes from a coded document what linking needs; one reader serves all workers.
public struct DigestReader: Sendable {
  private let frequencies: WordFrequencies
  private let rules: StoryRules

  /// Reads the shipped tables.
  ///
  /// - Throws: ``RecordError/damaged(path:what:)`` where one does not read.
  public init() throws(RecordError) {
    frequencies = try WordFrequencies(Resource.wordFrequenciesTSV)
    rules = try .shipped()
  }

  /// The digest of a document.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the text.
  public func callAsFunction(_ coded: CodedDocument) -> StoryDigest {
    let words = ContentWords(coded.parse)
    return digest(
      coded, words, terms: terms(words),
      events: EventReader(coded: coded, frequencies: frequencies, rules: rules).events(),
      sentences: sentences(words, of: coded.parse))
  }

  /// The digest without events, for stories alone, with the words that it was made of.
  func words(of coded: CodedDocument) -> (digest: StoryDigest, words: [ContentWords.Word]) {
    let words = ContentWords(coded.parse)
    return (digest(coded, words, terms: terms(words), events: [], sentences: []), words.words)
  }

  private func digest(
    _ coded: CodedDocument, _ words: ContentWords, terms: StoryDigest.Terms, events: [EventFacts],
    sentences: [TermVector]
  ) -> StoryDigest {
    let document = coded.document
    let metadata = document.metadata
    let published = metadata.published?.dayNumber
    var key = TermKey.of(document.text.string)
    for value in [metadata.title, metadata.publisher, metadata.byline, metadata.url] {
      key = TermKey.joined(key, TermKey.of(value ?? ""))
    }
    key = TermKey.joined(key, UInt64(bitPattern: Int64(published ?? .min)))
    return StoryDigest(
      id: document.id.rawValue, document: document, key: key, published: published,
      terms: terms, names: names(coded), days: days(coded), events: events, sentences: sentences)
  }

  /// The terms of words: those within the first tokens lead.
  func terms(_ words: ContentWords) -> StoryDigest.Terms {
    var (all, name, word, lead) = (
      [UInt64: Int](), [UInt64: Int](), [UInt64: Int](), [UInt64: Int]()
    )
    var pairs: [UInt64: Int] = [:]
    for (index, found) in words.words.enumerated() {
      all[found.key, default: 0] += 1
      switch found.kind {
      case .name: name[found.key, default: 0] += 1
      case .word: word[found.key, default: 0] += 1
      case .number: break
      }
      if found.token < rules.leadTokens { lead[found.key, default: 0] += 1 }
      if index > 0, found.followsLast {
        pairs[TermKey.joined(words.words[index - 1].key, found.key), default: 0] += 1
      }
    }
    let rarity: (UInt64) -> Float = { frequencies[$0] }
    var terms = StoryDigest.Terms(
      all: TermVector(all, rarity: rarity), name: TermVector(name, rarity: rarity),
      word: TermVector(word, rarity: rarity), lead: TermVector(lead, rarity: rarity),
      pair: TermVector(pairs) { _ in 1 }, count: words.words.count)
    terms.strong = terms.all.heaviest(rules.strongTerms)
      .map { (terms.all.keys[$0], terms.all.weights[$0]) }
      .sorted { $0.0 < $1.0 }
    return terms
  }

  private func sentences(_ words: ContentWords, of parse: Parse) -> [TermVector] {
    var counts = [[UInt64: Int]](repeating: [:], count: parse.sentences.count)
    for word in words.words { counts[parse.sentenceOfToken[word.token]][word.key] = 1 }
    return counts.map { TermVector($0) { frequencies[$0] } }
  }

  private func names(_ coded: CodedDocument) -> StoryDigest.Names {
    var persons: [UInt64: Int] = [:]
    var places: Set<UInt64> = []
    for mention in coded.mentions where mention.label != nil {
      let key = TermKey.of((mention.actor?.rawValue ?? mention.name).lowercased())
      switch mention.kind {
      case .person: persons[key, default: 0] += 1
      case .place, .state: places.insert(key)
      default: break
      }
    }
    let main = persons.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return StoryDigest.Names(
      persons: persons.keys.sorted(), mainPersons: main.prefix(2).map(\.key).sorted(),
      places: places.sorted())
  }

  private func days(_ coded: CodedDocument) -> StoryDigest.Days {
    var days: Set<Int> = []
    var years: Set<Int> = []
    for time in coded.times {
      if let from = time.from, let to = time.to, to.dayNumber - from.dayNumber <= 1 {
        days.insert(from.dayNumber)
      }
    }
    for token in coded.parse.tokens where token.text.utf8.count == 4 {
      if let year = Int(token.text), (1900..<2100).contains(year) { years.insert(year) }
    }
    if let published = coded.document.metadata.published {
      days.insert(published.dayNumber)
      years.insert(published.year)
    }
    return StoryDigest.Days(
      days: days.map { UInt64(bitPattern: Int64($0)) }.sorted(),
      years: years.map { UInt64($0) }.sorted())
  }
}

/// The words of a document that tell what it is about.
struct ContentWords {
  enum Kind { case name, word, number }

  struct Word {
    let key: UInt64
    let kind: Kind
    let token: Int
    /// Whether nothing but words of grammar stands between it and the last one.
    let followsLast: Bool
  }

  private(set) var words: [Word] = []

  /// Words that were kept.
  init(_ words: [Word]) { self.words = words }

  init(_ parse: Parse) {
    var follows = false
    for (index, token) in parse.tokens.enumerated() {
      switch token.pos {
      case .noun, .verb, .adjective, .properNoun, .numeral:
        let lemma = token.lemma.lowercased()
        let isFigure = lemma.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard lemma.utf8.count > 1 || isFigure,
          lemma.unicodeScalars.contains(where: {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          })
        else { continue }
        let kind: Kind =
          token.pos == .numeral || isFigure ? .number : token.pos == .properNoun ? .name : .word
        words.append(
          Word(key: TermKey.of(lemma), kind: kind, token: index, followsLast: follows))
        follows = true
      case .punctuation, .space: follows = false
      default: break
      }
    }
  }
}
