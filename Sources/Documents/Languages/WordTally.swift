/// A word in lower case, packed for looking it up without making a string of it.
///
/// Twelve scalars of 21 bits each, three to a lane; a longer word keeps its first twelve and its length,
/// so that it equals none that is shorter.
struct WordKey: Hashable, Sendable {
  private var lanes = SIMD4<UInt64>()
  /// How many letters the word has.
  private(set) var count = 0
  /// Whether its first letter is lower case.
  private(set) var startsLow = false

  private static let capacity = 12

  static func == (left: Self, right: Self) -> Bool {
    left.lanes == right.lanes && left.count == right.count
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(lanes[0])
    hasher.combine(lanes[1])
    hasher.combine(count)
  }

  /// Whether a scalar is part of a word.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    return scalar.properties.isAlphabetic
  }

  /// Appends a letter.
  mutating func append(_ scalar: Unicode.Scalar) {
    let lower = Self.lowered(scalar)
    if count == 0 {
      startsLow = scalar.value < 0x80 ? scalar == lower : scalar.properties.isLowercase
    }
    if count < Self.capacity {
      lanes[count / 3] |= UInt64(lower.value) << UInt64(count % 3 * 21)
    }
    count += 1
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return Unicode.Scalar(UInt8(scalar.value) | 0x20) }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}

/// How many words and letters of which languages a text has; those of two texts add up.
struct WordTally: Sendable {
  /// How many words there are.
  private(set) var words = 0
  /// How many of them begin in lower case.
  private(set) var lowered = 0
  /// How many letters there are, of any script.
  private(set) var letters = 0
  /// For each language how many words are function words of it.
  private(set) var scores: [Int]
  /// For each language the first of its function words that were seen, up to ``enough``.
  private(set) var seen: [Set<WordKey>]
  /// For each script that is not Latin how many letters are of it.
  var scripts: [Int]

  /// How many different words are kept: more say no more.
  static let enough = 5

  /// An empty tally.
  init(languages: Int, scripts: Int) {
    scores = [Int](repeating: 0, count: languages)
    seen = [Set<WordKey>](repeating: [], count: languages)
    self.scripts = [Int](repeating: 0, count: scripts)
  }

  /// Adds a word that is a function word of some languages, by their indices.
  mutating func add(_ word: WordKey, of languages: [Int]?) {
    words += 1
    letters += word.count
    if word.startsLow { lowered += 1 }
    for index in languages ?? [] {
      scores[index] += 1
      if seen[index].count < Self.enough { seen[index].insert(word) }
    }
  }

  /// Adds the words and letters of another text.
  mutating func add(_ other: WordTally) {
    words += other.words
    lowered += other.lowered
    letters += other.letters
    for index in scores.indices {
      scores[index] += other.scores[index]
      seen[index].formUnion(other.seen[index])
    }
    for index in scripts.indices { scripts[index] += other.scripts[index] }
  }
}
