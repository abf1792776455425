import Actors
import Documents
import Language

/// Whose an instrument is, and what it covers.
extension InstrumentCoder {
  /// Whose an instrument is by its own phrase: `A's strategy`, `the A-B pact`, `between A and B`.
  func parties(of name: InstrumentName) -> [Party] {
    let children = layers.parse.children(of: name.head)
    let owners = children.filter { tokens[$0].dep == "poss" }
    let named = InstrumentCoder.before(name, in: layers.parse).flatMap { index -> [Party] in
      guard let mention = layers.parties.mention(at: index), isParty(mention),
        !isPlaceOfName(mention, name), !mention.tokens.contains(name.head),
        name.known == nil || !name.tokens.contains(index)
      else { return [] }
      return layers.parties.parties(of: mention)
    }
    let companions = syntax.objects(
      of: name.head, prepositions: ["between", "with", "among", "by"])
    let inside = name.tokens.filter { $0 != name.head }.flatMap {
      syntax.objects(of: $0, prepositions: ["between", "among", "with"])
    }
    let doers = layers.parties.parties(at: owners) + layers.parties.parties(at: companions + inside)
    // `Under the pact A and B will cooperate`
    let under = syntax.ties(of: name.head).filter { $0.role == "under" && syntax.isVerbal($0.word) }
      .flatMap { layers.parties.parties(at: syntax.agents(of: $0.word)) }
    return layers.parties.unique(named + doers + predicated(name) + under)
  }

  /// The tokens of a name's phrase up to its noun, those of the parties before the name too.
  static func before(_ name: InstrumentName, in parse: Parse) -> Range<Int> {
    let sentence = parse.sentences[parse.sentenceOfToken[name.head]].lowerBound
    var start = name.tokens.lowerBound
    while start > sentence, name.tokens.lowerBound - start < 9 {
      let token = parse.tokens[start - 1]
      guard
        [.properNoun, .numeral].contains(token.pos) || ["-", "–", "/"].contains(token.text)
          || token.pos == .adjective
      else { break }
      start -= 1
    }
    return start..<name.tokens.upperBound
  }

  /// Capitals in a name are towns; an adjective of a people or a state's name is a party.
  func isParty(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .state: !mention.why.contains("capital")
    case .organization, .grouping: mention.actor != nil
    default: false
    }
  }

  /// One state in a name of capitals is where it was made: `the Samoa Agreement`.
  func isPlaceOfName(_ mention: Mention, _ name: InstrumentName) -> Bool {
    guard name.form == .proper, name.tokens.contains(mention.head), mention.kind == .state,
      !mention.why.contains("adjective"), tokens[name.head].pos == .properNoun
    else { return false }
    return name.tokens.filter { index in
      layers.parties.mention(at: index).map { $0.kind != .place && $0.actor != nil } ?? false
    }.count < 2
  }

  /// `A has a treaty with B`: who has it is a party.
  func predicated(_ name: InstrumentName) -> [Party] {
    guard tokens[name.head].dep == "dobj", tokens[tokens[name.head].head].lemma == "have" else {
      return []
    }
    return layers.parties.parties(at: syntax.subjects(of: tokens[name.head].head))
  }

  /// What an instrument covers: words of its own phrase, of what it is for and of the clause whose
  /// subject it is.
  func areas(at name: InstrumentName) -> [String] {
    var ranges = [name.tokens]
    let phrase = layers.parse.subtree(of: name.head)
    if phrase.count <= 60 { ranges.append(max(phrase.lowerBound, name.head)..<phrase.upperBound) }
    for tie in syntax.ties(of: name.head) where syntax.isVerbal(tie.word) {
      ranges += purposes(of: tie)
    }
    var areas: [String] = []
    for range in ranges {
      for area in lexicon.areas(in: range, of: tokens) where !areas.contains(area) {
        areas.append(area)
      }
    }
    return areas
  }

  func purposes(of tie: Tie) -> [Range<Int>] {
    let children = layers.parse.children(of: tie.word)
    if tie.role == "subj", Self.covering.contains(tokens[tie.word].lemma) {
      return children.filter { ["dobj", "prep", "xcomp", "ccomp"].contains(tokens[$0].dep) }
        .map { layers.parse.subtree(of: $0) }
    }
    guard tie.role == "obj" || tie.role == "under" else { return [] }
    return children.filter { child in
      ["advcl", "xcomp"].contains(tokens[child].dep) && tokens[child].tag == "VB"
        || tokens[child].dep == "prep"
          && ["on", "covering", "in", "for"].contains(tokens[child].text.lowercased())
    }.map { layers.parse.subtree(of: $0) }
  }

  /// Verbs by which a text tells what an instrument is about.
  static let covering: Set<String> = [
    "cover", "address", "include", "focus", "deal", "govern", "regulate", "concern", "provide",
    "aim", "seek", "list", "identify", "strengthen", "deepen", "enhance", "promote", "boost",
    "limit", "ban", "prohibit", "cap", "allow", "commit", "call", "touch", "extend",
  ]
}
