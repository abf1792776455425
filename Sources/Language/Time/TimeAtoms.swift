/// A text's tokens as rules of time see them: without white space, with the classes of each.
struct TimeLine: Sendable {
  /// For each place the token in the parse; nil at a blank line, which no expression crosses.
  let tokens: [Int?]
  /// For each place its word in lower case.
  let words: [String]
  /// For each place the classes that begin there.
  let atoms: [[TimeAtom]]

  /// Reads the tokens of a parse.
  ///
  /// - Complexity: O(*tokens*).
  init(_ parse: Parse, lexicon: TimeLexicon) {
    var tokens: [Int?] = []
    var words: [String] = []
    for (index, token) in parse.tokens.enumerated() {
      if token.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
        guard token.text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) > 1 else { continue }
        tokens.append(nil)
        words.append("")
      } else {
        tokens.append(index)
        words.append(token.text.lowercased())
      }
    }
    self.tokens = tokens
    self.words = words

    let labels = Self.entities(of: parse)
    var atoms: [[TimeAtom]] = []
    for (place, index) in tokens.enumerated() {
      guard let index else {
        atoms.append([])
        continue
      }
      let token = parse.tokens[index]
      var found = lexicon.atoms(of: token.text, lowercased: words[place])
      found += Self.numeric(words, at: place)
      Self.addNumbers(to: &found, words: words, at: place, lexicon: lexicon)
      Self.judge(&found, token: token, entity: labels[index])
      atoms.append(found)
    }
    self.atoms = atoms
  }

  /// The entity over each token, with whether it is that token alone.
  private static func entities(of parse: Parse) -> [Int: (label: String, alone: Bool)] {
    var labels: [Int: (label: String, alone: Bool)] = [:]
    for entity in parse.entities {
      for index in entity.tokens {
        labels[index] = (entity.label, entity.tokens.count == 1)
      }
    }
    return labels
  }

  /// Classes that depend on what the model says of the word.
  private static func judge(
    _ atoms: inout [TimeAtom], token: Token, entity: (label: String, alone: Bool)?
  ) {
    let isNamed = entity.map { !["DATE", "TIME", "EVENT", "CARDINAL"].contains($0.label) } ?? false
    if isNamed { atoms.removeAll { ["weekday", "weekdays", "season"].contains($0.name) } }
    if token.text != token.text.lowercased(), !token.startsSentence {
      atoms.removeAll { $0.name == "regular" }
    }
    if let month = atoms.first(where: { $0.name == "month" }), !isNamed,
      token.pos == .properNoun || token.pos == .none
    {
      atoms.append(TimeAtom(name: "baremonth", value: month.value, length: 1))
    }
    if let entity, entity.label == "DATE", entity.alone,
      let year = atoms.first(where: { $0.name == "year" }), ("1900"..."2099").contains(year.value)
    {
      atoms.append(TimeAtom(name: "datedyear", value: year.value, length: 1))
    }
    if token.pos == .noun { atoms.append(TimeAtom(name: "noun", value: "", length: 1)) }
    if token.tag == "NNS" { atoms.append(TimeAtom(name: "count", value: "", length: 1)) }
  }

  /// Classes of what is written in digits.
  private static func numeric(_ words: [String], at place: Int) -> [TimeAtom] {
    let word = words[place]
    guard word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var found: [TimeAtom] = []
    func add(_ name: String, _ value: String, length: Int = 1) {
      found.append(TimeAtom(name: name, value: value, length: length))
    }
    if word.wholeMatch(of: /[0-9]{1,4}/) != nil, let number = Int(word) {
      if word.utf8.count == 4 {
        if (1000...2100).contains(number) { add("year", word) }
        if place + 4 < words.count, words[place + 1] == "-", words[place + 3] == "-" {
          let iso = words[place...place + 4].joined()
          if iso.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil { add("iso", iso, length: 5) }
        }
      } else {
        if (1...31).contains(number) { add("day", String(number)) }
        if (1...12).contains(number) { add("hour", String(number)) }
        if word.utf8.count == 2 { add("shortyear", word) }
      }
      add("number", String(number))
    } else if let match = word.wholeMatch(of: /mid-([0-9]{4})/) {
      add("midyear", String(match.1))
    } else if let match = word.wholeMatch(of: /mid-([0-9]{3})0s/) {
      add("decade", String(match.1))
    } else if let match = word.wholeMatch(of: /([0-9]{1,2})(st|nd|rd|th)/) {
      add("dayth", String(match.1))
    } else if word.wholeMatch(of: /[0-9]{3}0['’]?s/) != nil {
      add("decade", String(word.prefix(3)))
    } else if word.wholeMatch(of: /['’][0-9]0s/) != nil {
      add("decade", "19" + word.dropFirst().prefix(1))
    } else if word.wholeMatch(of: /[0-9]{1,2}:[0-9]{2}/) != nil {
      add("clocktime", word)
    } else if word.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil {
      add("iso", word)
    }
    return found
  }

  /// Numbers of several words: `twenty-five`, `two hundred`.
  private static func addNumbers(
    to atoms: inout [TimeAtom], words: [String], at place: Int, lexicon: TimeLexicon
  ) {
    func value(_ name: String, _ word: String) -> Int? {
      lexicon.atoms(of: word, lowercased: word).first { $0.name == name }.flatMap { Int($0.value) }
    }
    if place + 2 < words.count, words[place + 1] == "-", let tens = value("tens", words[place]),
      let one = value("number", words[place + 2]), one < 10
    {
      atoms.append(TimeAtom(name: "number", value: String(tens + one), length: 3))
    }
    if place + 1 < words.count, words[place + 1] == "hundred",
      let count = value("number", words[place]) ?? Int(words[place])
    {
      atoms.append(TimeAtom(name: "number", value: String(count * 100), length: 2))
    }
  }
}
