import Actors
import Documents
import Language

/// Names and descriptions whose noun stands in small letters.
extension InstrumentNameFinder {
  /// `the Minsk agreements`, `the Paris climate accord`, `the Iran nuclear deal`.
  func mixedName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
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
    guard
      isPlaceName
        || mentions.contains(where: isAcronym) && noun.group == "pact"
          && tokens[head].lemma != "deal"
        || parties.count >= 2 || !isAdjective && small > 0
    else { return nil }
    if !noun.needs.isEmpty, !hasNeeded(start..<head, noun) { return nil }
    return make(
      .proper, head: head, tokens: start..<head + 1, noun: noun, year: year(of: head))
  }

  /// Towns and regions name instruments; a capital that stands for its government does so too.
  func isPlaceLike(_ mention: Mention) -> Bool {
    mention.kind == .place || mention.why.contains("capital") || mention.kind == .instrument
      || mention.actor == nil && mention.kind == .other
  }

  /// `the ABC treaty`: short forms name instruments that the tables do not know.
  private func isAcronym(_ mention: Mention) -> Bool {
    let name = layers.document.text[mention.range]
    return mention.actor == nil && mention.kind == .organization && (3...6).contains(name.count)
      && name.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
  }

  func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !isCapital(index) else { return false }
    if token.text == "-" { return true }
    return [.noun, .adjective].contains(token.pos) && token.tag != "JJR"
      && mentionOfToken[index].map { $0.kind == .other || $0.kind == .instrument } ?? true
  }

  func isHyphen(_ index: Int) -> Bool { ["-", "–"].contains(tokens[index].text) }

  /// `Iran's deal`: whose it is, not its name.
  func isOwner(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].tag == "POS"
  }

  func hasNeeded(_ range: Range<Int>, _ noun: InstrumentLexicon.Noun) -> Bool {
    noun.needs.isEmpty || range.contains { noun.needs.contains(tokens[$0].text.lowercased()) }
  }

  func commonName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
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
    let isAlone = start == head && topicEnd(head) == head + 1
    if isAlone, isTakenUp(head), !hasParties(head) { return bare(head, noun) }
    if noun.form == .weak { return make(.weak, head: head, tokens: start..<head + 1, noun: noun) }
    guard noun.form == .common, hasNeeded(start..<head, noun) else {
      return isTakenUp(head) ? bare(head, noun) : nil
    }
    return make(
      .described, head: head, tokens: start..<topicEnd(head), noun: noun, year: year(of: head))
  }

  /// Words such as `new` and `draft` tell of the edition or stage, they do not name.
  func skippingEdition(_ start: Int, _ head: Int) -> Int {
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
  func topicEnd(_ head: Int) -> Int {
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
    // `a bill to impose duties on A`
    for clause in layers.parse.children(of: head, "relcl", "acl")
    where clause > head && end == head + 1 {
      let below = layers.parse.subtree(of: clause)
      let isInfinitive = layers.parse.children(of: clause, "aux").contains {
        tokens[$0].tag == "TO"
      }
      if isInfinitive, below.lowerBound == end, below.count <= 10 { end = below.upperBound }
    }
    return end
  }

  /// `the pact`; `the treaty that bans X` also tells which one.
  func bare(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    let clause = layers.parse.children(of: head, "relcl", "acl").first { $0 > head }
    if noun.form == .common, let clause,
      noun.needs.isEmpty || lexicon.stage(ofVerb: clause, role: "obj", in: layers.syntax) != nil
    {
      let end = layers.parse.subtree(of: clause).upperBound
      if end - head <= 9 {
        return make(
          .described, head: head, tokens: head..<end, noun: noun, year: year(of: head))
      }
    }
    return make(.anaphor, head: head, tokens: head..<head + 1, noun: noun, year: year(of: head))
  }

  /// Whether a noun has parties of its own: `the treaty between A and B`.
  func hasParties(_ head: Int) -> Bool {
    layers.parse.children(of: head, "prep").contains {
      ["between", "with", "among"].contains(tokens[$0].text.lowercased())
    }
  }

  /// `the`, `this` and pronouns take up what is known; a named owner does not.
  func isTakenUp(_ head: Int) -> Bool {
    layers.parse.children(of: head).contains { child in
      ["the", "this", "that", "these", "those"].contains(tokens[child].text.lowercased())
        && tokens[child].dep == "det"
        || tokens[child].dep == "poss" && tokens[child].pos == .pronoun
    }
  }
}
