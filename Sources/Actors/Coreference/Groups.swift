import Documents
import Language

/// Groups that take up what was named: `the two countries`, `both leaders`, `Ministers`.
extension DocumentReading {
  /// `the two countries`, `both leaders`, `the leaders of both states`, `the two`.
  func group(at token: Int) -> Draft? {
    let word = lower[token]
    let persons =
      isListed(token, .groupPerson) || isPhraseListed(endingAt: token, .groupPerson)
    let states = isListed(token, .groupState)
    let bare = isCount(token)
    if persons, let named = ownedGroup(token) { return named }
    guard persons || states || bare, isPlainGroup(token) else { return nil }
    let number = number(of: token)
    if persons, isCapital(token) { return capitalGroup(at: token) }
    guard isDefinite(token) || bare else { return nil }
    let members =
      membersOfGrouping(before: token, number, asLeaders: persons)
      ?? (persons
        ? personGroup(token, number)
        : stateGroup(
          before: token, number, orPersons: bare,
          orOrganizations: bare || ["sides", "parties", "partners", "allies"].contains(word)))
    return group(of: members, at: token)
  }

  private func group(
    of members: [ActorID], in words: Range<Int>? = nil, at token: Int
  ) -> Draft? {
    guard members.count > 1 else { return nil }
    let range = words ?? groupRange(token)
    var draft = Draft(
      .group, range, head: token, kind: .grouping, name: textOf(trimmedGroup(range)),
      why: "coreference/group of \(members.count)")
    draft.members = members
    return draft
  }

  /// `the Kenyan and Ugandan presidents`: those of the states before the noun.
  private func ownedGroup(_ token: Int) -> Draft? {
    let states = children(of: token, [.amod, .compound, .nmod]).filter { $0 < token }
      .flatMap(statesOfList)
    let holders = states.compactMap { holder(of: $0, named: token) }
    guard states.count > 1, holders.count == states.count else { return nil }
    return group(of: holders, in: token..<token + 1, at: token)
  }

  /// Whether a noun is written as a name: `the Foreign Ministers of A and B`, `Ministers`.
  private func isCapital(_ token: Int) -> Bool {
    parse.tokens[token].pos == .properNoun || token > 0 && isCapitalized(token)
  }

  /// The groups of a communiqué, which writes offices as names: the ministers of the states that follow,
  /// else those whom it named by this word before.
  private func capitalGroup(at token: Int) -> Draft? {
    let named = personsOfComplement(token)
    if let named { return group(of: named, at: token) }
    guard !hasChild(token, .prep) else { return nil }
    let earlier = drafts.last {
      $0.form == .group && $0.tokens.upperBound <= token && lower[$0.head] == lower[token]
    }
    return earlier.flatMap { group(of: $0.members, at: token) }
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
    let leaders = isListed(token, .groupPerson)
    if isCapital(token), !leaders { return false }
    let region = regionWords(before: token)
    for child in parse.children(of: token) {
      switch facts[child].arc {
      case .amod, .compound, .nmod:
        guard
          isListed(child, .groupAdjective) || region.contains(child)
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

  /// The words right before a noun that tell where states lie: `the Southeast Asian neighbours`.
  private func regionWords(before noun: Int) -> Range<Int> {
    for start in max(0, noun - 3)..<noun {
      let words = (start..<noun).map { lower[$0] }.joined(separator: " ")
      if knowledge.rules.describedBefore[words] != nil { return start..<noun }
    }
    return noun..<noun
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
    if let named = personsOfComplement(token) { return named }
    let seen = antecedents(before: token, number) { draft in
      guard draft.form == .person || draft.form == .office, isOne(draft, ofGroup: token) else {
        return nil
      }
      return draft.actor
    }
    if seen.count > 1, areOfSeveralStates(seen, token) { return seen }
    let states = stateGroup(before: token, number)
    return states.compactMap { holder(of: $0, named: token) }
  }

  /// Whether persons may be `the leaders`: two of one state, such as a president and the next, are not.
  private func areOfSeveralStates(_ persons: [ActorID], _ noun: Int) -> Bool {
    guard ["leaders", "presidents", "premiers"].contains(lower[noun]) else { return true }
    let near = shortlyBefore(noun)
    let states = persons.map { person in
      near.last { $0.actor == person && $0.affiliation != nil }?.affiliation
        ?? knowledge.actor(person)?.country
    }
    return states.contains(nil) || Set(states).count > 1
  }

  /// The persons of the states that follow a plural: `the foreign ministers of A, B and C`; nil where
  /// nothing follows with `of`, none where that is one state.
  private func personsOfComplement(_ noun: Int) -> [ActorID]? {
    guard let preposition = children(of: noun, .prep).first(where: { lower[$0] == "of" }) else {
      return nil
    }
    // The parser may hang the later states on the noun itself.
    let states =
      statesInComplement(preposition)
      + children(of: noun, .conj).filter { $0 > preposition }.flatMap(statesOfList)
    return states.count > 1 ? states.compactMap { holder(of: $0, named: noun) } : []
  }

  /// Whether a person may be one of a group by office: no minister is one of `the two leaders`.
  private func isOne(_ person: Draft, ofGroup noun: Int) -> Bool {
    guard lower[noun] == "leaders", let office = person.officeClass else { return true }
    return OfficeClass.leading.contains(office)
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
    children(of: preposition, .pobj).first.map(statesOfList) ?? []
  }

  /// The states of a list by its first noun.
  func statesOfList(_ noun: Int) -> [ActorID] {
    var found: [ActorID] = []
    var open = [noun]
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

  func stateBehind(_ draft: Draft) -> ActorID? {
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
}
