import Documents

/// What a name says about its actor.
enum NameForm: UInt8, Sendable {
  case name, adjective, demonym, capital, metonym, organization, region, city
}

/// One reading of a name.
struct NameReading: Sendable {
  let form: NameForm
  let actor: ActorID?
  /// For a place the state that it lies in.
  let country: ActorID?
  let ambiguous: Bool
  let from: CalendarDate?
  let to: CalendarDate?
  /// Inhabitants of a city; the larger is meant.
  let weight: Int
  /// The name as the table writes it.
  let text: String

  init(
    _ form: NameForm, _ text: String, actor: ActorID? = nil, country: ActorID? = nil,
    ambiguous: Bool = false, from: CalendarDate? = nil, to: CalendarDate? = nil, weight: Int = 0
  ) {
    self.form = form
    self.text = text
    self.actor = actor
    self.country = country
    self.ambiguous = ambiguous
    self.from = from
    self.to = to
    self.weight = weight
  }

  /// Whether the name could be used so on a day.
  func holds(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}

/// Names as sequences of words, case kept, for longest-match over tokens.
///
/// Tokens are the model's: hyphens between letters are words of their own.
struct NameIndex: Sendable {
  private struct Entry: Sendable {
    let words: [String]
    var readings: [NameReading]
  }

  private var entries: [Entry] = []
  private var byFirst: [String: [Int32]] = [:]

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    byFirst.reserveCapacity(capacity)
  }

  /// Adds a reading of a name.
  mutating func add(_ reading: NameReading) {
    let words = Self.split(reading.text)
    guard let first = words.first else { return }
    if let same = byFirst[first]?.first(where: { entries[Int($0)].words == words }) {
      entries[Int(same)].readings.append(reading)
      return
    }
    byFirst[first, default: []].append(Int32(entries.count))
    entries.append(Entry(words: words, readings: [reading]))
  }

  /// The readings of a whole name.
  func readings(of name: String) -> [NameReading] {
    let words = Self.split(name)
    return longest(in: words, at: 0).flatMap { $0.count == words.count ? $0.readings : nil } ?? []
  }

  /// The longest name that starts at a word.
  ///
  /// - Complexity: O(*names that share the first word*).
  func longest(in words: [String], at start: Int) -> (count: Int, readings: [NameReading])? {
    var best: Entry?
    for key in Self.spellings(words[start]) {
      for index in byFirst[key] ?? [] {
        let entry = entries[Int(index)]
        guard entry.words.count > (best?.words.count ?? 0),
          start + entry.words.count <= words.count
        else { continue }
        let fits = entry.words.indices.dropFirst().allSatisfy {
          Self.equal(words[start + $0], entry.words[$0])
        }
        if fits { best = entry }
      }
    }
    return best.map { ($0.words.count, $0.readings) }
  }

  /// The word and, for words in capitals and for `The`, how the tables would write it.
  private static func spellings(_ word: String) -> [String] {
    if word == "The" || word == "THE" { return [word, "the"] }
    guard word.utf8.count >= 4, let title = titleCase(word) else { return [word] }
    return [word, title]
  }

  private static func equal(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    guard word.utf8.count >= 2, let title = titleCase(word) else { return false }
    return title == other
  }

  /// `JAPAN` as `Japan`; nil for words that are not in capitals throughout.
  private static func titleCase(_ word: String) -> String? {
    var bytes = Array(word.utf8)
    guard bytes.allSatisfy({ (65...90).contains($0) }) else { return nil }
    for index in bytes.indices.dropFirst() { bytes[index] += 32 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Splits a name as the model's tokenizer splits text.
  static func split(_ name: String) -> [String] {
    let plain = Array(Folding.plain(name).utf8)
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for (index, byte) in plain.enumerated() {
      switch byte {
      case UInt8(ascii: " "): close()
      case UInt8(ascii: "-")
      where index > 0 && index + 1 < plain.count
        && isLetter(plain[index - 1]) && isLetter(plain[index + 1]):
        close()
        words.append("-")
      case UInt8(ascii: ",") where !word.isEmpty:
        close()
        words.append(",")
      default: word.append(byte)
      }
    }
    close()
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }
}
