import Language

/// Reads what an act is about, in PLOVER's contexts: from its line of the codebook, then from the words
/// of its sentence; where neither tells, from what most of the document is about.
struct ContextReader: Sendable {
  let parse: Parse
  let lexicon: ContextLexicon

  /// The events with the contexts that their sentences add.
  func apply(to events: [CodedEvent]) -> [CodedEvent] {
    var told: [Int: Set<String>] = [:]
    var isAbout: [String]?
    return events.map { event in
      let here = told[event.sentence] ?? contexts(ofSentence: event.sentence)
      told[event.sentence] = here
      var event = event
      event.contexts += lexicon.names.filter { here.contains($0) && !event.contexts.contains($0) }
      if event.contexts.isEmpty {
        let subject = isAbout ?? subject()
        isAbout = subject
        event.contexts = subject
      }
      return event
    }
  }

  /// In what share of a document's sentences a context stands at least that the document is about.
  private static let share = 0.25
  /// How many sentences must tell it at least: one says little of a document.
  private static let fewest = 2

  /// The context that most sentences tell, if many do; the first of the table's where two tie.
  private func subject() -> [String] {
    var counts: [String: Int] = [:]
    for sentence in parse.sentences.indices {
      for context in contexts(ofSentence: sentence) { counts[context, default: 0] += 1 }
    }
    let least = max(Self.fewest, Int((Double(parse.sentences.count) * Self.share).rounded(.up)))
    var best: String?
    for name in lexicon.names where counts[name, default: 0] >= least {
      if counts[name, default: 0] > best.map({ counts[$0, default: 0] }) ?? 0 { best = name }
    }
    return best.map { [$0] } ?? []
  }

  /// The contexts that the words of a sentence tell: by one sure word, or two that hint at it.
  ///
  /// - Complexity: O(*words of the sentence*).
  private func contexts(ofSentence sentence: Int) -> Set<String> {
    var sure: Set<String> = []
    var hinted: [String: Set<String>] = [:]
    let words = parse.sentences[sentence].map { token in
      let (lemma, text) = (
        parse.tokens[token].lemma.lowercased(), parse.tokens[token].text.lowercased()
      )
      return lemma == text ? [lemma] : [lemma, text]
    }
    for place in words.indices {
      for phrase in phrases(words, from: place) {
        for hint in lexicon.hints(of: phrase) {
          if hint.isSure { sure.insert(hint.context) }
          hinted[hint.context, default: []].insert(words[place][0])
        }
      }
    }
    for (context, words) in hinted where words.count > 1 { sure.insert(context) }
    return sure
  }

  /// A word in its forms, and with those after it where lines of several words begin with it.
  private func phrases(_ words: [[String]], from place: Int) -> [String] {
    var result = words[place]
    var open = words[place].filter(lexicon.opens)
    for next in words[(place + 1)...].prefix(ContextLexicon.longest - 1) where !open.isEmpty {
      open = open.flatMap { start in next.map { start + " " + $0 } }
      result += open
    }
    return result
  }
}
