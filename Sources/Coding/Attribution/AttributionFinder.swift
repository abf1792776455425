import Documents
import Language

/// Finds who says what an event's clause says: the speakers of the statements and reporting clauses
/// around it, outermost first.
struct AttributionFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let cues: CueLexicon
  let statements: [Statement]

  /// The chain for the clause of a token; empty where the publisher says it in its own words.
  func chain(of token: Int) -> [Attribution] {
    var chain: [Attribution] = []
    let range = syntax.tokens[token].range
    if let source = source(above: token) { append(source, to: &chain) }
    for ancestor in syntax.ancestors(of: token).reversed() where isSaying(ancestor) {
      guard isReported(token, under: ancestor) else { continue }
      let party = syntax.agents(of: ancestor).lazy.compactMap { parties.parties(at: $0).first }
        .first
      guard let party else { continue }
      append(
        Attribution(
          actor: party.delegate ?? party.actor, name: party.delegateName ?? party.name,
          statement: nil),
        to: &chain)
    }
    for (index, statement) in statements.enumerated()
    where statement.content.contains(where: { $0.contains(range.lowerBound) }) {
      for source in statement.via {
        append(Attribution(actor: nil, name: source, statement: index), to: &chain)
      }
      guard let speaker = statement.speaker else { continue }
      let link = Attribution(actor: speaker.actor, name: speaker.name, statement: index)
      chain.removeAll { $0.name == link.name }
      chain.append(link)
    }
    return chain
  }

  /// `according to B, …`: B, below a verb that governs the token or is it.
  private func source(above token: Int) -> Attribution? {
    for node in [token] + syntax.ancestors(of: token) {
      for preposition in syntax.parse.children(of: node, "prep")
      where syntax.tokens[preposition].text.lowercased() == "according" {
        let named = parties.parties(at: syntax.prepositionalObjects(preposition)).first
        guard let named else { continue }
        return Attribution(
          actor: named.delegate ?? named.actor, name: named.delegateName ?? named.name,
          statement: nil)
      }
    }
    return nil
  }

  /// Whether a verb says or believes what it governs.
  private func isSaying(_ verb: Int) -> Bool {
    let token = syntax.tokens[verb]
    return cues.isCue(token) || syntax.isVerbal(verb) && Self.beliefs.contains(token.lemma)
  }

  /// Verbs by which somebody holds something to be so without saying it.
  private static let beliefs: Set<String> = [
    "believe", "suspect", "think", "fear", "doubt", "assume", "suppose", "hope", "know", "expect",
    "find", "presume", "understand", "consider",
  ]

  private func append(_ link: Attribution, to chain: inout [Attribution]) {
    if !chain.contains(where: { $0.name == link.name }) { chain.append(link) }
  }

  /// Whether a token stands in the clause that a cue reports, not in the cue's own clause.
  private func isReported(_ token: Int, under cue: Int) -> Bool {
    var node = token
    while syntax.tokens[node].head != node, syntax.tokens[node].head != cue {
      node = syntax.tokens[node].head
    }
    return syntax.tokens[node].head == cue && syntax.tokens[node].dep == "ccomp"
  }
}
