import Actors
import Documents
import Language

/// Proper names: a capitalised run around a noun that heads instruments.
extension InstrumentNameFinder {
  func properName(_ head: Int, _ noun: InstrumentLexicon.Noun) -> InstrumentName? {
    let start = nameStart(before: head)
    let end = nameEnd(after: head)
    // `FULL TEXT` heads a page, not an instrument.
    let word = tokens[head].text
    if noun.form == .weak, word == word.uppercased() { return nil }
    let (first, year) = withoutParties(start..<head + 1)
    guard first < head || end > head + 1, !isBelowOtherName(head, in: start..<head),
      !isShouted(first..<end),
      !(first..<end).contains(where: { noun.without.contains(tokens[$0].text.lowercased()) })
    else { return nil }
    return make(.proper, head: head, tokens: first..<end, noun: noun, year: year)
  }

  /// Whether a line in capitals throughout holds the name: a heading.
  private func isShouted(_ range: Range<Int>) -> Bool {
    let words = range.filter {
      tokens[$0].text.unicodeScalars.count > 1 && tokens[$0].pos != .numeral
    }
    return words.count >= 2 && words.allSatisfy { tokens[$0].text == tokens[$0].text.uppercased() }
  }

  /// `Centre for Security and Strategy`: the centre heads the name.
  func isBelowOtherName(_ head: Int, in run: Range<Int>) -> Bool {
    layers.syntax.ancestors(of: head).prefix(4).contains {
      run.contains($0) && tokens[$0].pos == .properNoun && lexicon.noun(tokens[$0]) == nil
    }
  }

  /// The first token of a capitalised run that ends in a noun.
  func nameStart(before head: Int) -> Int {
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

  func isNamePart(_ index: Int, _ sentence: Range<Int>) -> Bool {
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
  func isJoint(_ index: Int) -> Bool {
    ["and", "&", "-", "–", "/", "of", "for", "on"].contains(tokens[index].text)
  }

  /// The end of a name behind its noun: `on the Law of the Sea`, `2231`, `II`.
  func nameEnd(after head: Int) -> Int {
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
  func nextPart(after end: Int, in sentence: Range<Int>, isExtended: Bool) -> Int? {
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
  func continues(from probe: Int, to next: Int) -> Bool {
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
  func withoutParties(_ run: Range<Int>) -> (first: Int, year: String?) {
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
  func isBeforeOf(_ mention: Mention, _ run: Range<Int>) -> Bool {
    mention.kind == .state && !mention.why.contains("capital")
      && run.upperBound - mention.tokens.upperBound >= 2
      && mention.tokens.upperBound < tokens.count
      && tokens[mention.tokens.upperBound].text != "-"
  }
}
