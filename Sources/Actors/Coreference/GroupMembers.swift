import Documents
import Language

/// Whom a group takes up that a text names by number or not at all: `the two countries`, `both sides`.
extension DocumentReading {
  /// The actors that a group noun takes up, in text order.
  ///
  /// Without a number those of the last coordination. With one the last sentence that names exactly as
  /// many decides; two who have nothing to do with one another there yield to the last two whom the
  /// text joined. Else the last ones named within five sentences.
  func antecedents(
    before token: Int, _ number: Int?, _ actor: (Draft) -> ActorID?
  ) -> [ActorID] {
    let sentence = parse.sentenceOfToken[token]
    let earlier = (max(0, sentence - 4)...sentence).flatMap { named(in: $0, before: token) }
    guard let number else { return coordinated(earlier, actor) }
    if let found = exactly(number, before: token, actor) {
      return found
    }
    let recent = distinct(earlier.reversed(), actor)
    return recent.count >= number ? recent.prefix(number).reversed() : []
  }

  private func named(in sentence: Int, before token: Int) -> [Draft] {
    draftsOfSentence[sentence].map { drafts[$0] }
      .filter { $0.tokens.upperBound <= token }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The members of the last sentence that names exactly so many; of two, of one that joins them.
  private func exactly(
    _ number: Int, before token: Int, _ actor: (Draft) -> ActorID?
  ) -> [ActorID]? {
    let sentence = parse.sentenceOfToken[token]
    var nearest: [ActorID]?
    for back in 0...min(sentence, 40) {
      if number != 2, back > 4 { break }
      let inside = named(in: sentence - back, before: token).filter { actor($0) != nil }
      let members = distinct(inside, actor)
      guard members.count == number else { continue }
      if number != 2 || areJoined(inside, actor) { return members }
      if back <= 4 { nearest = nearest ?? members }
    }
    return nearest
  }

  /// Whether two of a sentence's actors stand in one coordination or as subject and object of a verb.
  private func areJoined(_ inside: [Draft], _ actor: (Draft) -> ActorID?) -> Bool {
    inside.contains { first in
      inside.contains { second in
        guard actor(first) != actor(second) else { return false }
        let (one, other) = (noun(of: first.head), noun(of: second.head))
        if coordination(of: one) == coordination(of: other) { return true }
        guard isSubject(coordination(of: one)) else { return false }
        return parse.tokens[coordination(of: one)].head == verb(over: other)
      }
    }
  }

  /// The noun that a name belongs to: the state of `the Peruvian president` is joined as he is.
  private func noun(of head: Int) -> Int {
    var node = head
    while facts[node].arc.isOne(of: [.amod, .compound, .nmod, .poss, .appos]) {
      node = parse.tokens[node].head
    }
    return node
  }

  private func coordination(of noun: Int) -> Int {
    var node = noun
    while facts[node].arc == .conj { node = parse.tokens[node].head }
    return node
  }

  /// The verb of which a noun is an object or the object of a preposition.
  private func verb(over noun: Int) -> Int? {
    switch facts[noun].arc {
    case .dobj, .dative: return parse.tokens[noun].head
    case .pobj: return parse.tokens[parse.tokens[noun].head].head
    default: return nil
    }
  }

  private func distinct(_ drafts: [Draft], _ actor: (Draft) -> ActorID?) -> [ActorID] {
    var found: [ActorID] = []
    for draft in drafts { if let id = actor(draft), !found.contains(id) { found.append(id) } }
    return found
  }

  /// The members of the last coordination of actors: `X, Y and Z`, or those of one sentence's
  /// `X … with Y`.
  private func coordinated(_ earlier: [Draft], _ actor: (Draft) -> ActorID?) -> [ActorID] {
    guard let last = earlier.last(where: { actor($0) != nil }) else { return [] }
    let sentence = parse.sentenceOfToken[last.tokens.lowerBound]
    if last.form == .person || last.form == .office {
      // Who met with whom: all persons of the sentence take part.
      return distinct(
        earlier.filter { parse.sentenceOfToken[$0.tokens.lowerBound] == sentence }, actor)
    }
    let inside = earlier.filter {
      parse.sentenceOfToken[$0.tokens.lowerBound] == sentence && actor($0) != nil
    }
    let joined = inside.filter { draft in
      facts[draft.head].arc == .conj
        || children(of: draft.head, .conj).contains { claimed[$0] != nil }
    }
    return distinct(joined, actor)
  }
}
