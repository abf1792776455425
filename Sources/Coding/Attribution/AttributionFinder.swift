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
    for ancestor in syntax.ancestors(of: token).reversed() where cues.isCue(syntax.tokens[ancestor])
    {
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
