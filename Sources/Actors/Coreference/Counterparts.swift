import Documents
import Language

/// `his Japanese counterpart`: who holds the same office at the state named.
extension DocumentReading {
  /// Finds counterparts and the persons whom they mean.
  mutating func findCounterparts() {
    for token in words.indices
    where claimed[token] == nil && isListed(token, .counterpart) {
      guard let draft = counterpart(at: token) else { continue }
      add(draft, claiming: false)
      if let person = draft.person { give(draft.affiliation, to: person) }
    }
  }

  /// `her Fijian counterpart, NAME`: whom no table knows serves the state of the office.
  private mutating func give(_ state: ActorID?, to person: Int) {
    guard memory[person].actor == nil, memory[person].affiliation == nil else { return }
    memory[person].affiliation = state
    for index in drafts.indices where drafts[index].person == person {
      drafts[index].affiliation = drafts[index].affiliation ?? state
    }
  }

  private func counterpart(at token: Int) -> Draft? {
    guard let state = stateOfCounterpart(token), let office = officeOfPeer(before: token, of: state)
    else { return nil }
    var low = token
    for child in parse.children(of: token) where child < token {
      low = min(low, parse.subtree(of: child).lowerBound)
    }
    var draft = Draft(
      .office, low..<token + 1, head: token, kind: .office, name: textOf(low..<token + 1),
      why: "coreference/counterpart")
    draft.officeClass = office
    draft.affiliation = state
    if let named = personBeside(token) ?? personTold(office, at: state) {
      take(memory[named], named, into: &draft)
    } else if let day {
      let heads: Set<OfficeClass> = [.headOfState, .headOfGovernment]
      let holders =
        heads.contains(office)
        ? knowledge.leaders(of: state, on: day) : knowledge.holders(of: office, at: state, on: day)
      guard holders.count == 1, let spell = holders.first else { return draft }
      draft.actor = spell.person
      draft.name = knowledge.actor(spell.person)?.name ?? draft.name
      draft.role = knowledge.roleTitle(of: spell)
      draft.gender = knowledge.personIndex[spell.person]?.gender
    }
    return draft
  }

  private func stateOfCounterpart(_ token: Int) -> ActorID? {
    for child in children(of: token, [.amod, .compound, .nmod, .poss]).reversed() {
      guard let index = claimed[child], let id = drafts[index].affiliation,
        knowledge.actor(id)?.kind == .state, drafts[index].form != .person
      else { continue }
      return id
    }
    return nil
  }

  /// The office of the last person before who serves another state.
  private func officeOfPeer(before token: Int, of state: ActorID) -> OfficeClass? {
    let sentence = parse.sentenceOfToken[token]
    return drafts.last {
      $0.tokens.upperBound <= token && [.person, .office].contains($0.form)
        && $0.officeClass != nil && $0.affiliation != state
        && parse.sentenceOfToken[$0.tokens.lowerBound] >= sentence - 1
    }?.officeClass
  }

  /// The person named in apposition or right after.
  private func personBeside(_ token: Int) -> Int? {
    let places = children(of: token, .appos) + [token + 1]
    return drafts.first { draft in
      draft.form == .person && (places.contains(draft.head) || draft.tokens.lowerBound == token + 1)
    }?.person
  }

  /// The one person of the document who has an office at a state by the text's own word.
  func personTold(_ office: OfficeClass, at: ActorID) -> Int? {
    let told = memory.indices.filter {
      memory[$0].officeClass == office && memory[$0].affiliation == at
    }
    return told.count == 1 ? told[0] : nil
  }

  /// Gives an office's draft the person who holds it by the text.
  func take(_ person: PersonMemory, _ index: Int, into draft: inout Draft) {
    draft.person = index
    draft.actor = person.actor
    draft.name = person.name
    draft.role = person.role ?? draft.role
    draft.gender = person.gender
  }
}
