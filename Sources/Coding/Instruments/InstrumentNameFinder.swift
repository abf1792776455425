import Actors
import Documents
import Language

/// Finds the places of a text that name or describe an instrument.
struct InstrumentNameFinder: Sendable {
  let layers: Layers
  let lexicon: InstrumentLexicon
  /// The mention of a party that covers a token, the longest.
  private let mentionOfToken: [Mention?]
  /// Whether a token belongs to a temporal expression.
  private let isDated: [Bool]
  var tokens: [Token] { layers.tokens }

  init(layers: Layers, lexicon: InstrumentLexicon) {
    self.layers = layers
    self.lexicon = lexicon
    var cover = [Mention?](repeating: nil, count: layers.tokens.count)
    for mention in layers.mentions {
      for token in mention.tokens
      where (cover[token]?.range.count ?? 0) < mention.range.count { cover[token] = mention }
    }
    mentionOfToken = cover
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

  private func isTaken(_ name: InstrumentName, by last: InstrumentName?) -> Bool {
    guard let last else { return false }
    return last.tokens.contains(name.head)
  }

  /// A name or short form of the reference that begins at a token.
  private func known(at index: Int) -> InstrumentName? {
    let word = tokens[index].text
    guard isCapital(index), word.unicodeScalars.count >= 2 else { return nil }
    let end = layers.parse.sentences[layers.sentence(of: index)].upperBound
    var best: (InstrumentLexicon.KnownName, Range<Int>)?
    if let entry = lexicon.known(word), word == entry.abbreviation, nextIsNoName(index) {
      best = (entry, index..<index + 1)
    }
    for length in 2...4 where index + length <= end {
      let words = (index..<index + length).map { tokens[$0].text }
      guard isCapital(index + length - 1) else { continue }
      let entry = lexicon.known(InstrumentName.key(of: words.joined(separator: " ")))
      if let entry, lexicon.noun(tokens[index + length - 1]) == nil {
        best = (entry, index..<index + length)
      }
    }
    guard let (entry, range) = best else { return nil }
    let noun = InstrumentLexicon.Noun(
      kind: entry.kind, group: Self.group(ofKind: entry.kind), form: .name, needs: [])
    return InstrumentName(
      form: .proper, head: headToken(of: range), tokens: range, name: text(of: range),
      words: InstrumentName.key(of: text(of: range)).split(separator: " ").map(String.init),
      noun: noun, year: nil, isNew: false, isDefinite: true, known: entry)
  }

  /// `it`, where it is signed or ratified and an instrument stands right before.
  private func pronoun(at index: Int, after last: InstrumentName?) -> InstrumentName? {
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

  private func nextIsNoName(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].pos == .properNoun else { return true }
    return lexicon.noun(tokens[index + 1]) != nil
  }

  /// The token of a range that the others hang on.
  private func headToken(of range: Range<Int>) -> Int {
    range.first { !range.contains(tokens[$0].head) || tokens[$0].head == $0 } ?? range.lowerBound
  }

  /// What a noun heads.
  private func name(headedBy head: Int) -> InstrumentName? {
    guard let noun = lexicon.noun(tokens[head]), !isPartOfOtherName(head) else { return nil }
    if isCapital(head), let proper = properName(head, noun) { return proper }
    guard tokens[head].pos != .adjective, tokens[head].tag != "VB" else { return nil }
    if noun.form == .mixed || noun.form == .common, let mixed = mixedName(head, noun) {
      return mixed
    }
    return commonName(head, noun)
  }

  /// Whether a noun is a part of a person's or organisation's name: `Bill`, `Treaty Organization`.
  private func isPartOfOtherName(_ head: Int) -> Bool {
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

  // MARK: Proper names

  private func properName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    let start = nameStart(before: head)
    let end = nameEnd(after: head)
    let (first, year) = withoutParties(start..<head + 1)
    guard first < head || end > head + 1, !isBelowOtherName(head, in: start..<head) else {
      return nil
    }
    return make(.proper, head: head, tokens: first..<end, noun: noun, year: year)
  }

  /// `Centre for Security and Strategy`: the centre heads the name.
  private func isBelowOtherName(_ head: Int, in run: Range<Int>) -> Bool {
    layers.syntax.ancestors(of: head).prefix(4).contains {
      run.contains($0) && tokens[$0].pos == .properNoun && lexicon.noun(tokens[$0]) == nil
    }
  }

  /// The first token of a capitalised run that ends in a noun.
  private func nameStart(before head: Int) -> Int {
    let sentence = layers.parse.sentences[layers.sentence(of: head)]
    var start = head
    var probe = head - 1
    while probe >= sentence.lowerBound {
      if isNamePart(probe, sentence) {
        start = probe
        probe -= 1
      } else if isJoint(probe), probe > sentence.lowerBound, isNamePart(probe - 1, sentence),
        ["-", "–", "/"].contains(tokens[probe].text) || mentionOfToken[probe - 1] == nil
          || mentionOfToken[probe - 1]?.tokens.contains(head) == true
          || mentionOfToken[probe - 1]?.kind == .instrument
      {
        start = probe - 1
        probe -= 2
      } else {
        break
      }
    }
    // A sentence begins with a capital whatever the word.
    while start < head,
      [
        .determiner, .pronoun, .adposition, .coordinatingConjunction, .subordinatingConjunction,
        .adverb, .verb, .auxiliary, .punctuation,
      ].contains(tokens[start].pos)
    {
      start += 1
    }
    return start
  }

  private func isNamePart(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    if token.pos == .numeral, isYear(token.text) { return true }
    guard isCapital(index) else { return false }
    switch token.pos {
    case .properNoun, .noun, .adjective, .numeral, .other: break
    case .verb, .adverb: if index == sentence.lowerBound { return false }
    default: return false
    }
    if let mention = mentionOfToken[index], mention.kind == .person || mention.kind == .office {
      return mention.tokens.upperBound > index + 1 || index + 1 >= tokens.count
        || lexicon.noun(tokens[index + 1]) != nil
    }
    return true
  }

  /// Words that join the parts of a name.
  private func isJoint(_ index: Int) -> Bool {
    ["and", "&", "-", "–", "/", "of", "for", "on"].contains(tokens[index].text)
  }

  /// The end of a name behind its noun: `on the Law of the Sea`, `2231`, `II`.
  private func nameEnd(after head: Int) -> Int {
    let sentence = layers.parse.sentences[layers.sentence(of: head)]
    var end = head + 1
    if end < sentence.upperBound, isNumeral(tokens[end].text) { end += 1 }
    var isExtended = false
    while let next = nextPart(after: end, in: sentence, isExtended: isExtended) {
      isExtended = true
      end = next + 1
    }
    return end
  }

  /// The capitalised word that carries on a name, behind words that join.
  private func nextPart(after end: Int, in sentence: Range<Int>, isExtended: Bool) -> Int? {
    var next = end
    while next < sentence.upperBound, next - end < 3,
      ["of", "on", "for", "the", "and", "&", "-", "against", "in", "concerning", "to"]
        .contains(tokens[next].text)
    {
      next += 1
    }
    guard next < sentence.upperBound, isCapital(next), !isDated[next],
      [.properNoun, .noun, .adjective].contains(tokens[next].pos)
        || isExtended || next > end && ["VBG", "VBN"].contains(tokens[next].tag),
      next > end || isExtended, continues(from: end, to: next)
    else { return nil }
    return next
  }

  /// Whether the words between belong to a name: never a party behind `with` or after `and`.
  private func continues(from probe: Int, to next: Int) -> Bool {
    guard next > probe else { return mentionOfToken[next]?.kind != .person }
    let joint = tokens[probe].text
    if joint == "to" { return false }
    guard let mention = mentionOfToken[next] else { return joint != "in" }
    switch mention.kind {
    case .instrument, .other: return joint != "in"
    case .place:
      return joint == "of" || joint == "for" || joint == "in" && mention.why.contains("regions")
    case .state: return joint == "of" && !mention.why.contains("adjective")
    case .organization where mention.tokens.contains(probe): return true
    case .organization, .grouping:
      let words = text(of: mention.tokens)
      return mention.actor == nil && joint != "and" && joint != "in"
        || lexicon.known(InstrumentName.key(of: words)) != nil
    default: return mention.actor == nil && joint != "and" && joint != "in"
    }
  }

  /// A name without the parties and the year before it: `2014 Japan-NATO Partnership Programme`.
  private func withoutParties(_ run: Range<Int>) -> (first: Int, year: String?) {
    var first = run.lowerBound
    var year: String?
    while first < run.upperBound - 1 {
      let text = tokens[first].text
      if isYear(text) {
        year = text
        first += 1
      } else if ["-", "–", "/", "and"].contains(text), first > run.lowerBound {
        first += 1
      } else if let mention = mentionOfToken[first], mention.actor != nil,
        [.state, .organization, .grouping].contains(mention.kind),
        !mention.tokens.contains(run.upperBound - 1),
        run.upperBound - mention.tokens.upperBound >= 3 || isBeforeOf(mention, run)
      {
        first = mention.tokens.upperBound
      } else {
        break
      }
    }
    while first < run.upperBound - 1, ["-", "–"].contains(tokens[first].text) { first += 1 }
    return (first, year)
  }

  /// A state before two words of a name: `Japan National Strategy`, not `Iran Accord`.
  private func isBeforeOf(_ mention: Mention, _ run: Range<Int>) -> Bool {
    mention.kind == .state && !mention.why.contains("capital")
      && run.upperBound - mention.tokens.upperBound >= 2
      && mention.tokens.upperBound < tokens.count
      && tokens[mention.tokens.upperBound].text != "-"
  }

  // MARK: Names in small letters

  /// `the Minsk agreements`, `the Paris climate accord`, `the Iran nuclear deal`.
  private func mixedName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    let sentence = layers.parse.sentences[layers.sentence(of: head)]
    var start = head
    var small = 0
    while start > sentence.lowerBound, isModifier(start - 1), small < 3 {
      start -= 1
      small += 1
    }
    let smallStart = start
    while start > sentence.lowerBound, isNamePart(start - 1, sentence) || isHyphen(start - 1) {
      start -= 1
    }
    while start < smallStart, isYear(tokens[start].text) || isHyphen(start) { start += 1 }
    guard start < smallStart, !isOwner(smallStart - 1) else { return nil }
    // The capital of a sentence's first word does not make a name.
    if start == sentence.lowerBound, mentionOfToken[start] == nil { return nil }
    let mentions = (start..<smallStart).compactMap { mentionOfToken[$0] }
    let parties = Set(mentions.compactMap(\.actor).map(\.rawValue))
    let isPlaceName = mentions.isEmpty || mentions.contains { isPlaceLike($0) }
    let isAdjective = mentions.allSatisfy { $0.why.contains("adjective") || $0.label == "NORP" }
    guard isDefinite(head) || tokens[head].tag == "NNS" else { return nil }
    if mentions.isEmpty, !(start..<smallStart).allSatisfy({ tokens[$0].pos == .properNoun }) {
      return nil
    }
    guard isPlaceName || parties.count >= 2 || !isAdjective && small > 0 else { return nil }
    if !noun.needs.isEmpty, !hasNeeded(start..<head, noun) { return nil }
    return make(
      .proper, head: head, tokens: start..<head + 1, noun: noun, year: year(of: head))
  }

  /// Towns and regions name instruments; a capital that stands for its government does so too.
  private func isPlaceLike(_ mention: Mention) -> Bool {
    mention.kind == .place || mention.why.contains("capital") || mention.kind == .instrument
      || mention.actor == nil && mention.kind == .other
  }

  private func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !isCapital(index) else { return false }
    if token.text == "-" { return true }
    return [.noun, .adjective].contains(token.pos) && token.tag != "JJR"
      && mentionOfToken[index].map { $0.kind == .other || $0.kind == .instrument } ?? true
  }

  private func isHyphen(_ index: Int) -> Bool { ["-", "–"].contains(tokens[index].text) }

  /// `Iran's deal`: whose it is, not its name.
  private func isOwner(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].tag == "POS"
  }

  private func hasNeeded(_ range: Range<Int>, _ noun: InstrumentLexicon.Noun) -> Bool {
    noun.needs.isEmpty || range.contains { noun.needs.contains(tokens[$0].text.lowercased()) }
  }

  private func commonName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    if isCapital(head), noun.form == .name || noun.form == .mixed {
      return isTakenUp(head) ? bare(head, noun) : nil
    }
    guard noun.form != .name else { return nil }
    // `agreement` as the state of agreeing: `in agreement`, `an agreement that it is so`.
    var start = head
    while start > 0, isModifier(start - 1), head - start < 5,
      layers.sentence(of: start - 1) == layers.sentence(of: head)
    {
      start -= 1
    }
    start = skippingEdition(start, head)
    if start == head, isTakenUp(head), !hasParties(head) { return bare(head, noun) }
    if noun.form == .weak { return make(.weak, head: head, tokens: start..<head + 1, noun: noun) }
    guard noun.form == .common, hasNeeded(start..<head, noun) else {
      return isTakenUp(head) ? bare(head, noun) : nil
    }
    return make(
      .described, head: head, tokens: start..<topicEnd(head), noun: noun, year: year(of: head))
  }

  /// Words such as `new` and `draft` tell of the edition or stage, they do not name.
  private func skippingEdition(_ start: Int, _ head: Int) -> Int {
    var start = start
    while start < head,
      [
        "new", "latest", "recent", "old", "current", "existing", "previous", "landmark", "historic",
        "same", "draft", "proposed", "final", "possible", "potential", "planned", "such", "similar",
        "original", "updated", "revised", "first", "major", "key", "far", "reaching", "own",
      ]
      .contains(tokens[start].text.lowercased()) || isHyphen(start)
    {
      start += 1
    }
    return start
  }

  /// `agreement on fisheries`: what it is about belongs to what it is called.
  private func topicEnd(_ head: Int) -> Int {
    var end = head + 1
    for preposition in layers.parse.children(of: head, "prep") where preposition == end {
      guard ["on", "for", "of", "to"].contains(tokens[preposition].text.lowercased()) else {
        continue
      }
      let below = layers.parse.subtree(of: preposition)
      let isParty = layers.parse.children(of: preposition, "pobj").contains {
        layers.parties.mention(at: $0)?.actor != nil
      }
      if !isParty, below.count <= 10 { end = below.upperBound }
    }
    return end
  }

  /// `the pact`; `the treaty that bans X` also tells which one.
  private func bare(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    let clause = layers.parse.children(of: head, "relcl", "acl").first { $0 > head }
    if noun.form == .common, let clause {
      let end = layers.parse.subtree(of: clause).upperBound
      if end - head <= 9 {
        return make(
          .described, head: head, tokens: head..<end, noun: noun, year: year(of: head))
      }
    }
    return make(.anaphor, head: head, tokens: head..<head + 1, noun: noun, year: year(of: head))
  }

  /// Whether a noun has parties of its own: `the treaty between A and B`.
  private func hasParties(_ head: Int) -> Bool {
    layers.parse.children(of: head, "prep").contains {
      ["between", "with", "among"].contains(tokens[$0].text.lowercased())
    }
  }

  /// `the`, `this` and pronouns take up what is known; a named owner does not.
  private func isTakenUp(_ head: Int) -> Bool {
    layers.parse.children(of: head).contains { child in
      ["the", "this", "that", "these", "those"].contains(tokens[child].text.lowercased())
        && tokens[child].dep == "det"
        || tokens[child].dep == "poss" && tokens[child].pos == .pronoun
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
      isDefinite: isDefinite(head) || form == .proper && !modifiers.contains("a"),
      known: form == .proper ? lexicon.known(key) : nil)
  }

  private func text(of range: Range<Int>) -> String {
    String(
      layers.document.text[layers.parse.textRange(range)].split { $0.isWhitespace }
        .joined(separator: " "))
  }

  /// `the 2015 agreement`, `the agreement of 2015`.
  private func year(of head: Int) -> String? {
    let before = layers.parse.children(of: head, "nummod", "compound", "nmod", "amod")
    let behind = layers.parse.children(of: head, "prep")
      .filter { tokens[$0].text == "of" || tokens[$0].text == "from" }
      .flatMap { layers.parse.children(of: $0, "pobj") }
    return (before + behind).map { tokens[$0].text }.first(where: isYear)
  }

  private func isDefinite(_ head: Int) -> Bool {
    layers.parse.children(of: head).contains {
      tokens[$0].dep == "poss"
        || tokens[$0].dep == "det"
          && ["the", "this", "that", "these", "those", "both"].contains(
            tokens[$0].text.lowercased())
    }
  }

  private func isCapital(_ index: Int) -> Bool {
    tokens[index].text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }

  private func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
  }

  private func isNumeral(_ text: String) -> Bool {
    Int(text) != nil || ["I", "II", "III", "IV", "V", "VI"].contains(text)
  }
}
