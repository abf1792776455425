import Actors
import Documents
import Language

/// Who speaks at a place of the text: whom `we` and `I` mean there, and whose own word a clause is.
struct SelfReference: Sendable {
  let layers: Layers
  let statements: [Statement]
  /// For each token the innermost statement whose content holds it.
  private let statementOfToken: [Int?]

  /// Indexes the statements of a document.
  ///
  /// - Complexity: O(*tokens* + *tokens in statements*).
  init(layers: Layers, statements: [Statement]) {
    self.layers = layers
    self.statements = statements
    var innermost = [Int?](repeating: nil, count: layers.tokens.count)
    var length = [Int](repeating: .max, count: layers.tokens.count)
    for (index, statement) in statements.enumerated() {
      for content in statement.content {
        for token in layers.parse.tokens(in: content) where content.count < length[token] {
          innermost[token] = index
          length[token] = content.count
        }
      }
    }
    statementOfToken = innermost
  }

  /// The innermost statement that a token stands in.
  func statement(of token: Int) -> Int? { statementOfToken[token] }

  /// Whether a word is `we` or `I`.
  func isFirstPerson(_ token: Int) -> Bool {
    ["we", "i", "us", "me", "our", "my", "ourselves"].contains(
      layers.tokens[token].text.lowercased())
  }

  /// The speaker of a statement as a party: who speaks for a state or body is its delegate.
  func speaker(of statement: Int) -> Party? {
    guard let speaker = statements[statement].speaker else { return nil }
    let knowledge = layers.knowledge
    if let affiliation = speaker.affiliation, affiliation != speaker.actor {
      return Party(
        actor: affiliation, name: knowledge.actor(affiliation)?.name ?? affiliation.rawValue,
        delegate: speaker.actor, delegateName: speaker.name, spans: speaker.spans)
    }
    // `the Dominican president` speaks for the state in its name.
    let heads = speaker.spans.flatMap { layers.parse.tokens(in: $0) }
    let named = heads.compactMap { layers.parties.mention(at: $0) }.flatMap {
      layers.parties.parties(of: $0)
    }
    if let party = named.first(where: { $0.actor != nil }) { return party }
    return Party(actor: speaker.actor, name: speaker.name, spans: speaker.spans)
  }

  /// Whom a first-person pronoun means; outside quotations who speaks in the document's own name.
  func party(ofPronoun token: Int) -> Party? {
    let speaker = statementOfToken[token].flatMap { self.speaker(of: $0) }
    if let mention = layers.parties.mention(at: token),
      let party = layers.parties.parties(of: mention).first, let actor = party.actor,
      actor != speaker?.actor
    {
      return party
    }
    if let speaker { return speaker }
    // `We, the leaders of the G7, …`
    let named = layers.parse.children(of: token, "appos").flatMap {
      layers.parties.parties(at: $0)
    }
    if let party = named.first { return party }
    // `We will …, its minister said`: the quotation marks are missing.
    if let speaker = reporter(above: token) { return speaker }
    return Party(
      actor: nil, name: layers.tokens[token].text, spans: [layers.tokens[token].range])
  }

  /// The subject of the verb of saying that a clause without quotation marks hangs under.
  private func reporter(above token: Int) -> Party? {
    let syntax = layers.syntax
    for node in syntax.ancestors(of: token).prefix(6)
    where layers.tokens[node].dep == "ccomp" && syntax.isVerbal(layers.tokens[node].head) {
      let parties = layers.parties.parties(at: syntax.subjects(of: layers.tokens[node].head))
      if let party = parties.first { return party }
    }
    return nil
  }
}
