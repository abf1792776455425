import Documents
import Language

/// Finds who says what an event's clause says: the speakers of the statements and reporting clauses
/// around it, outermost first.
struct AttributionFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let cues: CueLexicon
  let statements: [Statement]
  /// Whether a token stands in quotation marks.
  private let isQuoted: [Bool]

  init(layers: Layers, cues: CueLexicon, statements: [Statement]) {
    syntax = layers.syntax
    parties = layers.parties
    self.cues = cues
    self.statements = statements
    var isQuoted = [Bool](repeating: false, count: layers.syntax.tokens.count)
    for quotation in QuotationFinder()(layers.document) {
      for token in layers.syntax.parse.tokens(in: quotation.range) { isQuoted[token] = true }
    }
    self.isQuoted = isQuoted
  }

  /// The chain for the clause of a token; empty where the publisher says it in its own words.
  func chain(of token: Int) -> [Attribution] {
    var chain: [Attribution] = []
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
    for (index, statement) in holding(token) {
      add(statement, index, to: &chain)
    }
    return chain
  }

  /// The statements that say what a token's clause says, the innermost first.
  private func holding(_ token: Int) -> [(index: Int, statement: Statement)] {
    let place = syntax.tokens[token].range.lowerBound
    let holding = statements.enumerated().filter { _, statement in
      statement.content.contains { $0.contains(place) } && says(statement, token)
    }
    return holding.map { (index: $0.offset, statement: $0.element) }.sorted { first, second in
      let sizes = [first, second].map { $0.statement.content.reduce(0) { $0 + $1.count } }
      return (sizes[0], first.index) < (sizes[1], second.index)
    }
  }

  /// Puts a statement's speaker, with those through whom it came, before the links further in.
  private func add(_ statement: Statement, _ index: Int, to chain: inout [Attribution]) {
    guard let speaker = statement.speaker else { return }
    let link = Attribution(actor: speaker.actor, name: speaker.name, statement: index)
    let known = chain.firstIndex { $0.name == link.name }
    if let known {
      chain[known].statement = chain[known].statement ?? index
    } else {
      chain.insert(link, at: 0)
    }
    let sources = statement.via.filter { name in !chain.contains { $0.name == name } }
    chain.insert(
      contentsOf: sources.map { Attribution(actor: nil, name: $0, statement: index) },
      at: known ?? 0)
  }

  /// Whether a statement has its speaker say what a token's clause says, not wish or do it.
  private func says(_ statement: Statement, _ token: Int) -> Bool {
    guard let cue = statement.cue else { return true }
    let place = syntax.tokens[token].range.lowerBound
    if statement.kind == .direct { return true }
    if statement.kind == .mixed, statement.content.contains(where: { $0.contains(place) }),
      isQuoted[token]
    {
      return true
    }
    let words = syntax.parse.tokens(in: cue)
    if words.contains(where: { syntax.tokens[$0].text.lowercased() == "according" }) { return true }
    guard let core = words.first(where: isSaying) else { return false }
    return !syntax.ancestors(of: token).contains(core) || isReported(token, under: core)
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
