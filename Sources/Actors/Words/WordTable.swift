import Documents

/// What the tables say of words and short phrases in lower case: one number for each, and the lists
/// that hold it as bits.
///
/// - Complexity: a question costs one look into a hash table, however many lists there are.
struct WordTable: ~Copyable, Sendable {
  /// What is said of one word.
  struct Entry: Sendable {
    var lists: WordLists = []
    var kinds: WordKinds = []
  }

  private var numbers = KeyIndex(capacity: 4_000)
  private var entries: [Entry] = []

  init() { entries.reserveCapacity(4_000) }

  /// What is said of a word; nothing of most.
  func entry(of word: String) -> Entry { numbers.last(of: word).map { entries[$0] } ?? Entry() }

  /// The lists that hold a word.
  func lists(of word: String) -> WordLists { entry(of: word).lists }

  /// Adds what is said of a word.
  mutating func add(
    _ word: Span<UInt8>, lists: WordLists = [], kinds: WordKinds = []
  ) {
    let number = number(of: word)
    entries[number].lists.formUnion(lists)
    entries[number].kinds.formUnion(kinds)
  }

  private mutating func number(of word: Span<UInt8>) -> Int {
    if let known = numbers.last(of: word) { return known }
    numbers.insert(word, entries.count)
    entries.append(Entry())
    return entries.count - 1
  }
}

extension WordTable {
  /// Reads words.tsv, name-words.tsv and given-names.tsv.
  init(loading: Void) throws(KnowledgeError) {
    self.init()
    try loadLists()
    try loadKinds()
    try loadGivenNames()
  }

  private mutating func loadLists() throws(KnowledgeError) {
    let table = try Table("words.tsv", Resource.wordsTSV, columns: 2).facts()
    let bytes = table.text.utf8.span
    var list = (name: "", bit: WordLists())
    var fields: [Range<Int>] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      if !bytes.extracting(fields[0]).equals(list.name.utf8.span) {
        let name = table.string(at: fields[0])
        guard let bit = WordLists.named[name] else { throw table.malformed(0, of: row) }
        list = (name, bit)
      }
      let word = bytes.extracting(fields[1])
      add(word, lists: list.bit)
      if let end = word.lastIndex(of: UInt8(ascii: " ")) {
        add(word.extracting((end + 1)...), lists: .phraseEnd)
      }
    }
  }

  private mutating func loadKinds() throws(KnowledgeError) {
    let table = try Table("name-words.tsv", Resource.nameWordsTSV, columns: 2).facts()
    let bytes = table.text.utf8.span
    var kind = (name: "", bit: WordKinds())
    var fields: [Range<Int>] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      if !bytes.extracting(fields[0]).equals(kind.name.utf8.span) {
        let name = table.string(at: fields[0])
        guard let bit = WordKinds.lists[name] else { throw table.malformed(0, of: row) }
        kind = (name, bit)
      }
      add(bytes.extracting(fields[1]), kinds: kind.bit)
    }
  }

  private mutating func loadGivenNames() throws(KnowledgeError) {
    let table = try Table("given-names.tsv", Resource.givenNamesTSV, columns: 2).facts()
    let bytes = table.text.utf8.span
    var fields: [Range<Int>] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      let isMale = bytes.extracting(fields[1]).equals("m".utf8.span)
      add(bytes.extracting(fields[0]), lists: isMale ? .maleName : .femaleName)
    }
  }
}

extension Span<UInt8> {
  /// Whether it holds the same bytes.
  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for place in indices where self[place] != other[place] { return false }
    return true
  }

  /// The last place of a byte.
  func lastIndex(of byte: UInt8) -> Int? {
    var place = count
    while place > 0 {
      place -= 1
      if self[place] == byte { return place }
    }
    return nil
  }
}
