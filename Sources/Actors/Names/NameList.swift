/// Names as sequences of words, each with a note, for the longest match over tokens; case counts.
struct NameList: ~Copyable, Sendable {
  /// A name: where its words stand in the pool, each followed by a space, and its note.
  private struct Name: Sendable {
    let words: Range<UInt32>
    let count: UInt32
    let note: UInt32
  }

  private var names: [Name] = []
  private var pool: [UInt8] = []
  private var notes: [String] = []
  private var byFirst: KeyIndex

  /// A list with room for a number of names.
  init(capacity: Int) {
    names.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 16)
    byFirst = KeyIndex(capacity: capacity)
  }

  /// Adds a name, split as the model's tokenizer splits text.
  mutating func add(_ name: Span<UInt8>, note: String) {
    var words: [UInt8] = []
    NameIndex.split(name, into: &words)
    guard let first = words.firstIndex(of: Self.space) else { return }
    let count = words.reduce(into: UInt32(0)) { if $1 == Self.space { $0 += 1 } }
    if notes.last != note { notes.append(note) }
    byFirst.insert(words.span.extracting(0..<first), names.count)
    let start = pool.count
    pool.append(contentsOf: words)
    names.append(
      Name(
        words: UInt32(start)..<UInt32(pool.count), count: count, note: UInt32(notes.count - 1)))
  }

  /// Whether names begin with a word, so that ``longest(in:at:)`` is worth asking.
  func starts(with word: Span<UInt8>, hash: UInt32) -> Bool {
    byFirst.contains(word, hash: hash)
  }

  /// The longest name that starts at a word, of equals the first.
  ///
  /// - Complexity: O(*names that share the first word*).
  func longest(in words: [String], at start: Int) -> (count: Int, note: String)? {
    var best: Name?
    for number in byFirst.rows(of: words[start]) {
      let name = names[number]
      if name.count > best?.count ?? 0, stands(name, in: words, at: start) { best = name }
    }
    return best.map { (Int($0.count), notes[Int($0.note)]) }
  }

  /// Whether words from a place on are a name's; the first is known to be.
  private func stands(_ name: Name, in words: [String], at start: Int) -> Bool {
    guard start + Int(name.count) <= words.count else { return false }
    var place = Int(name.words.lowerBound)
    var token = start
    while place < Int(name.words.upperBound) {
      var end = place
      while pool[end] != Self.space { end += 1 }
      if token > start, !words[token].utf8.span.equals(pool.span.extracting(place..<end)) {
        return false
      }
      token += 1
      place = end + 1
    }
    return true
  }

  private static let space = UInt8(ascii: " ")
}
