/// What can be seen of a word, worked out once for each word of a document.
struct WordShape: OptionSet, Sendable {
  let rawValue: UInt32

  /// Whether it has one of some properties.
  func has(_ some: WordShape) -> Bool { rawValue & some.rawValue != 0 }

  /// Begins with a capital.
  static var capital: Self { Self(rawValue: 1 << 0) }
  /// Letters alone, an apostrophe within it aside.
  static var letters: Self { Self(rawValue: 1 << 1) }
  /// Capitals alone.
  static var capitals: Self { Self(rawValue: 1 << 2) }
  /// Capitals but for two letters at most.
  static var acronym: Self { Self(rawValue: 1 << 3) }
  /// Capitals, at least two of them.
  static var twoCapitals: Self { Self(rawValue: 1 << 4) }
  /// Begins with a small letter of ASCII.
  static var small: Self { Self(rawValue: 1 << 5) }
  /// A hyphen or dash within names.
  static var hyphen: Self { Self(rawValue: 1 << 6) }
  /// Holds the end of a line.
  static var line: Self { Self(rawValue: 1 << 7) }
  /// One scalar.
  static var single: Self { Self(rawValue: 1 << 8) }
  /// Nothing is left of it in names of persons.
  static var nameless: Self { Self(rawValue: 1 << 9) }
  /// Names of persons of the tables are found by it.
  static var person: Self { Self(rawValue: 1 << 10) }
  /// Names of the tables begin with it.
  static var startsName: Self { Self(rawValue: 1 << 11) }
  /// Names of known-names.tsv begin with it.
  static var startsKnown: Self { Self(rawValue: 1 << 12) }
  /// Names of subdivisions.tsv begin with it.
  static var startsSubdivision: Self { Self(rawValue: 1 << 13) }
  /// Four digits.
  static var year: Self { Self(rawValue: 1 << 14) }
  /// Quotation marks.
  static var quote: Self { Self(rawValue: 1 << 15) }
  /// The possessive `'s`.
  static var possessive: Self { Self(rawValue: 1 << 16) }
  /// An apostrophe.
  static var apostrophe: Self { Self(rawValue: 1 << 17) }
  /// The letter `s`, small or capital.
  static var s: Self { Self(rawValue: 1 << 18) }
  /// A full stop.
  static var stop: Self { Self(rawValue: 1 << 19) }
  /// A comma.
  static var comma: Self { Self(rawValue: 1 << 20) }
  /// What ends a person's name: brackets, commas, quotation marks and the like.
  static var cut: Self { Self(rawValue: 1 << 21) }
  /// Brackets.
  static var bracket: Self { Self(rawValue: 1 << 22) }
  /// One byte.
  static var byte: Self { Self(rawValue: 1 << 23) }
  /// What a name does not end in: possessives.
  static var edge: Self { Self(rawValue: 1 << 24) }

  /// Begins with a letter.
  static var letterFirst: Self { Self(rawValue: 1 << 25) }
  /// Has a capital after the first sign, prefixes of families aside.
  static var mixed: Self { Self(rawValue: 1 << 26) }
  /// Ends as towns' names do.
  static var town: Self { Self(rawValue: 1 << 27) }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The properties that a word without diacritics shows.
  init(of word: String) {
    var shape: WordShape = []
    var (count, capitals, later, first) = (0, 0, 0, true)
    var (isLetters, digits) = (true, 0)
    for scalar in word.unicodeScalars {
      let isCapital = Self.isCapital(scalar)
      if isCapital { capitals += 1 }
      if isCapital, !first { later += 1 }
      if first {
        if Self.isLetter(scalar) { shape.insert(.letterFirst) }
        if isCapital { shape.insert(.capital) }
        if ("a"..."z").contains(scalar) { shape.insert(.small) }
        first = false
      }
      if !Self.isLetter(scalar), scalar != "'" { isLetters = false }
      if ("0"..."9").contains(scalar) { digits += 1 }
      if scalar == "\n" { shape.insert(.line) }
      count += 1
    }
    if isLetters, word != "'" { shape.insert(.letters) }
    if shape.has(.letters), later > 0, !Self.prefixes.contains(where: { word.hasPrefix($0) }) {
      shape.insert(.mixed)
    }
    if capitals == count { shape.insert(.capitals) }
    if capitals >= 2 { shape.insert(.twoCapitals) }
    if (2...7).contains(count), shape.isSuperset(of: [.capital, .letters]),
      capitals >= max(2, count - 2)
    {
      shape.insert(.acronym)
    }
    if count == 1 { shape.insert(.single) }
    if count == 4, digits == 4 { shape.insert(.year) }
    if word.utf8.count == 1 { shape.insert(.byte) }
    if word.utf8.count <= 3 { shape.formUnion(Self.sign(word)) }
    self = shape
  }

  private static let prefixes = ["Mc", "Mac", "O", "De"]

  /// The properties of single signs.
  private static func sign(_ word: String) -> WordShape {
    switch word {
    case "-", "‑": .hyphen
    case "–": .hyphen
    case "'s": [.possessive, .edge]
    case "'S": .possessive
    case "'": [.apostrophe, .edge]
    case "s", "S": .s
    case ".": .stop
    case ",": [.comma, .cut]
    case "“", "\"": [.quote, .cut]
    case "”", "``", "''": .quote
    case "&", ";", ":", "/", "|": .cut
    case "(": [.cut, .bracket]
    case ")", "[", "]": .bracket
    default: []
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
