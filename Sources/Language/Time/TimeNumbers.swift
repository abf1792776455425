/// Classes of what is written in digits, and of numbers of several words.
enum TimeNumbers {
  static func classes(of words: [String], at place: Int, lexicon: TimeLexicon) -> [TimeAtom] {
    let word = words[place]
    guard let first = word.utf8.first else { return [] }
    var found: [TimeAtom] = []
    if word.hasPrefix("fy"), let year = fiscalYear(word) { return [year] }
    let isDigit = (0x30...0x39).contains(first)
    if isDigit || word.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) ?? false
      || first == 0xE2
    {
      found += numeric(words, at: place)
    }
    if place + 1 < words.count, isDigit || lexicon.holds(word, "number") {
      found += composed(words, at: place, lexicon: lexicon)
    }
    return found
  }

  /// `FY2023`, `FY23`.
  private static func fiscalYear(_ word: String) -> TimeAtom? {
    let digits = word.dropFirst(2)
    guard digits.utf8.count == 2 || digits.utf8.count == 4, Int(digits) != nil else { return nil }
    let value = digits.utf8.count == 2 ? "20\(digits)" : String(digits)
    return TimeAtom(name: "fiscal", value: value, length: 1)
  }

  private static func numeric(_ words: [String], at place: Int) -> [TimeAtom] {
    let word = words[place]
    func atom(_ name: String, _ value: String, length: Int = 1) -> TimeAtom {
      TimeAtom(name: name, value: value, length: length)
    }
    let shape = Self.shape(of: word)
    let core = shape.hasPrefix("’") || shape.hasPrefix("'") ? shape.dropFirst() : shape[...]
    switch shape {
    case "9", "99", "999", "9999":
      return whole(words, at: place)
    case "9aa", "99aa":
      let isOrdinal = ["st", "nd", "rd", "th"].contains(word.suffix(2))
      return isOrdinal ? [atom("dayth", String(word.dropLast(2)))] : []
    case "9999a", "9999'a", "9999’a":
      let isDecade = word.hasSuffix("s") && word.dropFirst(3).first == "0"
      return isDecade ? [atom("decade", String(word.prefix(3)))] : []
    case "9:99", "99:99":
      return [atom("clocktime", word)]
    case "9.9.9999", "99.9.9999", "9.99.9999", "99.99.9999":
      let parts = word.split(separator: ".").compactMap { Int($0) }
      guard parts.count == 3 else { return [] }
      let iso = [parts[1], parts[0]].map { ($0 < 10 ? "-0" : "-") + String($0) }.joined()
      return [atom("iso", String(parts[2]) + iso)]
    case "9,999", "99,999", "999,999":
      return [atom("number", word.filter { $0 != "," })]
    case "9.9", "99.9", "999.9":
      return [atom("fraction", word)]
    default:
      guard core.count < shape.count else { return [] }
      let digits = String(word.dropFirst().prefix(2))
      if core == "99a", word.hasSuffix("0s") { return [atom("decade", "19\(digits.prefix(1))")] }
      return core == "99" ? [atom("cutyear", digits)] : []
    }
  }

  /// A word with `9` for each digit and `a` for each letter of ASCII.
  private static func shape(of word: String) -> String {
    var shape = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "0"..."9": shape.append("9")
      case "a"..."z", "A"..."Z": shape.append("a")
      default: shape.append(scalar)
      }
    }
    return String(shape)
  }

  /// Classes of one to four digits.
  private static func whole(_ words: [String], at place: Int) -> [TimeAtom] {
    let word = words[place]
    guard word.utf8.count <= 4, let number = Int(word) else { return [] }
    func atom(_ name: String, _ value: String, length: Int = 1) -> TimeAtom {
      TimeAtom(name: name, value: value, length: length)
    }
    var found: [TimeAtom] = []
    if word.utf8.count == 4 {
      if (1000...2100).contains(number) { found.append(atom("year", word)) }
      if number < 2400, number % 100 < 60 {
        found.append(atom("fourdigits", "\(word.prefix(2)):\(word.suffix(2))"))
      }
      if place + 4 < words.count, words[place + 1] == "-", words[place + 3] == "-" {
        let iso = words[place...place + 4].joined()
        if shape(of: iso) == "9999-99-99" { found.append(atom("iso", iso, length: 5)) }
      }
    } else {
      if (1...31).contains(number) { found.append(atom("day", String(number))) }
      if (1...12).contains(number) { found.append(atom("hour", String(number))) }
      if word.utf8.count == 2 { found.append(atom("shortyear", word)) }
    }
    found.append(atom("number", String(number)))
    return found
  }

  /// Numbers of several words: `twenty-five`, `two hundred`, `two dozen`.
  private static func composed(
    _ words: [String], at place: Int, lexicon: TimeLexicon
  ) -> [TimeAtom] {
    func value(_ name: String, _ word: String) -> Int? {
      lexicon.value(of: word, as: name).flatMap { Int($0) }
    }
    var found: [TimeAtom] = []
    if place + 2 < words.count, words[place + 1] == "-", let tens = value("tens", words[place]),
      let one = value("number", words[place + 2]), one < 10
    {
      found.append(TimeAtom(name: "number", value: String(tens + one), length: 3))
    }
    if let many = value("many", words[place + 1]),
      let count = value("number", words[place]) ?? Int(words[place]), count < 1000
    {
      found.append(TimeAtom(name: "number", value: String(count * many), length: 2))
    }
    return found
  }
}
