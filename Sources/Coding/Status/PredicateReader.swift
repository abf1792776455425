import Documents
import Language

/// Lists every word that denotes an event, with its reading.
///
/// Verbs that are no auxiliaries, nouns of the event tables and predicative adjectives; copulas
/// stand for the state that they predicate.
struct PredicateReader: Sendable {
  let syntax: Syntax
  let status: StatusReader
  let rules: EventRules

  /// All predicates in text order.
  func predicates() -> [Predicate] {
    syntax.tokens.indices.compactMap { index -> Predicate? in
      let token = syntax.tokens[index]
      guard let reading = reading(of: index) else { return nil }
      return Predicate(
        range: token.range, token: index, lemma: token.lemma, factuality: reading.factuality,
        status: reading.status)
    }
  }

  private func reading(of index: Int) -> Reading? {
    let token = syntax.tokens[index]
    if syntax.isVerbal(index) { return status.reading(ofVerb: index) }
    let head = token.head
    if token.pos == .adjective, token.dep == "acomp", syntax.isVerbal(head) {
      return status.reading(ofVerb: head)
    }
    guard token.pos == .noun, rules.nouns[token.lemma] != nil else { return nil }
    guard ["dobj", "nsubjpass"].contains(token.dep), syntax.isVerbal(head) else {
      return status.reading(ofNoun: index)
    }
    return status.reading(ofNoun: index, carriedBy: head)
  }
}
