import Actors
import Coding
import Documents
import Language

/// Takes the mentions of events from a coded document, with what stands around them.
struct EventReader {
  private let coded: CodedDocument
  private let frequencies: WordFrequencies
  private let rules: StoryRules
  private let arguments: ArgumentReader

  init(coded: CodedDocument, frequencies: WordFrequencies, rules: StoryRules) {
    self.coded = coded
    self.frequencies = frequencies
    self.rules = rules
    arguments = ArgumentReader(coded: coded, frequencies: frequencies, rules: rules)
  }

  /// Every predicate that denotes an event, in text order.
  func events() -> [EventFacts] {
    let days = daysOfSentences()
    return coded.predicates.compactMap { predicate in
      let tokens = coded.parse.tokens
      guard tokens.indices.contains(predicate.token) else { return nil }
      let token = tokens[predicate.token]
      let lemma = token.lemma.lowercased()
      let key = TermKey.of(lemma)
      guard token.pos != .auxiliary, !rules.emptyPredicates.contains(key),
        lemma.unicodeScalars.contains(where: \.properties.isAlphabetic)
      else { return nil }
      let found = arguments.arguments(of: predicate.token)
      let sentence = coded.parse.sentenceOfToken[predicate.token]
      return EventFacts(
        range: predicate.range, lemma: key, stem: rules.stem(lemma), part: part(of: token),
        rarity: frequencies[key], subjects: Arguments(found.subjects),
        objects: Arguments(found.objects), others: Arguments(found.others),
        all: Arguments(
          found.subjects.merging(found.objects, uniquingKeysWith: max)
            .merging(found.others, uniquingKeysWith: max)),
        sentence: sentence, days: days[sentence], isRoot: token.dep == "ROOT",
        isDefinite: coded.parse.children(of: predicate.token).contains {
          rules.definites.contains(TermKey.of(tokens[$0].lemma.lowercased()))
        },
        isSaying: rules.sayingVerbs.contains(key), status: predicate.status)
    }
  }

  private func part(of token: Token) -> WordSenses.Part {
    switch token.pos {
    case .noun, .properNoun: .noun
    case .adjective: .adjective
    default: .verb
    }
  }

  private func daysOfSentences() -> [[ClosedRange<Int>]] {
    var days = [[ClosedRange<Int>]](repeating: [], count: coded.parse.sentences.count)
    for time in coded.times {
      guard let from = time.from?.dayNumber, let to = time.to?.dayNumber, from <= to,
        let first = time.tokens.first, first < coded.parse.tokens.count
      else { continue }
      days[coded.parse.sentenceOfToken[first]].append(from...to)
    }
    return days
  }
}
