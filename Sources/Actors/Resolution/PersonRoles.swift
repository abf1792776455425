import Documents
import Language

/// What a text and the tables say of a person.
extension DocumentReading {
  /// Gives a person's draft role, affiliation and gender from its title, apposition and the tables.
  mutating func describe(_ index: Int) {
    var draft = drafts[index]
    let before = title(before: draft.tokens.lowerBound) ?? title(aheadOf: draft.head)
    var end = draft.tokens.upperBound
    if end < words.count, isPossessive(end) { end += 1 }
    let after = title(after: draft.tokens.upperBound, head: draft.head)
    draft.gender = gender(of: draft, title: before)
    if draft.actor == nil, let actor = holder(named: draft.tokens, title: before) {
      draft.actor = actor
      draft.name = knowledge.actor(actor)?.name ?? draft.name
    }
    let told = [before, after.reading].compactMap { $0 }
    if let actor = draft.actor, let office = office(of: actor, told: told),
      before?.isFormer != true
    {
      draft.role = knowledge.roleTitle(of: office)
      draft.officeClass = office.office
      draft.affiliation = office.at
    } else {
      let told = told.filter { $0.title.office.rawValue != "person" }
      var best = told.first { $0.affiliation != nil } ?? told.first
      if let actor = draft.actor, let title = best {
        let held = knowledge.offices(of: actor).filter { fits($0, title) }
        best?.affiliation = title.affiliation ?? held.first?.at
        if let day, !held.isEmpty, held.allSatisfy({ ($0.to ?? day) < day }) {
          best?.isFormer = true
        }
      }
      draft.role = best.flatMap(roleText) ?? after.phrase
      let isUntold = best?.affiliation == nil && best?.body == nil
      if let phrase = after.phrase, isUntold || (draft.actor == nil && isGeneral(best)) {
        draft.role = phrase
      }
      draft.officeClass = best?.isFormer == true ? nil : best?.title.office
      draft.affiliation =
        best?.affiliation
        ?? draft.actor.flatMap { knowledge.bestOffice(of: $0, before: day)?.at }
        ?? actorServed(inAppositionOf: draft.head)
    }
    drafts[index] = draft
  }

  /// The office that a person holds on the day, of several the one that the text tells.
  private func office(of actor: ActorID, told: [TitleReading]) -> OfficeSpell? {
    guard let day, let main = knowledge.mainOffice(of: actor, on: day) else { return nil }
    if told.isEmpty || told.contains(where: { fits(main, $0) }) { return main }
    return knowledge.offices(of: actor).first { spell in
      spell.covers(day) && told.contains { !$0.isFormer && fits(spell, $0) }
    } ?? main
  }

  /// Whether a title is one that many bear, so that the text's whole phrase says more.
  private func isGeneral(_ reading: TitleReading?) -> Bool {
    reading.map { title in
      title.title.holder == .none
        || knowledge.rules.list(.looseOffice, has: title.title.office.rawValue)
    } ?? true
  }

  /// The one state or organisation that an apposition names: `NAME, chief of Y's general staff`.
  private func actorServed(inAppositionOf head: Int) -> ActorID? {
    guard let noun = children(of: head, .appos).first(where: { $0 > head }) else {
      return nil
    }
    let range = parse.subtree(of: noun)
    let named = Set(
      range.compactMap { token in
        claimed[token].flatMap { index in
          drafts[index].form == .capital || drafts[index].form == .person
            ? nil : drafts[index].affiliation
        }
      })
    return named.count == 1 ? named.first : nil
  }

  /// Gender by the tables, the title or the given name.
  private func gender(of draft: Draft, title: TitleReading?) -> Gender? {
    let facts = draft.actor.flatMap { knowledge.personIndex[$0] }
    if let known = facts?.gender { return known }
    if let words = title?.title.words {
      if words.contains(where: { knowledge.rules.list(.maleTitle, has: $0) }) { return .male }
      if words.contains(where: { knowledge.rules.list(.femaleTitle, has: $0) }) { return .female }
    }
    let name = facts?.names.first ?? draft.tokens.map { folded[$0] }.filter { !$0.isEmpty }
    guard name.count > 1 else { return nil }
    return knowledge.rules.gender(ofGivenName: facts?.familyFirst == true ? name[1] : name[0])
  }

  /// The holder of the title's office whose family name the range holds.
  private func holder(named range: Range<Int>, title: TitleReading?) -> ActorID? {
    guard let title, let at = title.affiliation, let day, !title.isFormer, range.count == 1
    else { return nil }
    let matches = knowledge.holders(of: title.title, at: at, on: day)
      .filter {
        knowledge.personIndex[$0.person]?.family.contains(folded[range.lowerBound]) == true
      }
    return matches.count == 1 ? matches[0].person : nil
  }

  /// Takes a person into the document's memory, or knows it again.
  mutating func remember(_ index: Int) {
    let draft = drafts[index]
    let words = draft.tokens.map { folded[$0] }.filter { !$0.isEmpty }
    let unordered = draft.actor == nil ? Set(words).sorted() : []
    if let known = memory.firstIndex(where: { same($0, draft.actor, unordered) }) {
      memory[known].role = memory[known].role ?? draft.role
      memory[known].officeClass = memory[known].officeClass ?? draft.officeClass
      memory[known].affiliation = memory[known].affiliation ?? draft.affiliation
      memory[known].gender = memory[known].gender ?? draft.gender
      drafts[index].person = known
      drafts[index].role = drafts[index].role ?? memory[known].role
      drafts[index].affiliation = drafts[index].affiliation ?? memory[known].affiliation
      return
    }
    drafts[index].person = memory.count
    for key in keys(of: draft, words) { known[key, default: []].append(memory.count) }
    memory.append(
      PersonMemory(
        words: unordered, actor: draft.actor, name: draft.name,
        role: draft.role, officeClass: draft.officeClass, affiliation: draft.affiliation,
        gender: draft.gender, first: draft.tokens.lowerBound))
  }

  private func same(_ person: PersonMemory, _ actor: ActorID?, _ words: [String]) -> Bool {
    if let actor { return person.actor == actor }
    return person.actor == nil && person.words == words
  }

  /// The words that may stand for a person alone: the family name; of an unknown person also the
  /// first word where it could be the family's (two or three words without a comma).
  private func keys(of draft: Draft, _ words: [String]) -> Set<String> {
    if let actor = draft.actor, let facts = knowledge.personIndex[actor] {
      var keys: Set<String> = [facts.family.joined(separator: " ")]
      if let last = facts.family.last, last.utf8.count > 2 { keys.insert(last) }
      for word in words where facts.family.contains(word) && !PersonIndex.particles.contains(word) {
        keys.insert(word)
      }
      // The name as the text spells it, and single names such as `Lula`.
      for name in facts.names where name.count == 1 { keys.insert(name[0]) }
      if let last = words.last, !facts.familyFirst, last.utf8.count > 2 { keys.insert(last) }
      if let first = words.first, words.count > 1, !facts.familyFirst, goesByGivenName(actor) {
        keys.insert(first)
      }
      return keys
    }
    let core = words.filter { !["jr", "sr", "ii", "iii", "iv"].contains($0) }
    var keys = Set(core.suffix(1))
    if (2...3).contains(core.count), let first = core.first, first.utf8.count <= 6 {
      keys.insert(first)
    }
    return keys
  }

  /// Whether a person is of a people who go by the first word of their name.
  private func goesByGivenName(_ person: ActorID) -> Bool {
    knowledge.actor(person)?.country.map {
      knowledge.rules.list(.givenNameState, has: $0.rawValue)
    } ?? false
  }

  /// Whether an office held is the one that a title names.
  func fits(_ spell: OfficeSpell, _ title: TitleReading) -> Bool {
    if let at = title.affiliation, spell.at != at { return false }
    if title.title.office == spell.office {
      return title.title.titles.isEmpty || title.title.titles.contains(spell.title)
    }
    switch title.title.office.rawValue {
    case "leader": return [.headOfState, .headOfGovernment].contains(spell.office)
    case "chief", "hos": return OfficeClass.headsOfOrganization.contains(spell.office)
    default: return false
    }
  }
}
