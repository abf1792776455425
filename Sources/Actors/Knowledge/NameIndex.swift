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
  /// What the table adds: for a seat what sits there, for a region that it is none.
  let note: String

  init(
    _ form: NameForm, _ text: String, actor: ActorID? = nil, country: ActorID? = nil,
    ambiguous: Bool = false, from: CalendarDate? = nil, to: CalendarDate? = nil, weight: Int = 0,
    note: String = ""
  ) {
    self.form = form
    self.text = text
    self.actor = actor
    self.country = country
    self.ambiguous = ambiguous
    self.from = from
    self.to = to
    self.weight = weight
    self.note = note
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
  private var readings: [NameReading] = []
  private var byFirst: [String: [Int32]] = [:]

  init(capacity: Int) {
    readings.reserveCapacity(capacity)
    byFirst.reserveCapacity(capacity)
  }

  /// Adds a reading of a name.
  mutating func add(_ reading: NameReading) {
    guard let first = Self.first(reading.text) else { return }
    byFirst[first, default: []].append(Int32(readings.count))
    readings.append(reading)
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
    var best = 0
    var found: [NameReading] = []
    for key in Self.spellings(words[start]) {
      for index in byFirst[key] ?? [] {
        let reading = readings[Int(index)]
        let name = Self.split(reading.text)
        guard name.count >= best, start + name.count <= words.count,
          name.indices.dropFirst().allSatisfy({ Self.equal(words[start + $0], name[$0]) })
        else { continue }
        if name.count > best { found.removeAll() }
        best = name.count
        found.append(reading)
      }
    }
    return best > 0 ? (best, found) : nil
  }

  /// The first word of a name, found without splitting the rest where it is plain.
  private static func first(_ name: String) -> String? {
    let bytes = name.utf8
    let isPlain = bytes.allSatisfy {
      (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: " ")
    }
    guard isPlain else { return split(name).first }
    return bytes.firstIndex(of: UInt8(ascii: " ")).map { String(name[..<$0]) } ?? name
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
      // The tokenizer parts the possessive of `People's Republic`.
      let possessive = word.count > 2 && word.suffix(2).elementsEqual("'s".utf8)
      if possessive { word.removeLast(2) }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      if possessive { words.append("'s") }
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
