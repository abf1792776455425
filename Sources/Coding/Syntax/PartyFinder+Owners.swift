import Actors
import Language

/// Whose a noun phrase is.
extension PartyFinder {
  /// Whose a phrase is: named by its modifiers, else by what follows it.
  func owners(of head: Int) -> [Party] {
    // `its border with B` is B's side of it.
    if ["border", "frontier", "boundary"].contains(syntax.tokens[head].lemma.lowercased()) {
      let beyond = syntax.objects(of: head, prepositions: ["with"]).compactMap { mentionOfHead[$0] }
      if !beyond.isEmpty { return beyond.flatMap(parties(of:)) }
    }
    let nearest = syntax.parse.children(of: head, "poss", "compound", "amod", "nmod", "appos")
    // `an Indonesian patrol boat`: the parser may hang the people's name on the first noun.
    let modifiers =
      nearest
      + nearest.flatMap { syntax.parse.children(of: $0, "amod", "compound", "nmod", "poss") }
    for modifier in modifiers.map(antecedent) {
      // `Kenyan and Ugandan officials`
      let named = syntax.coordinates(of: modifier).compactMap { mentionOfHead[$0] }
        .filter { $0.kind != .place }.flatMap(parties(of:))
      if !named.isEmpty { return named }
    }
    let owners = syntax.objects(of: head, prepositions: ["of", "from", "in"]).flatMap {
      syntax.coordinates(of: $0)
    }
    let named = owners.compactMap { mentionOfHead[$0] }.flatMap(parties(of:))
    // `heads of state from A and B`
    guard named.isEmpty, let state = owners.first, mentionOfHead[state] == nil,
      ["state", "government"].contains(syntax.tokens[state].lemma)
    else { return named }
    return syntax.objects(of: state, prepositions: ["of", "from", "in"])
      .flatMap { syntax.coordinates(of: $0) }.compactMap { mentionOfHead[$0] }
      .flatMap(parties(of:))
  }

  /// `its special envoy X`: whom a person of no known state or organisation serves by a pronoun.
  func served(by person: Mention) -> ActorID? {
    guard person.kind == .person, person.actor == nil, person.role != nil else { return nil }
    let titles = [person.head] + syntax.parse.children(of: person.head, "compound", "appos")
    let owners = titles.flatMap { syntax.parse.children(of: $0, "poss") }
      .filter { syntax.tokens[$0].tag == "PRP$" }.compactMap { mentionOfHead[$0] }
    return owners.first {
      $0.kind == .state || $0.kind == .organization || $0.kind == .grouping
    }?.actor
  }

  /// What a possessive relative stands for: of `A, whose minister visited B` A.
  private func antecedent(_ modifier: Int) -> Int {
    guard syntax.tokens[modifier].tag == "WP$",
      let verb = syntax.ancestors(of: modifier).first(where: { syntax.tokens[$0].dep == "relcl" })
    else { return modifier }
    return syntax.tokens[verb].head
  }
}
