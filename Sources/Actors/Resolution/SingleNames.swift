import Documents
import Language

/// Persons named by one word: whom the document or the day's offices know by it.
extension DocumentReading {
  /// Single names that stand for a person of the document, also one who is named in full later.
  mutating func repeatedPersons() {
    for token in words.indices where claimed[token] == nil && isBareName(token) {
      guard let known = antecedent(of: token) else { continue }
      repeatPerson(token, known)
    }
  }

  /// Whether a token could be a family name by itself.
  private func isBareName(_ token: Int) -> Bool {
    guard isCapitalized(token), !facts[token].shape.has(.nameless),
      !PersonIndex.suffixes.contains(folded[token]),
      !isListed(token, .titleStart) || title(before: token) != nil
    else { return false }
    let pos = facts[token].pos
    // The model takes a rare name that begins a sentence for a common noun; a noun is written small
    // somewhere.
    guard
      pos == .properNoun || entityIndex(token).map({ parse.entities[$0].label }) == "PERSON"
        || pos == .noun && !document.isWrittenSmall(token)
          && known[folded[token]] != nil
    else { return false }
    if let index = entityIndex(token) {
      let entity = parse.entities[index]
      let core = core(of: entity)
      if core.count > 1, ["ORG", "FAC", "LOC"].contains(entity.label),
        core.contains(where: { isListed($0, .institution) })
      {
        return false
      }
    }
    if token + 1 < words.count, claimed[token + 1] == nil,
      facts[token + 1].pos == .properNoun, facts[token].arc == .compound,
      parse.tokens[token].head == token + 1,
      !isListed(token + 1, [.organ, .eventNoun])
    {
      return false
    }
    if token > 0, claimed[token - 1] == nil, facts[token - 1].pos == .properNoun,
      facts[token - 1].arc == .compound, parse.tokens[token - 1].head == token,
      title(before: token) == nil
    {
      return false
    }
    return true
  }

  /// The person whom a single name means: the last one named before, else the first named after.
  private func antecedent(of token: Int) -> Int? {
    guard let matching = known[folded[token]] else { return nil }
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
      let labelled = entityIndex(token).map { parse.entities[$0].label } == "PERSON"
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
    return knowledge.rules.list(.addressedClass, has: title.title.office.rawValue)
  }

  /// Whether a word that the model does not mark is the family name of the one head of state or
  /// government of the day who bears it, and no common word of the document.
  private func isUnmistakable(_ token: Int) -> Bool {
    guard let day, facts[token].shape.has(.person), folded[token].utf8.count >= 4,
      !document.isWrittenSmall(token),
      entityIndex(token).map({ parse.entities[$0].tokens.count == 1 }) ?? true,
      facts[token].pos == .properNoun,
      !facts[token].arc.isOne(of: [.compound, .amod, .nmod])
    else { return false }
    let heads = knowledge.personIndex.ofFamily([folded[token]]).filter { person in
      let office = knowledge.mainOffice(of: knowledge.personIndex.id(of: person), on: day)?.office
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
    let bearers = knowledge.personIndex.ofFamily([family]).map { knowledge.personIndex.id(of: $0) }
    guard let day else {
      let bearers = bearers.filter { isExpected($0, knowledge.bestOffice(of: $0, before: nil)) }
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
        OfficeClass.prominent.contains($0.office) && isExpected(bearer, $0)
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

  /// Whether a bare family name may mean the holder of an office: a minister is named so only where
  /// the text speaks of the state, else a namesake is meant.
  private func isExpected(_ person: ActorID, _ office: OfficeSpell?) -> Bool {
    guard let office, office.office == .foreignMinister || office.office == .defenceMinister else {
      return true
    }
    return drafts.contains { $0.affiliation == office.at && $0.form != .person }
  }
}
