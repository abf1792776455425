import Documents
import Language

/// What is known of one word.
struct WordFacts: Sendable {
  /// Without diacritics.
  let plain: String
  /// The same in lower case.
  let lower: String
  /// For names of persons: lower case without dots and apostrophes, empty for hyphens.
  let folded: String
  /// The number of the same word in lower case.
  var small: Int32
  /// How often the document has it so.
  var count: Int32 = 0
  let shape: WordShape
  /// What the tables say of the word in lower case.
  let said: WordTable.Entry
}

/// What one thread keeps of words from document to document: everything that depends on a word
/// alone is worked out when the word is first met, hashed once and asked of the tables once.
///
/// A book makes later documents faster and never changes what comes out.
struct WordBook: Sendable {
  private var words: [WordFacts] = []
  /// The words alone, close together: most looks end here.
  private var plain: [String] = []
  /// Open addressing: a word's hash above its number plus one, 0 for a free slot; a power of two of
  /// them.
  private var slots = [UInt64](repeating: 0, count: 4_096)
  /// For each word the last document that has it, and the word's number there.
  private var uses: [(document: UInt32, number: Int32)] = []
  private var document: UInt32 = 0

  /// Whether so many words have been met that it is better to begin anew: about 4 MB.
  var isFull: Bool { words.count > 20_000 }

  /// The words of a document's tokens, numbered in the order of their first occurrence.
  ///
  /// - Complexity: O(*bytes of the tokens*); of words not met before that of the tables' answers.
  mutating func read(
    _ tokens: [Token], _ knowledge: ActorKnowledge
  ) -> (words: [WordFacts], numbers: [Int32]) {
    document += 1
    var found: [WordFacts] = []
    var numbers: [Int32] = []
    numbers.reserveCapacity(tokens.count)
    for token in tokens.indices {
      let number = number(in: &found, of: number(ofToken: tokens[token].text, knowledge))
      found[Int(number)].count += 1
      numbers.append(number)
    }
    return (found, numbers)
  }

  /// The number that a word has in the document; its form in lower case gets one too.
  private mutating func number(in found: inout [WordFacts], of word: Int) -> Int32 {
    if uses[word].document == document { return uses[word].number }
    let number = Int32(found.count)
    uses[word] = (document, number)
    found.append(words[word])
    let small = Int(words[word].small)
    let smallNumber = small == word ? number : self.number(in: &found, of: small)
    found[Int(number)].small = smallNumber
    return number
  }

  /// The lists of words.tsv that hold a word in lower case.
  mutating func lists(of word: String, _ knowledge: ActorKnowledge) -> WordLists {
    words[number(ofToken: word, knowledge)].said.lists
  }

  private mutating func number(ofToken token: String, _ knowledge: ActorKnowledge) -> Int {
    let bytes = token.utf8.span
    for place in bytes.indices where bytes[place] >= 0x80 {
      let plain = Folding.plain(token)
      return number(of: plain, KeyIndex.hash(plain.utf8.span), knowledge)
    }
    return number(of: token, KeyIndex.hash(bytes), knowledge)
  }

  private mutating func number(
    of word: String, _ hash: UInt32, _ knowledge: ActorKnowledge
  ) -> Int {
    let slot = slot(of: word, hash)
    if slots[slot] != 0 { return Self.number(of: slots[slot]) }
    let number = words.count
    slots[slot] = Self.slot(hash, number)
    words.append(WordFacts(word, hash, knowledge))
    plain.append(word)
    uses.append((0, 0))
    if words.count * 2 > slots.count { grow() }
    let lower = words[number].lower
    let small =
      lower == word ? number : self.number(of: lower, KeyIndex.hash(lower.utf8.span), knowledge)
    words[number].small = Int32(small)
    return number
  }

  /// The slot that holds a word, or the free one where it belongs.
  private func slot(of word: String, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash, plain[Self.number(of: slots[slot])] == word {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func slot(_ hash: UInt32, _ number: Int) -> UInt64 {
    UInt64(hash) << 32 | UInt64(number + 1)
  }

  private static func number(of slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  private mutating func grow() {
    let full = slots
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for word in full where word != 0 {
      var slot = Int(word >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = word
    }
  }
}

extension WordFacts {
  /// What the tables say of a word without diacritics.
  fileprivate init(_ word: String, _ hash: UInt32, _ knowledge: ActorKnowledge) {
    plain = word
    lower = word.lowercased()
    // Beyond ASCII, names of persons keep their capitals.
    folded = Folding.word(word.utf8.allSatisfy { $0 < 0x80 } ? lower : word)
    small = 0
    var shape = WordShape(of: word)
    if folded.isEmpty {
      shape.insert(.nameless)
    } else if knowledge.personIndex.holds(folded) {
      shape.insert(.person)
    }
    for ending in Self.townEndings where lower.hasSuffix(ending) { shape.insert(.town) }
    if knowledge.index.starts(with: word) { shape.insert(.startsName) }
    let names = knowledge.rules.names.starts(with: word, hash: hash)
    if names.known { shape.insert(.startsKnown) }
    if names.subdivision { shape.insert(.startsSubdivision) }
    self.shape = shape
    said = knowledge.rules.words.entry(of: lower)
  }

  private static let townEndings = [
    "pur", "bad", "stan", "nagar", "ville", "burg", "grad", "pradesh", "shire", "ovo", "polis",
  ]
}
