import Actors
import Documents
import Language

/// Who speaks where a stance word stands, and for whom.
struct StanceVoices: Sendable {
  /// Who says the words around a token.
  struct Source: Sendable {
    let party: Party
    let statement: Int?
  }

  let layers: Layers
  let statements: [Statement]
  let lexicon: StanceLexicon
  let cues: CueLexicon

  /// The innermost speaker over a token; nil where the author says it.
  func source(of token: Int) -> Source? {
    let start = layers.tokens[token].range.lowerBound
    let around = statements.indices.filter { index in
      statements[index].content.contains { $0.contains(start) }
    }
    let innermost = around.min { length(statements[$0]) < length(statements[$1]) }
    for index in [innermost].compactMap({ $0 }) {
      if let speaker = statements[index].speaker {
        return Source(party: party(of: speaker), statement: index)
      }
    }
    if let named = reporter(above: token) { return Source(party: named, statement: innermost) }
    return nil
  }

  private func length(_ statement: Statement) -> Int {
    statement.content.reduce(0) { $0 + $1.count }
  }

  /// Who speaks for a state or organisation speaks as it; an analyst for himself.
  private func party(of speaker: Speaker) -> Party {
    guard let affiliation = speaker.affiliation, affiliation != speaker.actor,
      !lexicon.speaksForHimself(speaker.role ?? speaker.name)
    else { return Party(actor: speaker.actor, name: speaker.name, spans: speaker.spans) }
    return Party(
      actor: affiliation,
      name: layers.knowledge.actor(affiliation)?.name ?? affiliation.rawValue,
      delegate: speaker.actor, delegateName: speaker.name, spans: speaker.spans)
  }

  /// The subject of the nearest verb of saying above a clause, or whoever it is according to.
  private func reporter(above token: Int) -> Party? {
    let syntax = layers.syntax
    var below = token
    for node in syntax.ancestors(of: token) {
      defer { below = node }
      let isContent = ["ccomp", "parataxis"].contains(layers.tokens[below].dep)
      if syntax.isVerbal(node), isContent, isSaying(node) {
        let subjects = syntax.agents(of: node)
        if let party = layers.parties.parties(at: subjects).first { return own(party) }
        if let subject = subjects.first, let party = unnamed(subject) { return party }
      }
    }
    for node in [token] + syntax.ancestors(of: token) {
      for preposition in layers.parse.children(of: node, "prep")
      where ["according", "for"].contains(layers.tokens[preposition].text.lowercased()) {
        let isFor = layers.tokens[preposition].text.lowercased() == "for"
        guard !isFor || preposition < token && layers.tokens[node].lemma == "be" else { continue }
        let heads = syntax.prepositionalObjects(preposition)
        if let party = layers.parties.parties(at: heads).first { return own(party) }
      }
    }
    return nil
  }

  /// Verbs by which somebody holds something to be so.
  private func isSaying(_ verb: Int) -> Bool {
    cues.isCue(layers.tokens[verb]) || lexicon.has(.hold, layers.tokens[verb])
  }

  /// `an analyst at a Vienna institute`: a person without a name.
  private func unnamed(_ head: Int) -> Party? {
    guard layers.tokens[head].pos == .noun, lexicon.has(.report, layers.tokens[head]) else {
      return nil
    }
    let range = layers.parse.textRange(layers.parse.subtree(of: head))
    return Party(actor: nil, name: layers.document.text[range], spans: [range])
  }

  /// A party that speaks; an analyst or former minister as himself, not as his state.
  func own(_ party: Party) -> Party {
    guard let name = party.delegateName, let span = party.spans.last,
      let mention = layers.mentions.first(where: { $0.range == span }), mention.kind == .person
    else { return party }
    let roles = layers.mentions.filter { $0.entity == mention.entity }.compactMap(\.role)
    guard roles.contains(where: lexicon.speaksForHimself) else { return party }
    return Party(actor: party.delegate, name: name, spans: party.spans)
  }

  /// Holder and target as two: two persons of one state are persons; nobody holds himself.
  func sides(_ holder: Party, _ target: Party) -> (holder: Party, target: Party)? {
    guard isPolitical(holder), isPolitical(target) else { return nil }
    guard StanceCoder.isSame(holder, target) else { return (holder, target) }
    let (one, other) = (person(holder), person(target))
    guard one.name != other.name, target.delegateName != nil || target.actor == nil else {
      return nil
    }
    return (one, other)
  }

  private func person(_ party: Party) -> Party {
    guard let name = party.delegateName else { return party }
    return Party(actor: party.delegate, name: name, spans: party.spans)
  }

  /// Somebody known, or a person by name; `students` and `the economy` hold no stance.
  private func isPolitical(_ party: Party) -> Bool {
    guard party.actor == nil, party.delegateName == nil else { return true }
    return party.sector == nil && !isPronoun(party)
  }

  /// `he`, of whom the text does not tell who he is.
  private func isPronoun(_ party: Party) -> Bool {
    let words = party.spans.flatMap { Array(layers.parse.tokens(in: $0)) }
    return words.allSatisfy { layers.tokens[$0].pos == .pronoun }
  }
}
