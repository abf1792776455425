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
      for index in syntax.coordinates(of: modifier) {
        if let mention = mentionOfHead[index], mention.kind != .place {
          let parties = parties(of: mention)
          if !parties.isEmpty { return parties }
        }
      }
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

  /// What a possessive relative stands for: of `A, whose minister visited B` A.
  private func antecedent(_ modifier: Int) -> Int {
    guard syntax.tokens[modifier].tag == "WP$",
      let verb = syntax.ancestors(of: modifier).first(where: { syntax.tokens[$0].dep == "relcl" })
    else { return modifier }
    return syntax.tokens[verb].head
  }
}
