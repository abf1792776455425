import Language

/// Finds the names of recurring meetings (`series.tsv`) in a text.
struct SeriesNames: Sendable {
  let grammar: MeetingGrammar

  /// The longest name at each place, by every token that it covers.
  ///
  /// - Complexity: O(*tokens* × *words of the longest name*).
  func found() -> [Int: (tokens: Range<Int>, series: MeetingLexicon.Series)] {
    var result: [Int: (tokens: Range<Int>, series: MeetingLexicon.Series)] = [:]
    var start = 0
    while start < grammar.tokens.count {
      guard grammar.lexicon.startsSeries(grammar.lower(start)), let name = name(from: start),
        name.tokens.contains(where: { grammar.tokens[$0].text.first?.isUppercase == true })
      else {
        start += 1
        continue
      }
      for token in name.tokens { result[token] = name }
      start = name.tokens.upperBound
    }
    return result
  }

  private func name(
    from start: Int
  ) -> (tokens: Range<Int>, series: MeetingLexicon.Series)? {
    var text = ""
    var found: (tokens: Range<Int>, series: MeetingLexicon.Series)?
    // A hyphen is a token of its own.
    let limit = min(grammar.tokens.count, start + grammar.lexicon.longestSeries * 2)
    for token in start..<limit {
      text += grammar.lower(token)
      if let series = grammar.lexicon.series(text), holds(series, at: token) {
        found = (start..<token + 1, series)
      }
      if grammar.tokens[token].spaceAfter { text += " " }
    }
    return found
  }

  /// Names of exercises are common words too: the sentence must speak of one.
  private func holds(_ series: MeetingLexicon.Series, at token: Int) -> Bool {
    guard series.kind == "exercise" else { return true }
    let sentence = grammar.parse.sentences[grammar.layers.sentence(of: token)]
    return sentence.contains {
      ["exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "wargames"].contains(
        grammar.lower($0))
    }
  }
}
