import Documents

/// A text's tokens as rules of time see them: without white space, with the classes of each.
struct TimeLine: Sendable {
  /// For each place the token in the parse; nil at a blank line, which no expression crosses.
  private(set) var tokens: [Int?] = []
  /// For each place its range in the text.
  private(set) var ranges: [TextRange] = []
  /// For each place its word in lower case.
  private(set) var words: [String] = []
  /// For each place the classes that begin there, beside those of ``tags``.
  private(set) var atoms: [[TimeAtom]] = []
  /// For each place the tag of its token.
  private(set) var tags: [String] = []

  /// Reads the tokens of a parse.
  ///
  /// - Complexity: O(*tokens*).
  init(_ parse: Parse, lexicon: TimeLexicon) {
    let labels = Self.entities(of: parse)
    for (index, token) in parse.tokens.enumerated() {
      if Self.isBlank(token.text) {
        guard token.text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) > 1 else { continue }
        add(nil, token.range, "", "")
        continue
      }
      let hasDigit = token.text.utf8.contains { (0x30...0x39).contains($0) }
      guard hasDigit, let pieces = TimePieces.of(token.text, lexicon: lexicon) else {
        add(index, token.range, token.text.lowercased(), token.tag)
        continue
      }
      let scalars = Array(token.text.unicodeScalars)
      for piece in pieces {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[piece])
        let start = token.range.lowerBound
        add(
          index, start + piece.lowerBound..<start + piece.upperBound, String(view).lowercased(), "")
      }
    }
    atoms.reserveCapacity(words.count)
    for place in words.indices {
      guard let index = tokens[place] else {
        atoms.append([])
        continue
      }
      atoms.append(
        classes(at: place, token: parse.tokens[index], entity: labels[index], lexicon))
    }
  }

  private mutating func add(_ token: Int?, _ range: TextRange, _ word: String, _ tag: String) {
    tokens.append(token)
    ranges.append(range)
    words.append(word)
    tags.append(tag)
  }

  private static func isBlank(_ text: String) -> Bool {
    // Letters, digits and punctuation of ASCII, which nearly all tokens begin with.
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Classes that the tagger's tag gives.
  static let tagClasses: Set = ["count", "noun", "adjective", "determiner"]

  /// Whether a place is of a class that the tagger's tag gives: plural nouns, nouns, adjectives.
  func isTagged(_ place: Int, as name: String) -> Bool {
    switch name {
    case "count": tags[place] == "NNS"
    case "noun": tags[place].hasPrefix("NN")
    case "adjective": tags[place].hasPrefix("JJ")
    case "determiner": tags[place] == "DT" || tags[place] == "PRP$" || tags[place] == "POS"
    default: false
    }
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

  private func classes(
    at place: Int, token: Token, entity: (label: String, alone: Bool)?, _ lexicon: TimeLexicon
  ) -> [TimeAtom] {
    let isWhole = ranges[place].count == token.range.count
    var found = lexicon.atoms(of: isWhole ? token.text : "X", lowercased: words[place])
    found += TimeNumbers.classes(of: words, at: place, lexicon: lexicon)
    guard !found.isEmpty else { return [] }
    let isNamed = entity.map { !["DATE", "TIME", "EVENT", "CARDINAL"].contains($0.label) } ?? false
    if isNamed { found.removeAll { ["weekday", "weekdays", "season"].contains($0.name) } }
    if token.pos == .verb { found.removeAll { $0.name == "season" } }
    // `the party daily`; `Annual Report`.
    if token.tag == "NN" || token.text != words[place] && !token.startsSentence {
      found.removeAll { $0.name == "regular" }
    }
    if let month = found.first(where: { $0.name == "month" }), !isNamed,
      [.properNoun, .none].contains(token.pos) || !isWhole, !isNoMonth(place, lexicon)
    {
      found.append(TimeAtom(name: "baremonth", value: month.value, length: 1))
    }
    if let entity, entity.label == "DATE", entity.alone,
      let year = found.first(where: { $0.name == "year" }), ("1500"..."2099").contains(year.value)
    {
      found.append(TimeAtom(name: "datedyear", value: year.value, length: 1))
    }
    return found
  }

  /// `the Long March`, `March on …`: a march and no month.
  private func isNoMonth(_ place: Int, _ lexicon: TimeLexicon) -> Bool {
    guard lexicon.holds(words[place], "walk") else { return false }
    let lead = place > 0 ? words[place - 1] : ""
    let isBeforeNoun = place + 1 < words.count && isTagged(place + 1, as: "noun")
    if let kind = lexicon.value(of: lead, as: "walkbefore") {
      return kind != "noun" || !isBeforeNoun
    }
    let isLed = ["yearcue", "phase", "shift", "turn"].contains { lexicon.holds(lead, $0) }
    return !isLed && place + 1 < words.count && lexicon.holds(words[place + 1], "walkafter")
  }
}
