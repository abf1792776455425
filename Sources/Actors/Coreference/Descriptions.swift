import Documents
import Language

/// Definite descriptions that take up what was named: `the alliance`, `the country`.
extension DocumentReading {
  /// Finds group nouns and nouns for organisations and states, and what they take up.
  mutating func findDescriptions() {
    let nouns: WordLists = [
      .groupPerson, .groupState, .organizationNoun, .stateNoun, .count, .phraseEnd,
    ]
    for token in facts.indices where isListed(token, nouns) && claimed[token] == nil {
      guard
        facts[token].pos.isOne(of: [.noun, .properNoun]) || facts[token].tag == .cd
          || isCount(token)
      else { continue }
      if let draft = group(at: token) ?? single(at: token) { add(draft, claiming: false) }
    }
  }

  func isCount(_ token: Int) -> Bool {
    isListed(token, .count) && (isSubject(token) || lower[token] == "both" && isObject(token))
  }

  /// `the alliance`, `the country`: one organisation or state named before.
  private func single(at token: Int) -> Draft? {
    let word = lower[token]
    let organization = isListed(token, .organizationNoun)
    guard organization || isListed(token, .stateNoun),
      let determiner = children(of: token, .det).first,
      ["the", "this"].contains(lower[determiner]), !facts[token].tag.isOne(of: [.nns, .nnps]),
      !hasChild(token, [.prep, .poss, .appos, .relcl])
    else { return nil }
    let described = organization ? nil : described(by: determiner + 1..<token, token)
    let isPlain =
      !hasChild(token, [.nmod, .compound])
      && children(of: token, .amod).allSatisfy { isLoose($0) }
    guard described != nil || isPlain && knowledge.rules.describedAlone[word] == nil,
      let index = organization
        ? lastOrganization(word, before: token) : lastState(before: token, among: described)
    else { return nil }
    let antecedent = drafts[index]
    var draft = Draft(
      .description, determiner..<token + 1, head: token,
      kind: organization ? antecedent.kind : .state,
      actor: organization ? antecedent.actor : antecedent.affiliation,
      name: antecedent.name, why: "coreference/the \(word)")
    draft.affiliation = antecedent.affiliation
    draft.members = antecedent.members
    if let id = draft.actor { draft.name = knowledge.actor(id)?.name ?? draft.name }
    // A capital that stands for its state names it; a person's state is not the person.
    draft.antecedent = antecedent.kind == .person || antecedent.kind == .office ? nil : index
    return draft
  }

  /// The states that a phrase for a state may describe, by its noun (`the kingdom`) or by where it lies
  /// (`the tiny West African country`); nil where it tells neither.
  private func described(by modifiers: Range<Int>, _ noun: Int) -> Set<ActorID>? {
    for start in modifiers {
      let words = (start..<modifiers.upperBound).map { lower[$0] }.joined(separator: " ")
      guard let states = knowledge.rules.describedBefore[words] else { continue }
      let others = modifiers.lowerBound..<start
      return others.allSatisfy { isSame($0) } ? states : nil
    }
    return modifiers.allSatisfy { isLoose($0) } ? knowledge.rules.describedAlone[lower[noun]] : nil
  }

  /// Whether an adjective describes what was named and does not tell another from it: not
  /// `neighbouring`, `other`.
  private func isSame(_ adjective: Int) -> Bool {
    claimed[adjective] == nil && !isListed(adjective, [.groupAdjective, .otherAdjective])
  }

  private func isLoose(_ adjective: Int) -> Bool {
    isListed(adjective, .looseAdjective)
      || (claimed[adjective] == nil && lower[adjective].hasSuffix("strong"))
  }

  /// The organisation that a noun like `the bloc` takes up: of those that it fits the one most
  /// spoken of so far, of equals the last.
  private func lastOrganization(_ noun: String, before token: Int) -> Int? {
    let fitting = drafts.indices.filter { index in
      let draft = drafts[index]
      guard draft.tokens.upperBound <= token,
        draft.form == .organization || draft.form == .description, let id = draft.actor,
        let nouns = knowledge.nounsOf[id]
      else { return false }
      return nouns.contains(noun)
    }
    let named = Dictionary(grouping: fitting) { drafts[$0].actor }.mapValues(\.count)
    return fitting.max {
      (named[drafts[$0].actor] ?? 0, drafts[$0].tokens.lowerBound)
        < (named[drafts[$1].actor] ?? 0, drafts[$1].tokens.lowerBound)
    }
  }

  /// The state spoken of: the one that the person of a relative clause serves, the only one of this
  /// sentence or of one of the two before, or of several the subject, else the one that the document
  /// names most.
  private func lastState(before token: Int, among described: Set<ActorID>?) -> Int? {
    if described == nil, let served = stateOfRelative(token) { return served }
    let sentence = parse.sentenceOfToken[token]
    for back in 0...(described == nil ? 2 : 4) {
      guard sentence >= back else { break }
      let states = draftsOfSentence[sentence - back].filter { index in
        (drafts[index].kind == .state || drafts[index].form == .capital)
          && drafts[index].affiliation != nil && drafts[index].form != .pronoun
          && drafts[index].tokens.upperBound <= token
          && drafts[index].affiliation.map { described?.contains($0) ?? true } == true
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
      guard let last = states.last else {
        if let served = stateServed(in: sentence - back, before: token), described == nil {
          return served
        }
        continue
      }
      if Set(states.map { drafts[$0].affiliation }).count == 1 { return last }
      if back > 0, let subject = states.first(where: { isSubject(drafts[$0].head) }) {
        return subject
      }
      return mostNamed(states)
    }
    return nil
  }

  /// In a sentence that names no state the person whose state it is, where all serve one.
  private func stateServed(in sentence: Int, before token: Int) -> Int? {
    let persons = draftsOfSentence[sentence].filter { index in
      drafts[index].tokens.upperBound <= token && stateBehind(drafts[index]) != nil
        && isSubject(drafts[index].head)
        && [.person, .office].contains(drafts[index].form)
    }
    return Set(persons.map { drafts[$0].affiliation }).count == 1 ? persons.last : nil
  }

  /// Of several states the one that the document names at least twice as often as any other.
  private func mostNamed(_ states: [Int]) -> Int? {
    let ids = Set(states.compactMap { drafts[$0].affiliation }).sorted()
    let counts = ids.map { id in
      drafts.filter { $0.kind == .state && $0.affiliation == id && $0.form != .pronoun }.count
    }
    guard let top = counts.max(), let place = counts.firstIndex(of: top),
      counts.filter({ $0 * 2 > top }).count == 1
    else { return nil }
    return states.last { drafts[$0].affiliation == ids[place] }
  }

  /// In `the ambassador of X to Y, who … the country` the state that the ambassador serves.
  private func stateOfRelative(_ token: Int) -> Int? {
    var node = token
    while parse.tokens[node].head != node {
      let head = parse.tokens[node].head
      if facts[node].arc.isOne(of: [.relcl, .acl]) {
        return drafts.indices.first {
          drafts[$0].head == head && [.office, .person].contains(drafts[$0].form)
            && stateBehind(drafts[$0]) != nil
        }
      }
      node = head
    }
    return nil
  }

  /// Whether a token is the object of a verb or preposition.
  private func isObject(_ token: Int) -> Bool { facts[token].arc.isOne(of: [.dobj, .pobj]) }

  /// Whether a token is the subject of a clause.
  func isSubject(_ token: Int) -> Bool {
    facts[token].arc.isOne(of: [.nsubj, .nsubjpass])
  }
}
