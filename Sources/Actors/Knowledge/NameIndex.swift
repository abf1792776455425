import Documents

/// Names as sequences of words, case kept, for longest-match over tokens.
///
/// Tokens are the model's: hyphens between letters are words of their own.
struct NameIndex: ~Copyable, Sendable {
  private var readings: [NameReading] = []
  /// The words of each reading's name in ``pool``, each followed by a space.
  private var names: [Range<UInt32>] = []
  private var pool: [UInt8] = []
  private var byFirst: KeyIndex
  private var hasOwn = false
  /// Towns are many and seldom named: only their first words are found ahead.
  private let cities: FactTable
  private var citiesByFirst: KeyIndex

  /// An index over cities.tsv, with room for a number of other names.
  init(cities: FactTable, capacity: Int) {
    self.cities = cities
    readings.reserveCapacity(capacity)
    names.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 14)
    byFirst = KeyIndex(capacity: capacity)
    citiesByFirst = KeyIndex(capacity: cities.count)
    let bytes = cities.text.utf8.span
    var scratch: [UInt8] = []
    for city in 0..<cities.count {
      let start = cities.start(of: city)
      var end = start
      while Self.isPlain(bytes[end]) { end += 1 }
      if bytes[end] == Self.space || bytes[end] == UInt8(ascii: "\t") {
        citiesByFirst.insert(bytes.extracting(start..<end), city)
      } else {
        scratch.removeAll(keepingCapacity: true)
        Self.split(bytes.extracting(cities.range(0, of: city)), into: &scratch)
        guard let first = scratch.firstIndex(of: Self.space) else { continue }
        citiesByFirst.insert(scratch.span.extracting(0..<first), city)
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// Adds a reading of a name.
  mutating func add(_ reading: NameReading) {
    var words: [UInt8] = []
    Self.split(reading.text.utf8.span, into: &words)
    guard let end = words.firstIndex(of: Self.space) else { return }
    byFirst.insert(words.span.extracting(0..<end), readings.count)
    let start = pool.count
    pool.append(contentsOf: words)
    names.append(UInt32(start)..<UInt32(pool.count))
    readings.append(reading)
    if reading.isOwn { hasOwn = true }
  }

  /// Whether names begin with a word, or with it in other capitals, so that ``longest(in:at:)`` is
  /// worth asking.
  func starts(with word: String) -> Bool {
    let bytes = word.utf8.span
    if isFirst(bytes) { return true }
    if word == "The" || word == "THE" { return isFirst("the".utf8.span) }
    guard bytes.count >= 4, let title = Self.titleCase(word) else { return false }
    return isFirst(title.span)
  }

  private func isFirst(_ word: Span<UInt8>) -> Bool {
    let hash = KeyIndex.hash(word)
    return byFirst.contains(word, hash: hash) || citiesByFirst.contains(word, hash: hash)
  }

  /// The readings of a whole name.
  func readings(of name: String) -> [NameReading] {
    let words = Self.split(name)
    guard !words.isEmpty else { return [] }
    return longest(in: words, at: 0).flatMap { $0.count == words.count ? $0.readings : nil } ?? []
  }

  /// The longest name that starts at a word, with all its readings.
  ///
  /// - Complexity: O(*names that share the first word*).
  func longest(in words: [String], at start: Int) -> (count: Int, readings: [NameReading])? {
    var match = Match()
    let word = words[start]
    collect(word.utf8.span, words, start, &match)
    if word == "The" || word == "THE" {
      collect("the".utf8.span, words, start, &match)
    } else if word.utf8.count >= 4, let title = Self.titleCase(word) {
      collect(title.span, words, start, &match)
    }
    guard match.count > 0 else { return nil }
    let all = match.readings.map { readings[$0] } + match.cities.map { city($0) }
    return (match.count, hasOwn && all.contains { $0.isOwn } ? all.filter(\.isOwn) : all)
  }

  /// The longest names found so far.
  private struct Match {
    var count = 0
    var readings: [Int] = []
    var cities: [Int] = []

    mutating func isLonger(_ found: Int) -> Bool {
      guard found >= count, found > 0 else { return false }
      if found > count {
        readings.removeAll()
        cities.removeAll()
      }
      count = found
      return true
    }
  }

  private func collect(
    _ first: Span<UInt8>, _ words: [String], _ start: Int, _ match: inout Match
  ) {
    let next = start + 1 < words.count ? words[start + 1].utf8.first : nil
    for candidate in byFirst.rows(of: first) {
      let range = Int(names[candidate].lowerBound)..<Int(names[candidate].upperBound)
      // A second word that begins with another letter is no match: `New Zealand` at `New York`.
      let second = range.lowerBound + first.count + 1
      if second < range.upperBound, pool[second] != next { continue }
      if match.isLonger(Self.length(of: pool.span.extracting(range), in: words, at: start)) {
        match.readings.append(candidate)
      }
    }
    let bytes = cities.text.utf8.span
    var scratch: [UInt8] = []
    for candidate in citiesByFirst.rows(of: first) {
      let name = cities.range(0, of: candidate)
      var length = 1
      if name.count != first.count {
        let second = name.lowerBound + first.count + 1
        if second < name.upperBound, bytes[second - 1] == Self.space, bytes[second] < 0x80,
          bytes[second] != next
        {
          continue
        }
        scratch.removeAll(keepingCapacity: true)
        Self.split(bytes.extracting(name), into: &scratch)
        length = Self.length(of: scratch.span, in: words, at: start)
      }
      if match.isLonger(length) { match.cities.append(candidate) }
    }
  }

  /// The reading of a row of cities.tsv.
  private func city(_ row: Int) -> NameReading {
    NameReading(
      .city, cities.text(0, of: row), country: ActorID(rawValue: cities.text(1, of: row)),
      weight: Int(cities.text(2, of: row)) ?? 0)
  }

  /// How many words a name has if words from a place on are its words, else 0.
  ///
  /// The first is known to be; each word of the name is followed by a space.
  private static func length(of name: Span<UInt8>, in words: [String], at start: Int) -> Int {
    var place = 0
    var count = 0
    while place < name.count {
      var next = place
      while name[next] != space { next += 1 }
      guard start + count < words.count,
        count == 0 || equal(words[start + count].utf8.span, name.extracting(place..<next))
      else { return 0 }
      count += 1
      place = next + 1
    }
    return count
  }

  /// Whether a word is that of a name, as it is or in capitals throughout.
  private static func equal(_ word: Span<UInt8>, _ known: Span<UInt8>) -> Bool {
    guard word.count == known.count else { return false }
    var isSame = true
    var isTitle = word.count >= 2
    for place in word.indices {
      let byte = word[place]
      if byte != known[place] { isSame = false }
      let lower = place == 0 ? byte : byte | 0x20
      if !(65...90).contains(byte) || lower != known[place] { isTitle = false }
      if !isSame && !isTitle { return false }
    }
    return true
  }

  /// `JAPAN` as `Japan`; nil for words that are not in capitals throughout.
  private static func titleCase(_ word: String) -> [UInt8]? {
    guard word.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    var bytes = Array(word.utf8)
    for index in bytes.indices.dropFirst() { bytes[index] += 32 }
    return bytes
  }

  private static let space = UInt8(ascii: " ")

  /// Splits a name as the model's tokenizer splits text.
  static func split(_ name: String) -> [String] {
    var bytes: [UInt8] = []
    split(name.utf8.span, into: &bytes)
    return bytes.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the words of a name in plain letters, each followed by a space.
  static func split(_ name: Span<UInt8>, into out: inout [UInt8]) {
    var plain: [UInt8] = []
    Folding.plain(name, into: &plain)
    var start = out.count
    func close(_ out: inout [UInt8]) {
      guard out.count > start else { return }
      // The tokenizer parts the possessive of `People's Republic`.
      if out.count - start > 2, out[out.count - 2] == UInt8(ascii: "'"),
        out[out.count - 1] == UInt8(ascii: "s")
      {
        out.insert(space, at: out.count - 2)
      }
      out.append(space)
      start = out.count
    }
    for (index, byte) in plain.enumerated() {
      switch byte {
      case space: close(&out)
      case UInt8(ascii: "-")
      where index > 0 && index + 1 < plain.count
        && isLetter(plain[index - 1]) && isLetter(plain[index + 1]):
        close(&out)
        out.append(byte)
        close(&out)
      case UInt8(ascii: ",") where out.count > start:
        close(&out)
        out.append(byte)
        close(&out)
      default: out.append(byte)
      }
    }
    close(&out)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }
}
