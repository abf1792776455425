import Documents
import Language

/// Reads in what standing somebody attends: `as observers`, `as a guest`.
struct StandingReader: Sendable {
  let grammar: MeetingGrammar

  /// The standing that an `as` phrase gives those who do an act, with its words.
  ///
  /// The phrase hangs on the verb, on the meeting, or on another clause of the verb's sentence in
  /// which nobody else attends.
  func standing(
    of verb: Int, below noun: Int
  ) -> (standing: Attendance.Standing, words: String)? {
    let sentence = grammar.parse.sentences[grammar.layers.sentence(of: verb)]
    for preposition in sentence where grammar.lower(preposition) == "as" {
      guard let object = grammar.parse.children(of: preposition, "pobj").first,
        let standing = grammar.lexicon.standing(grammar.lemma(object)),
        governs(verb, noun, preposition)
      else { continue }
      let words = grammar.layers.document.text[
        grammar.parse.textRange(preposition..<max(object, preposition) + 1)]
      return (standing, words)
    }
    return nil
  }

  /// `with A among the guests`: the standing of those of whom a phrase makes them one.
  func standing(among head: Int) -> Attendance.Standing? {
    grammar.syntax.objects(of: head, prepositions: ["among", "amongst"]).lazy
      .compactMap { grammar.lexicon.standing(grammar.lemma($0)) }.first
  }

  private func governs(_ verb: Int, _ noun: Int, _ preposition: Int) -> Bool {
    var node = preposition
    for _ in 0..<6 {
      let head = grammar.tokens[node].head
      if head == verb || head == noun { return true }
      if head == node { break }
      // Another verb of its own attendance keeps its own standing.
      if grammar.tokens[head].pos == .verb,
        !grammar.lexicon.roles(of: grammar.lemma(head), with: "-").isEmpty
      {
        return false
      }
      node = head
    }
    return grammar.parse.isInSubtree(verb, of: grammar.tokens[preposition].head)
  }
}

/// Reads claims of a first: `for the first time`, `the first leader to attend`.
struct FirstReader: Sendable {
  let grammar: MeetingGrammar

  /// The words that claim that an act was the first of its kind.
  func claim(of verb: Int) -> TextRange? {
    let parse = grammar.parse
    let tokens = grammar.tokens
    for preposition in parse.children(of: verb, "prep") where grammar.lower(preposition) == "for" {
      for object in parse.children(of: preposition, "pobj") where isFirst(object) {
        return parse.textRange(preposition..<object + 1)
      }
    }
    // `became the first president to attend`, `the first leader to attend`
    let head = tokens[verb].head
    let nouns =
      tokens[verb].dep == "advcl" || tokens[verb].dep == "xcomp"
      ? parse.children(of: head, "attr", "oprd") : [head]
    for noun in nouns where isFirst(noun) && noun < verb {
      let start = parse.children(of: noun).filter { $0 < noun }.min() ?? noun
      return parse.textRange(start..<noun + 1)
    }
    return nil
  }

  private func isFirst(_ noun: Int) -> Bool {
    grammar.parse.children(of: noun, "amod", "compound").contains {
      ["first", "first-time"].contains(grammar.lower($0))
    } || grammar.lower(noun) == "first-time"
  }
}
