import Documents
import Language

/// Definite descriptions that take up what was named: `the two countries`, `both leaders`,
/// `the alliance`, `the country`.
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

  private func isCount(_ token: Int) -> Bool {
    isListed(token, .count) && isSubject(token)
  }

  /// `the two countries`, `both leaders`, `the leaders of both states`, `the two`.
  private func group(at token: Int) -> Draft? {
    let word = lower[token]
    let persons =
      isListed(token, .groupPerson) || isPhraseListed(endingAt: token, .groupPerson)
    let states = isListed(token, .groupState)
    let bare = isCount(token)
    guard persons || states || bare, isDefinite(token) || bare else { return nil }
    guard isPlainGroup(token) else { return nil }
    let number = number(of: token)
    let members =
      membersOfGrouping(before: token, number, asLeaders: persons)
      ?? (persons
        ? personGroup(token, number)
        : stateGroup(
          before: token, number, orPersons: bare,
          orOrganizations: bare || ["sides", "parties", "partners", "allies"].contains(word)))
    guard members.count > 1 else { return nil }
    let range = groupRange(token)
    var draft = Draft(
      .group, range, head: token, kind: .grouping, name: textOf(trimmedGroup(range)),
      why: "coreference/group of \(members.count)")
    draft.members = members
    return draft
  }

  /// After `the Quad` with its four members `the four leaders` are theirs.
  private func membersOfGrouping(
    before token: Int, _ number: Int?, asLeaders: Bool
  ) -> [ActorID]? {
    guard let number, number > 2 else { return nil }
    let sentence = parse.sentenceOfToken[token]
    let grouping = drafts.last {
      $0.form == .organization && $0.members.count == number && $0.tokens.upperBound <= token
        && parse.sentenceOfToken[$0.tokens.lowerBound] >= sentence - 2
    }
    guard let grouping else { return nil }
    let leaders = grouping.members.compactMap { leader(of: $0) }
    return asLeaders && leaders.count == number ? leaders : grouping.members
  }

  /// Whether nothing but number and article marks a group: `NATO leaders`, `the states in the
  /// region` are named or described, not taken up.
  private func isPlainGroup(_ token: Int) -> Bool {
    let noun = parse.tokens[token]
    if noun.pos == .properNoun || (token > 0 && isCapitalized(token)) { return false }
    let leaders = isListed(token, .groupPerson)
    for child in parse.children(of: token) {
      switch facts[child].arc {
      case .amod, .compound, .nmod:
        guard
          isListed(child, .groupAdjective)
            || knowledge.rules.list(.groupPerson, has: lower[child] + " " + lower[token])
        else { return false }
      case .relcl, .acl: return false
      case .prep:
        guard leaders, lower[child] == "of" else { return child < token }
      default: continue
      }
    }
    return true
  }

  private func isDefinite(_ token: Int) -> Bool {
    parse.children(of: token).contains {
      $0 < token && ["the", "both", "these", "those", "all", "two"].contains(lower[$0])
    }
  }

  /// The number that a group noun states, nil for none.
  private func number(of token: Int) -> Int? {
    let numbers = [
      "two": 2, "both": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5,
      "six": 6, "seven": 7, "eight": 8,
    ]
    if let own = numbers[lower[token]] { return own }
    return parse.children(of: token).lazy.compactMap { numbers[lower[$0]] }.first
  }

  /// Persons: leaders of the states in the noun's own complement, else the last persons named.
  private func personGroup(_ token: Int, _ number: Int?) -> [ActorID] {
    if let preposition = children(of: token, .prep).first(where: { lower[$0] == "of" }) {
      let states = statesInComplement(preposition)
      return states.count > 1 ? states.compactMap { holder(of: $0, named: token) } : []
    }
    let seen = antecedents(before: token, number) { draft in
      guard draft.form == .person || draft.form == .office else { return nil }
      return draft.actor
    }
    if seen.count > 1 { return seen }
    let states = stateGroup(before: token, number)
    return states.compactMap { holder(of: $0, named: token) }
  }

  /// Whom of a state a plural of persons means: `foreign ministers` its foreign minister, `leaders`
  /// its leader; of `officials`, whom no table knows, the state for which they act.
  private func holder(of state: ActorID, named noun: Int) -> ActorID? {
    guard let day, let title = title(ofPlural: noun) else { return nil }
    if title.office.rawValue == "chief" { return leader(of: state) }
    let persons = Set(knowledge.holders(of: title, at: state, on: day).map(\.person))
    return persons.count == 1 ? persons.first : state
  }

  /// The office of which a plural speaks, by one word or two.
  private func title(ofPlural noun: Int) -> OfficeTitle? {
    guard lower[noun].hasSuffix("s") else { return nil }
    for start in [noun - 1, noun] where start >= 0 {
      let phrase = (start..<noun).map { lower[$0] } + [String(lower[noun].dropLast())]
      if let number = knowledge.rules.title(in: phrase, at: 0),
        knowledge.rules.titles[number].words.count == phrase.count
      {
        return knowledge.rules.titles[number]
      }
    }
    return nil
  }

  private func leader(of state: ActorID) -> ActorID? {
    guard let day else { return nil }
    let leaders = knowledge.leaders(of: state, on: day)
    return leaders.count == 1 ? leaders[0].person : nil
  }

  private func statesInComplement(_ preposition: Int) -> [ActorID] {
    guard let object = children(of: preposition, .pobj).first else { return [] }
    var found: [ActorID] = []
    var open = [object]
    while let token = open.popLast() {
      if let index = claimed[token], drafts[index].kind == .state, let id = drafts[index].actor {
        found.append(id)
      } else if isListed(token, .groupState) {
        found += stateGroup(before: token, number(of: token))
      }
      open += children(of: token, [.conj, .appos]).reversed()
    }
    return found
  }

  /// States: the last ones named, as many as the noun counts; without a number those of the last
  /// coordination.
  private func stateGroup(
    before token: Int, _ number: Int?, orPersons: Bool = false, orOrganizations: Bool = false
  ) -> [ActorID] {
    antecedents(before: token, number) { draft in
      switch draft.form {
      case .name, .adjective, .capital, .metonym:
        return draft.kind == .place ? nil : draft.affiliation ?? draft.actor
      case .organization: return orOrganizations && draft.kind == .organization ? draft.actor : nil
      case .person, .office: return orPersons ? draft.actor : stateBehind(draft)
      case .organ: return stateBehind(draft)
      default: return nil
      }
    }
  }

  private func stateBehind(_ draft: Draft) -> ActorID? {
    guard let id = draft.affiliation, knowledge.actor(id)?.kind == .state else { return nil }
    return id
  }

  private func groupRange(_ token: Int) -> Range<Int> {
    var low = token
    for child in parse.children(of: token)
    where child < token
      && facts[child].arc.isOne(of: [.det, .nummod, .predet, .amod, .poss, .compound])
    { low = min(low, child) }
    return low..<token + 1
  }

  private func trimmedGroup(_ range: Range<Int>) -> Range<Int> {
    range.count > 1 && lower[range.lowerBound] == "the"
      ? range.lowerBound + 1..<range.upperBound : range
  }

  /// `the alliance`, `the country`: one organisation or state named before.
  private func single(at token: Int) -> Draft? {
    let word = lower[token]
    let organization = isListed(token, .organizationNoun)
    guard organization || isListed(token, .stateNoun),
      let determiner = children(of: token, .det).first,
      ["the", "this"].contains(lower[determiner]), !facts[token].tag.isOne(of: [.nns, .nnps]),
      !hasChild(token, [.prep, .poss, .nmod, .compound, .appos, .relcl]),
      children(of: token, .amod).allSatisfy({ isLoose($0) }),
      let index = organization ? lastOrganization(word, before: token) : lastState(before: token)
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
  private func lastState(before token: Int) -> Int? {
    if let served = stateOfRelative(token) { return served }
    let sentence = parse.sentenceOfToken[token]
    for back in 0...2 {
      guard sentence >= back else { break }
      let states = draftsOfSentence[sentence - back].filter { index in
        (drafts[index].kind == .state || drafts[index].form == .capital)
          && drafts[index].affiliation != nil && drafts[index].form != .pronoun
          && drafts[index].tokens.upperBound <= token
      }.sorted { drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound }
      guard let last = states.last else { continue }
      if Set(states.map { drafts[$0].affiliation }).count == 1 { return last }
      if back > 0, let subject = states.first(where: { isSubject(drafts[$0].head) }) {
        return subject
      }
      return mostNamed(states)
    }
    return nil
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

  /// Whether a token is the subject of a clause.
  func isSubject(_ token: Int) -> Bool {
    facts[token].arc.isOne(of: [.nsubj, .nsubjpass])
  }
}
