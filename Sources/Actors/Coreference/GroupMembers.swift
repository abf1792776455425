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
    before token: Int, _ number: Int?, _ naming: (Draft) -> ActorID?
  ) -> [ActorID] {
    let doers = doers(overObject: token, number)
    let actor = { (draft: Draft) in
      naming(draft).flatMap { doers.contains($0) ? nil : $0 }
    }
    let sentence = parse.sentenceOfToken[token]
    let earlier = (max(0, sentence - 4)...sentence).flatMap { named(in: $0, before: token) }
    guard let number else { return coordinated(earlier, actor) }
    if let found = exactly(number, before: token, actor) {
      return found
    }
    let recent = distinct(earlier.reversed(), actor)
    // Of many who are named apart nobody knows which are meant.
    return recent.count == number || number == 2 && recent.count > number
      ? recent.prefix(number).reversed() : []
  }

  /// Who addresses a group, and so is none of it: A of `A called on the two countries`.
  ///
  /// Of two who speak of what is between the two nobody is left out.
  private func doers(overObject token: Int, _ number: Int?) -> Set<ActorID> {
    guard let verb = addressing(token) else { return [] }
    var node = verb
    var found: Set<ActorID> = []
    for _ in 0..<8 {
      let subjects = children(of: node, [.nsubj, .nsubjpass]).filter { $0 < token }
      let actors = subjects.flatMap(actors(ofList:))
      if number.map({ Set(actors.compactMap(\.actor)).count == $0 }) ?? true { return [] }
      found.formUnion(actors.flatMap { [$0.actor, $0.affiliation].compactMap(\.self) })
      // Who says it of himself: `B said he had spoken to both`.
      let isOwn = subjects.isEmpty || subjects.contains { facts[$0].pos.isOne(of: [.pronoun]) }
      let above = parse.tokens[node].head
      guard isOwn, above != node, facts[node].arc.isOne(of: [.ccomp, .xcomp, .conj, .advcl]) else {
        break
      }
      node = above
    }
    return found
  }

  /// The verb that has a word as its object, directly or by `on`, `to`, `with`.
  private func addressing(_ token: Int) -> Int? {
    var node = parse.tokens[token].head
    if facts[token].arc == .pobj {
      guard ["on", "to", "with"].contains(lower[node]) else { return nil }
      node = parse.tokens[node].head
    } else if facts[token].arc != .dobj {
      return nil
    }
    return facts[node].pos == .verb ? node : nil
  }

  /// Those whom a list of names names.
  private func actors(ofList first: Int) -> [Draft] {
    var found: [Draft] = []
    var open = [first]
    while let token = open.popLast() {
      if let index = claimed[token] { found.append(drafts[index]) }
      open += children(of: token, [.conj, .appos])
    }
    return found
  }

  private func named(in sentence: Int, before token: Int) -> [Draft] {
    draftsOfSentence[sentence].map { drafts[$0] }
      .filter { $0.tokens.upperBound <= token }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The members of the last sentence that names exactly so many; of two, those whom the text joins.
  private func exactly(
    _ number: Int, before token: Int, _ actor: (Draft) -> ActorID?
  ) -> [ActorID]? {
    if number == 2 { return pair(before: token, actor) }
    let sentence = parse.sentenceOfToken[token]
    for back in 0...min(sentence, 4) {
      let inside = named(in: sentence - back, before: token)
      let members = distinct(inside, actor)
      if members.count == number { return members }
      // `A met B's president and C's over D`: of three states those whose leaders were named.
      let served = distinct(inside.filter { [.person, .office].contains($0.form) }, actor)
      if served.count == number { return served }
    }
    for back in 0...min(sentence, Self.memory) {
      if let listed = listed(number, named(in: sentence - back, before: token), actor) {
        return listed
      }
    }
    return nil
  }

  /// So many of a sentence's actors that stand in one list, whoever else the sentence names.
  private func listed(
    _ number: Int, _ inside: [Draft], _ actor: (Draft) -> ActorID?
  ) -> [ActorID]? {
    let lists = Dictionary(grouping: inside.filter { actor($0) != nil }) {
      coordination(of: noun(of: $0.head))
    }
    return lists.sorted { $0.key < $1.key }.map { distinct($0.value, actor) }
      .last { $0.count == number }
  }

  /// Two whom a sentence joins: those of this sentence or the one before, else of all whom the text
  /// joined those of whom it speaks most, of equals the last; else two whom a sentence names alone.
  private func pair(before token: Int, _ actor: (Draft) -> ActorID?) -> [ActorID]? {
    let sentence = parse.sentenceOfToken[token]
    var best: (members: [ActorID], weight: Int)?
    var nearest: [ActorID]?
    var near: [Draft]?
    for back in 0...min(sentence, Self.memory) {
      let inside = named(in: sentence - back, before: token).filter { actor($0) != nil }
      let members = distinct(inside, actor)
      guard (2...8).contains(members.count) else { continue }
      let joined =
        members.count > 2
        ? joinedPair(members, inside, actor) : areJoined(inside, actor) ? members : nil
      if let joined {
        if back <= 1 { return joined }
        let all = near ?? shortlyBefore(token)
        near = all
        let weight = joined.map { actor in all.count { isNamed(actor, by: $0) } }.min() ?? 0
        if weight > best?.weight ?? 0 { best = (joined, weight) }
      } else if back <= 4, members.count == 2 {
        nearest = nearest ?? members
      }
    }
    return best?.members ?? nearest
  }

  /// How many sentences back a text still takes up whom it joined.
  private static let memory = 40

  /// Whom the sentences before a word named, as far back as a text takes them up.
  func shortlyBefore(_ token: Int) -> [Draft] {
    let sentence = parse.sentenceOfToken[token]
    return (max(0, sentence - Self.memory)...sentence).flatMap { named(in: $0, before: token) }
  }

  /// Whether a mention is of somebody or of one who serves him.
  private func isNamed(_ actor: ActorID, by draft: Draft) -> Bool {
    draft.actor == actor || draft.affiliation == actor
  }

  /// Of more than two the only two that a sentence joins: `talks with A and B's president in C's capital`.
  private func joinedPair(
    _ members: [ActorID], _ inside: [Draft], _ actor: (Draft) -> ActorID?
  ) -> [ActorID]? {
    var found: [ActorID]?
    for (place, first) in members.enumerated() {
      for second in members[(place + 1)...] {
        let both = inside.filter { [first, second].contains(actor($0)) }
        guard areJoined(both, actor) else { continue }
        if found != nil { return nil }
        found = [first, second]
      }
    }
    return found
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
