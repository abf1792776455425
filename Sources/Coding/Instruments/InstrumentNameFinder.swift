import Actors
import Documents
import Language

/// Finds the places of a text that name or describe an instrument.
struct InstrumentNameFinder: Sendable {
  let layers: Layers
  let lexicon: InstrumentLexicon
  /// The mention of a party that covers a token, the longest.
  let mentionOfToken: MentionCover
  /// Whether a token belongs to a temporal expression.
  let isDated: [Bool]
  var tokens: [Token] { layers.tokens }

  init(layers: Layers, lexicon: InstrumentLexicon) {
    self.layers = layers
    self.lexicon = lexicon
    mentionOfToken = MentionCover(layers.mentions, tokens: layers.tokens.count)
    var isDated = [Bool](repeating: false, count: layers.tokens.count)
    for time in layers.times where time.from != nil {
      for token in time.tokens { isDated[token] = true }
    }
    self.isDated = isDated
  }

  /// All of them in text order; a noun belongs to one only.
  func names() -> [InstrumentName] {
    var found: [InstrumentName] = []
    var given: [String: InstrumentLexicon.Noun] = [:]
    var index = 0
    while index < tokens.count {
      let name =
        known(at: index) ?? name(headedBy: index) ?? pronoun(at: index, after: found.last)
        ?? shortForm(at: index, among: given)
      if var name, !isTaken(name, by: found.last) {
        name.abbreviation = abbreviation(after: name)
        if let short = name.abbreviation { given[short] = name.noun }
        found.append(name)
        index = max(index + 1, name.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  func isTaken(_ name: InstrumentName, by last: InstrumentName?) -> Bool {
    guard let last else { return false }
    return last.tokens.contains(name.head)
  }

  /// A name or short form of the reference that begins at a token.
  func known(at index: Int) -> InstrumentName? {
    let word = tokens[index].text
    guard isCapital(index), word.unicodeScalars.count >= 2 else { return nil }
    let end = layers.parse.sentences[layers.sentence(of: index)].upperBound
    var best: (InstrumentLexicon.KnownName, Range<Int>)?
    if let entry = lexicon.known(word), word == entry.abbreviation, nextIsNoName(index) {
      best = (entry, index..<index + 1)
    }
    let mayBegin = lexicon.mayBeginKnown(word)
    for length in 2...4 where mayBegin && index + length <= end {
      guard isCapital(index + length - 1) else { continue }
      let words = (index..<index + length).map { tokens[$0].text }
      let entry = lexicon.known(InstrumentName.key(of: words.joined(separator: " ")))
      if let entry, lexicon.noun(tokens[index + length - 1]) == nil {
        best = (entry, index..<index + length)
      }
    }
    guard let (entry, range) = best else { return nil }
    let noun = InstrumentLexicon.Noun(
      kind: entry.kind, group: Self.group(ofKind: entry.kind), form: .name, needs: [], without: [])
    return InstrumentName(
      form: .proper, head: headToken(of: range), tokens: range, name: text(of: range),
      words: InstrumentName.key(of: text(of: range)).split(separator: " ").map(String.init),
      noun: noun, year: nil, isNew: false, isGeneric: false,
      isDefinite: true, known: entry)
  }

  /// `it`, where it is signed or ratified and an instrument stands right before.
  func pronoun(at index: Int, after last: InstrumentName?) -> InstrumentName? {
    guard let last, tokens[index].text.lowercased() == "it",
      layers.sentence(of: index) - layers.sentence(of: last.head) <= 1
    else { return nil }
    let isSigned = layers.syntax.ties(of: index).contains { tie in
      let rule = lexicon.stage(ofVerb: tie.word, role: tie.role, in: layers.syntax)
      return rule.map { [.signed, .ratified].contains($0.stage) && $0.role == "obj" } ?? false
        && !["join", "rejoin"].contains(tokens[tie.word].lemma)
    }
    guard isSigned else { return nil }
    return make(.anaphor, head: index, tokens: index..<index + 1, noun: last.noun)
  }

  /// Known names stand for the nouns of their kind.
  private static func group(ofKind kind: String) -> String {
    ["treaty", "agreement"].contains(kind) ? "pact" : kind
  }

  func nextIsNoName(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].pos == .properNoun else { return true }
    return lexicon.noun(tokens[index + 1]) != nil
  }

  /// The token of a range that the others hang on.
  func headToken(of range: Range<Int>) -> Int {
    range.first { !range.contains(tokens[$0].head) || tokens[$0].head == $0 } ?? range.lowerBound
  }

  /// Whether a word before a noun tells that it is no instrument: `the party convention`.
  private func isOtherThing(_ head: Int, _ noun: InstrumentLexicon.Noun) -> Bool {
    let before = layers.parse.children(of: head, "compound", "amod", "nmod")
    let nested = before.flatMap { layers.parse.children(of: $0, "compound", "amod") }
    return (before + nested).contains { noun.without.contains(tokens[$0].text.lowercased()) }
  }

  /// What a noun heads.
  func name(headedBy head: Int) -> InstrumentName? {
    guard let noun = lexicon.noun(tokens[head]), !isPartOfOtherName(head) else { return nil }
    if isCapital(head), let proper = properName(head, noun) { return proper }
    guard tokens[head].pos != .adjective, tokens[head].tag != "VB", !isOtherThing(head, noun)
    else { return nil }
    if noun.form == .mixed || noun.form == .common, let mixed = mixedName(head, noun) {
      return mixed
    }
    return commonName(head, noun)
  }

  /// Whether a noun is a part of a person's or organisation's name: `Bill`, `Treaty Organization`.
  func isPartOfOtherName(_ head: Int) -> Bool {
    if head + 1 < tokens.count, isCapital(head), isCapital(head + 1),
      tokens[head + 1].pos == .properNoun, tokens[head + 1].text.unicodeScalars.count > 1,
      !isNumeral(tokens[head + 1].text),
      mentionOfToken[head + 1] == nil
        || mentionOfToken[head + 1]?.tokens.contains(head) == true
    {
      return true
    }
    guard let mention = mentionOfToken[head] else { return false }
    switch mention.kind {
    case .person, .office, .force, .meeting: return true
    case .organization, .grouping:
      // Some pacts are organisations too; a programme that the tables know as one is no instrument.
      return mention.actor != nil && isCapital(head) && mention.tokens.count > 1
        && lexicon.noun(tokens[head])?.group != "pact"
    default: return false
    }
  }

  // MARK: Parts

  func make(
    _ form: InstrumentName.Form, head: Int, tokens range: Range<Int>,
    noun: InstrumentLexicon.Noun, year: String? = nil
  ) -> InstrumentName {
    let name = text(of: range)
    let key = InstrumentName.key(
      of: form == .described ? text(of: range.lowerBound..<head + 1) : name)
    let modifiers = layers.parse.children(of: head).map { tokens[$0].text.lowercased() }
    return InstrumentName(
      form: form, head: head, tokens: range, name: name,
      words: key.split(separator: " ").map(String.init), noun: noun,
      year: year ?? self.year(of: head),
      isNew: modifiers.contains("new") || modifiers.contains("successor"),
      isGeneric: isGeneric(head),
      isDefinite: isDefinite(head) || form == .proper && !modifiers.contains("a"),
      known: form == .proper ? lexicon.known(key) : nil)
  }

  func text(of range: Range<Int>) -> String {
    String(
      layers.document.text[layers.parse.textRange(range)].split { $0.isWhitespace }
        .joined(separator: " "))
  }

  /// `the 2015 agreement`, `the agreement of 2015`.
  func year(of head: Int) -> String? {
    let before = layers.parse.children(of: head, "nummod", "compound", "nmod", "amod")
    let behind = layers.parse.children(of: head, "prep")
      .filter { tokens[$0].text == "of" || tokens[$0].text == "from" }
      .flatMap { layers.parse.children(of: $0, "pobj") }
    return (before + behind).map { tokens[$0].text }.first(where: isYear)
  }

  /// `any deals`, `more agreements`: none in particular.
  func isGeneric(_ head: Int) -> Bool {
    layers.parse.children(of: head).contains {
      ["any", "no", "every", "more", "other", "such", "future", "some", "many"].contains(
        tokens[$0].text.lowercased())
    }
  }

  func isDefinite(_ head: Int) -> Bool {
    layers.parse.children(of: head).contains {
      tokens[$0].dep == "poss"
        || tokens[$0].dep == "det"
          && ["the", "this", "that", "these", "those", "both"].contains(
            tokens[$0].text.lowercased())
    }
  }

  func isCapital(_ index: Int) -> Bool {
    tokens[index].text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
  }

  func isNumeral(_ text: String) -> Bool {
    Int(text) != nil || ["I", "II", "III", "IV", "V", "VI"].contains(text)
  }
}
