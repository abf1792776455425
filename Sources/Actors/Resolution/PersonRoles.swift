import Documents
import Language

/// What a text and the tables say of a person, and later mentions by a part of the name.
extension DocumentReading {
  /// Gives a person's draft role, affiliation and gender from its title, apposition and the tables.
  mutating func describe(_ index: Int) {
    var draft = drafts[index]
    let before = title(before: draft.tokens.lowerBound)
    var end = draft.tokens.upperBound
    if end < words.count, isPossessive(end) { end += 1 }
    let after = title(after: draft.tokens.upperBound, head: draft.head)
    draft.gender = gender(of: draft, title: before)
    if draft.actor == nil, let actor = holder(named: draft.tokens, title: before) {
      draft.actor = actor
      draft.name = knowledge.actor(actor)?.name ?? draft.name
    }
    if let actor = draft.actor, let office = knowledge.mainOffice(of: actor, on: day),
      before?.isFormer != true
    {
      draft.role = knowledge.roleTitle(of: office)
      draft.officeClass = office.office
      draft.affiliation = office.at
    } else {
      let told = [before, after.reading].compactMap { $0 }
        .filter { $0.title.office.rawValue != "person" }
      var best = told.first { $0.affiliation != nil } ?? told.first
      if let actor = draft.actor, let title = best {
        let held = knowledge.offices(of: actor).filter { fits($0, title) }
        best?.affiliation = title.affiliation ?? held.first?.at
        if let day, !held.isEmpty, held.allSatisfy({ ($0.to ?? day) < day }) {
          best?.isFormer = true
        }
      }
      draft.role = best.flatMap(roleText) ?? after.phrase
      if best?.affiliation == nil, best?.body == nil, let phrase = after.phrase {
        draft.role = phrase
      }
      draft.officeClass = best?.isFormer == true ? nil : best?.title.office
      draft.affiliation =
        best?.affiliation
        ?? draft.actor.flatMap { knowledge.bestOffice(of: $0, before: day)?.at }
    }
    drafts[index] = draft
  }

  /// Gender by the tables, the title or the given name.
  private func gender(of draft: Draft, title: TitleReading?) -> Gender? {
    let facts = draft.actor.flatMap { knowledge.persons[$0] }
    if let known = facts?.gender { return known }
    if let words = title?.title.words {
      if words.contains(where: { rules.list("male-title", has: $0) }) { return .male }
      if words.contains(where: { rules.list("female-title", has: $0) }) { return .female }
    }
    let name = facts?.names.first ?? draft.tokens.map { folded[$0] }.filter { !$0.isEmpty }
    guard name.count > 1 else { return nil }
    return rules.genders[facts?.familyFirst == true ? name[1] : name[0]]
  }

  /// The holder of the title's office whose family name the range holds.
  private func holder(named range: Range<Int>, title: TitleReading?) -> ActorID? {
    guard let title, let at = title.affiliation, let day, !title.isFormer, range.count == 1
    else { return nil }
    let matches = knowledge.holders(of: title.title, at: at, on: day)
      .filter { knowledge.persons[$0.person]?.family.contains(folded[range.lowerBound]) == true }
    return matches.count == 1 ? matches[0].person : nil
  }

  /// Takes a person into the document's memory, or knows it again.
  mutating func remember(_ index: Int) {
    let draft = drafts[index]
    let words = draft.tokens.map { folded[$0] }.filter { !$0.isEmpty }
    if let known = memory.firstIndex(where: { same($0, draft, words) }) {
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
    memory.append(
      PersonMemory(
        keys: keys(of: draft, words), words: words, actor: draft.actor, name: draft.name,
        role: draft.role, officeClass: draft.officeClass, affiliation: draft.affiliation,
        gender: draft.gender, first: draft.tokens.lowerBound))
  }

  private func same(_ person: PersonMemory, _ draft: Draft, _ words: [String]) -> Bool {
    if let actor = draft.actor { return person.actor == actor }
    return person.actor == nil && (person.words == words || Set(person.words) == Set(words))
  }

  /// The words that may stand for a person alone: the family name; of an unknown person also the
  /// first word where it could be the family's (two or three words without a comma).
  private func keys(of draft: Draft, _ words: [String]) -> Set<String> {
    if let actor = draft.actor, let facts = knowledge.persons[actor] {
      var keys: Set<String> = [facts.family.joined(separator: " ")]
      if let last = facts.family.last, last.utf8.count > 2 { keys.insert(last) }
      for word in words where facts.family.contains(word) && !PersonIndex.particles.contains(word) {
        keys.insert(word)
      }
      // The name as the text spells it, and single names such as `Lula`.
      for name in facts.names where name.count == 1 { keys.insert(name[0]) }
      if let last = words.last, !facts.familyFirst, last.utf8.count > 2 { keys.insert(last) }
      return keys
    }
    let core = words.filter { !["jr", "sr", "ii", "iii", "iv"].contains($0) }
    var keys = Set(core.suffix(1))
    if (2...3).contains(core.count), let first = core.first, first.utf8.count <= 6 {
      keys.insert(first)
    }
    return keys
  }

  /// Single names that stand for a person of the document, also one who is named in full later.
  mutating func repeatedPersons() {
    for token in words.indices where claimed[token] == nil && isBareName(token) {
      guard let known = antecedent(of: token) else { continue }
      var draft = Draft(
        .person, token..<token + 1, head: token, kind: .person, actor: memory[known].actor,
        name: memory[known].name, why: "coreference/family name")
      draft.role = memory[known].role
      draft.officeClass = memory[known].officeClass
      draft.affiliation = memory[known].affiliation
      draft.gender = memory[known].gender
      draft.person = known
      add(draft)
    }
  }

  /// Whether a token could be a family name by itself.
  private func isBareName(_ token: Int) -> Bool {
    guard isCapitalized(token), !folded[token].isEmpty,
      !PersonIndex.suffixes.contains(folded[token]),
      rules.titles[lower[token]] == nil || title(before: token) != nil
    else { return false }
    let pos = parse.tokens[token].pos
    // The model takes a rare name that begins a sentence for a common noun; a noun is written small
    // somewhere.
    guard
      pos == .properNoun || entityOf[token].map({ parse.entities[$0].label }) == "PERSON"
        || pos == .noun && !words.contains(lower[token])
          && memory.contains(where: { $0.keys.contains(folded[token]) })
    else { return false }
    if let index = entityOf[token] {
      let entity = parse.entities[index]
      let core = core(of: entity)
      if core.count > 1, ["ORG", "FAC", "LOC"].contains(entity.label),
        core.contains(where: { rules.list("institution", has: lower[$0]) })
      {
        return false
      }
    }
    if token + 1 < words.count, claimed[token + 1] == nil,
      parse.tokens[token + 1].pos == .properNoun, parse.tokens[token].dep == "compound",
      parse.tokens[token].head == token + 1,
      !rules.list("organ", has: lower[token + 1]), !rules.list("event-noun", has: lower[token + 1])
    {
      return false
    }
    if token > 0, claimed[token - 1] == nil, parse.tokens[token - 1].pos == .properNoun,
      parse.tokens[token - 1].dep == "compound", parse.tokens[token - 1].head == token,
      title(before: token) == nil
    {
      return false
    }
    return true
  }

  /// `Sultan` in the middle of a name is no title.
  private func isPartOfName(_ title: TitleReading, of token: Int) -> Bool {
    guard let index = entityOf[token], parse.entities[index].label == "PERSON" else { return false }
    return parse.entities[index].tokens.lowerBound < title.tokens.lowerBound
  }

  /// The person whom a single name means: the last one named before, else the first named after.
  private func antecedent(of token: Int) -> Int? {
    let word = folded[token]
    let matching = memory.indices.filter { memory[$0].keys.contains(word) }
    guard !matching.isEmpty else { return nil }
    if let title = title(before: token), title.title.holder != .none {
      let fitting = matching.filter { memory[$0].officeClass == title.title.office }
      if let only = fitting.last { return only }
    }
    let before = matching.filter { memory[$0].first < token }
    return before.max { lastMention($0, before: token) < lastMention($1, before: token) }
      ?? matching.min { memory[$0].first < memory[$1].first }
  }

  private func lastMention(_ person: Int, before token: Int) -> Int {
    drafts.lazy.filter { $0.person == person && $0.tokens.lowerBound < token }
      .map(\.tokens.lowerBound).max() ?? -1
  }

  /// Single names without a full name in the document: the one holder of a prominent office on the
  /// day who bears it; with a title, the holder of that office.
  mutating func holdersByFamilyName() {
    for token in words.indices where claimed[token] == nil && isBareName(token) {
      if let known = antecedent(of: token) {
        repeatPerson(token, known)
        continue
      }
      let titled = title(before: token)
      let labelled = entityOf[token].map { parse.entities[$0].label } == "PERSON"
      let open = titled.map { isCapitalized($0.tokens.lowerBound) } ?? false
      guard labelled || open || isUnmistakable(token) else { continue }
      let actor = officeHolder(named: folded[token], title: titled)
      if actor == nil, label(of: token..<token + 1) != "PERSON", !isAddressed(titled) { continue }
      var draft = Draft(
        .person, token..<token + 1, head: token, kind: .person, actor: actor,
        name: actor.flatMap { knowledge.actor($0)?.name } ?? textOf(token..<token + 1),
        why: actor == nil ? "model/PERSON" : "office-holders.tsv/family name in office")
      draft.affiliation = titled?.affiliation
      let index = add(draft)
      describe(index)
      remember(index)
    }
  }

  /// Whether a title can only stand before a name: `Mr.`, `Gen.`, `President`.
  private func isAddressed(_ title: TitleReading?) -> Bool {
    guard let title, isCapitalized(title.tokens.lowerBound) else { return false }
    return ["person", "officer", "hos", "hog"].contains(title.title.office.rawValue)
  }

  /// Whether a word that the model does not mark is the family name of the one head of state or
  /// government of the day who bears it, and no common word of the document.
  private func isUnmistakable(_ token: Int) -> Bool {
    guard let day, folded[token].utf8.count >= 4, vocabulary[lower[token]] == nil,
      entityOf[token].map({ parse.entities[$0].tokens.count == 1 }) ?? true,
      parse.tokens[token].pos == .properNoun,
      !["compound", "amod", "nmod"].contains(parse.tokens[token].dep)
    else { return false }
    let heads = knowledge.personIndex.ofFamily([folded[token]]).filter { person in
      let office = knowledge.mainOffice(of: knowledge.personIDs[person], on: day)?.office
      return office == .headOfState || office == .headOfGovernment
    }
    return heads.count == 1
  }

  private mutating func repeatPerson(_ token: Int, _ known: Int) {
    var draft = Draft(
      .person, token..<token + 1, head: token, kind: .person, actor: memory[known].actor,
      name: memory[known].name, why: "coreference/family name")
    draft.role = memory[known].role
    draft.officeClass = memory[known].officeClass
    draft.affiliation = memory[known].affiliation
    draft.gender = memory[known].gender
    draft.person = known
    add(draft)
  }

  private func officeHolder(named family: String, title: TitleReading?) -> ActorID? {
    let bearers = knowledge.personIndex.ofFamily([family]).map { knowledge.personIDs[$0] }
    guard let day else {
      let heads = bearers.filter {
        knowledge.bestOffice(of: $0, before: nil)?.office == .headOfState
      }
      return bearers.count == 1 ? bearers[0] : heads.count == 1 ? heads[0] : nil
    }
    if let title, title.title.holder != .none {
      let held = bearers.filter { bearer in
        knowledge.offices(of: bearer).contains { spell in
          fits(spell, title) && (title.isFormer ? spell.from <= day : spell.covers(day))
        }
      }
      if held.count == 1 { return held[0] }
      if title.affiliation != nil || !held.isEmpty { return nil }
    }
    let current = bearers.filter { bearer in
      knowledge.mainOffice(of: bearer, on: day).map {
        OfficeClass.prominent.contains($0.office)
      } ?? false
    }
    if current.count == 1 { return current[0] }
    let heads = current.filter { bearer in
      let office = knowledge.mainOffice(of: bearer, on: day)?.office
      return office == .headOfState || office == .headOfGovernment
    }
    if heads.count == 1 { return heads[0] }
    guard current.isEmpty else { return nil }
    let past = bearers.filter { bearer in
      knowledge.offices(of: bearer).contains {
        ($0.office == .headOfState || $0.office == .headOfGovernment) && $0.from <= day
          && ($0.to ?? day).adding(days: 5_480) >= day
      }
    }
    return past.count == 1 ? past[0] : nil
  }

  private func fits(_ spell: OfficeSpell, _ title: TitleReading) -> Bool {
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
