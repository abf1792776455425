import Documents
import Language

/// Offices named without their holders: `the Japanese prime minister`, `NATO's secretary general`.
extension DocumentReading {
  /// Finds office phrases that no person's name follows.
  mutating func findOffices() {
    var token = 0
    while token < words.count {
      guard claimed[token] == nil, let title = officeTitle(at: token),
        isFree(token..<token + title.words.count)
      else {
        token += 1
        continue
      }
      let range = token..<token + title.words.count
      if let draft = office(title, at: range) { add(draft, claiming: false) }
      token = range.upperBound
    }
  }

  private func office(_ title: OfficeTitle, at range: Range<Int>) -> Draft? {
    let head = range.upperBound - 1
    guard facts[head].pos == .noun || facts[head].pos == .properNoun,
      !knowledge.rules.list(.unnamedClassNot, has: title.office.rawValue),
      !isBeforePerson(range, head), !facts[head].arc.isOne(of: [.compound, .amod, .nmod])
    else { return nil }
    var reading = TitleReading(tokens: range, title: title)
    complete(&reading)
    // `A's former colonial ruler`
    if children(of: head, .amod).contains(where: { isListed($0, .former) }) {
      reading.isFormer = true
    }
    if let affiliation = reading.affiliation {
      return office(reading, at: affiliation, head: head)
    }
    return knownOffice(reading, head: head)
  }

  /// `Prime Minister Kishida`, `Kishida, the prime minister`: the name is the mention.
  private func isBeforePerson(_ range: Range<Int>, _ head: Int) -> Bool {
    if range.upperBound < words.count, let index = claimed[range.upperBound],
      drafts[index].form == .person, drafts[index].tokens.lowerBound == range.upperBound,
      facts[head].arc.isOne(of: [.compound, .nmod, .appos])
        || isCapitalized(range.lowerBound)
    {
      return true
    }
    if facts[head].arc == .appos, let index = claimed[parse.tokens[head].head],
      drafts[index].form == .person
    {
      return true
    }
    return children(of: head, .appos).contains { child in
      claimed[child].map { drafts[$0].form == .person } ?? false
    }
  }

  private func office(_ reading: TitleReading, at affiliation: ActorID, head: Int) -> Draft? {
    let range = nominal(reading, head: head)
    var draft = Draft(
      .office, range, head: head, kind: .office, name: textOf(trimmed(range)),
      why: "office-titles.tsv/\(reading.title.shown)")
    draft.officeClass = reading.title.office
    draft.affiliation = affiliation
    draft.office =
      "\(reading.isFormer ? "former " : "")\(reading.title.shown.lowercased()) of \(affiliation.rawValue)"
    draft.role = roleText(reading)
    let ordinal = children(of: head, .amod).contains {
      isListed($0, .ordinal)
    }
    guard !reading.isFormer, !ordinal, !isIndefinite(head), let day else { return draft }
    // Whom the text itself gives the office holds it there and then, whatever the day of the tables.
    if let told = personTold(reading.title.office, at: affiliation) {
      take(memory[told], told, into: &draft)
      return draft
    }
    let holders = knowledge.holders(of: reading.title, at: affiliation, on: day)
    let persons = Set(holders.map(\.person))
    guard persons.count == 1, let spell = holders.first else { return draft }
    draft.actor = spell.person
    draft.name = knowledge.actor(spell.person)?.name ?? draft.name
    draft.role = knowledge.roleTitle(of: spell)
    draft.gender = knowledge.personIndex[spell.person]?.gender
    return draft
  }

  /// `a French president`: any of them.
  private func isIndefinite(_ head: Int) -> Bool {
    children(of: head, .det).contains {
      ["a", "an", "any", "every", "no", "each"].contains(lower[$0])
    }
  }

  /// `the president` alone: the last mention of that office in the document.
  private func knownOffice(_ reading: TitleReading, head: Int) -> Draft? {
    guard !reading.isFormer,
      reading.title.holder != .none || reading.title.office.rawValue == "leader",
      let determiner = children(of: head, .det).first, lower[determiner] == "the",
      children(of: head, [.prep, .poss, .amod, .nmod, .relcl]).isEmpty
    else { return nil }
    let earlier = drafts.filter {
      ($0.form == .person || $0.form == .office) && $0.tokens.upperBound <= determiner
        && ($0.officeClass == reading.title.office
          || (reading.title.office.rawValue == "leader" && $0.officeClass != nil))
    }
    // `the king` is no president, though both are heads of state.
    let titled = earlier.filter {
      $0.role?.lowercased().split(separator: " ").contains { $0 == lower[head] } == true
    }
    let last = (titled.isEmpty ? earlier : titled).max {
      $0.tokens.lowerBound < $1.tokens.lowerBound
    }
    guard let last else { return nil }
    var draft = Draft(
      .office, determiner..<head + 1, head: head, kind: .office, actor: last.actor, name: last.name,
      why: "coreference/office")
    draft.role = last.role
    draft.affiliation = last.affiliation
    draft.officeClass = last.officeClass
    draft.gender = last.gender
    draft.person = last.person
    draft.office = last.affiliation.map { "\(reading.title.shown.lowercased()) of \($0.rawValue)" }
    return draft
  }

  /// The whole noun phrase of an office, article and `of` phrase included.
  private func nominal(_ reading: TitleReading, head: Int) -> Range<Int> {
    var low = reading.tokens.lowerBound
    var high = reading.tokens.upperBound
    for child in parse.children(of: head) where child < low {
      guard facts[child].arc.isOne(of: [.det, .amod, .compound, .poss, .nmod]) else { continue }
      low = min(low, parse.subtree(of: child).lowerBound)
    }
    if let index = draftEnding(before: low), actorBehind(index) != nil, low > 0,
      drafts[index].tokens.lowerBound < low, parse.tokens[drafts[index].head].head == head
    {
      low = drafts[index].tokens.lowerBound
    }
    if high < words.count, lower[high] == "of", let after = complementEnd(high + 1) { high = after }
    // A subtree may reach back over the clause; the phrase begins in its own sentence at the latest.
    return max(low, parse.sentences[parse.sentenceOfToken[head]].lowerBound)..<high
  }

  private func complementEnd(_ start: Int) -> Int? {
    var token = start
    if token < words.count, lower[token] == "the" { token += 1 }
    guard token < words.count, let index = claimed[token] else { return nil }
    let draft = drafts[index]
    // `of the Japanese foreign ministry`: the adjective's noun belongs to the phrase.
    let noun = parse.tokens[draft.head].head
    let isModifier = facts[draft.head].arc.isOne(of: [.amod, .compound, .nmod])
    return isModifier && noun > draft.head ? noun + 1 : draft.tokens.upperBound
  }
}
