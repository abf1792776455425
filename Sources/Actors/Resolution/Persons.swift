import Documents
import Language

/// Persons by full name, by the model's word, after a title, and by a part of a name met before.
extension DocumentReading {
  /// Finds names of persons of the tables, in either order, whatever the model labels them.
  mutating func findFullNames() {
    var found: [(range: Range<Int>, persons: [Int])] = []
    for token in facts.indices where facts[token].shape.isSuperset(of: [.capital, .person]) {
      if let match = fullName(around: token) { found.append(match) }
    }
    found.sort { ($0.range.count, -$0.range.lowerBound) > ($1.range.count, -$1.range.lowerBound) }
    for match in found where isFree(match.range) {
      addPerson(match.range, candidates: match.persons, why: "persons.tsv/full name")
    }
  }

  /// The longest full name of the tables that a family name's word is part of.
  private func fullName(around token: Int) -> (range: Range<Int>, persons: [Int])? {
    var best = 0..<0
    var persons: [Int] = []
    let beside = initials(beside: token)
    guard !beside.isEmpty else { return nil }
    for person in knowledge.personIndex.persons(at: folded[token])
    where knowledge.personIndex.mayHave(beside, person) && isPlausible(person) {
      for spelling in knowledge.personIndex.spellings(of: person) where spelling.count > 1 {
        guard let range = match(spelling, around: token), range.count >= best.count else {
          continue
        }
        if range.count > best.count { persons.removeAll() }
        best = range
        if !persons.contains(person) { persons.append(person) }
      }
    }
    guard !persons.isEmpty, isCapitalized(best.lowerBound),
      isCapitalized(best.upperBound - 1) || isJoined(best.upperBound - 1)
        || best.count == 3, !isInsideInstitution(best)
    else { return nil }
    return (best, persons)
  }

  /// The initials of the words that could stand in a name beside a word: those next to it, hyphens
  /// and initials passed over.
  private func initials(beside token: Int) -> Initials {
    var found: Initials = []
    for step in [-1, 1] {
      var next = token + step
      while words.indices.contains(next), abs(next - token) <= 3,
        parse.sentenceOfToken[next] == parse.sentenceOfToken[token]
      {
        found.formUnion(Initials(ofWord: folded[next]))
        guard isPassedOver(next) else { break }
        next += step
      }
    }
    return found
  }

  /// Whether a token may stand within a name whose spelling lacks it: a hyphen or an initial.
  private func isPassedOver(_ token: Int) -> Bool {
    let length = folded[token].utf8.count
    return length == 1 || words[token] == "-" || length <= 2 && words[token].utf8.last == 46
  }

  /// Where a spelling of a name stands around one of its words; hyphens between words and initials
  /// that the spelling lacks are passed over.
  private func match(_ spelling: [String], around token: Int) -> Range<Int>? {
    for place in spelling.indices where spelling[place] == folded[token] {
      var low = token
      var high = token
      let left = spelling[..<place].reversed().allSatisfy { word in
        guard let next = step(from: low, by: -1, to: word) else { return false }
        low = next
        return true
      }
      let right = spelling[(place + 1)...].allSatisfy { word in
        guard let next = step(from: high, by: 1, to: word) else { return false }
        high = next
        return true
      }
      if left && right { return low..<high + 1 }
    }
    return nil
  }

  /// The next token that is a word of a name, if it is the word wanted.
  private func step(from token: Int, by step: Int, to word: String) -> Int? {
    var next = token + step
    while words.indices.contains(next), abs(next - token) <= 3,
      parse.sentenceOfToken[next] == parse.sentenceOfToken[token]
    {
      if folded[next] == word { return next }
      guard isPassedOver(next) else { return nil }
      next += step
    }
    return nil
  }

  /// The part of a hyphenated given name after the hyphen: `Jae-in`, or `In` in `Moon Jae In`.
  private func isJoined(_ token: Int) -> Bool {
    token > 0 && words[token - 1] == "-"
  }

  /// Persons who could be in the news on the day: in office up to twenty years before or soon after.
  private func plausible(_ persons: [Int]) -> [Int] {
    persons.filter { isPlausible($0) }
  }

  private func isPlausible(_ person: Int) -> Bool {
    day.map { knowledge.mayBeInTheNews(person, on: $0) } ?? true
  }

  /// `Kim Il-sung University`, `George Bush Airport`.
  private func isInsideInstitution(_ range: Range<Int>) -> Bool {
    guard let index = entityIndex(range.lowerBound) else { return false }
    let entity = parse.entities[index]
    guard ["ORG", "FAC", "LAW", "PRODUCT"].contains(entity.label) else { return false }
    return entity.tokens.contains {
      !range.contains($0) && isListed($0, .institution)
    }
  }

  /// Of several persons of one name the one in office on the day, else none.
  private func pick(_ candidates: [Int]) -> ActorID? {
    let ids = candidates.map { knowledge.personIndex.id(of: $0) }
    if ids.count == 1 { return ids[0] }
    let current = ids.filter { knowledge.mainOffice(of: $0, on: day) != nil }
    if current.count == 1 { return current[0] }
    let known = memory.compactMap(\.actor).filter { ids.contains($0) }
    return known.last
  }

  private mutating func addPerson(_ range: Range<Int>, candidates: [Int], why: String) {
    var draft = Draft(
      .person, range, head: head(of: range), kind: .person, actor: pick(candidates),
      name: textOf(range), why: why)
    if let actor = draft.actor { draft.name = knowledge.actor(actor)?.name ?? draft.name }
    add(draft)
  }

  /// Completes persons found by name and finds the others: by label, after a title, by family name.
  mutating func findPersons() {
    labelledPersons()
    titledPersons()
    for index in drafts.indices.sorted(by: {
      drafts[$0].tokens.lowerBound < drafts[$1].tokens.lowerBound
    }) where drafts[index].form == .person {
      describe(index)
      remember(index)
    }
    repeatedPersons()
    holdersByFamilyName()
  }

  /// Entities that the model takes for persons.
  private mutating func labelledPersons() {
    for entity in parse.entities where entity.label == "PERSON" {
      var range = withoutTitle(upToPossessive(core(of: entity)))
      range = extended(range)
      guard range.count > 0, isFree(range), range.contains(where: { isCapitalized($0) }),
        facts[range.lowerBound].pos != .pronoun
      else { continue }
      if range.count == 1 { continue }
      let candidates = spelledLike(range)
      addPerson(
        range, candidates: candidates,
        why: candidates.isEmpty ? "model/PERSON" : "persons.tsv/near spelling")
    }
  }

  /// `X's Vow` without what X has.
  private func upToPossessive(_ range: Range<Int>) -> Range<Int> {
    guard let cut = range.first(where: { isPossessive($0) || facts[$0].shape.has(.line) }) else {
      return range
    }
    return range.lowerBound..<max(cut, range.lowerBound)
  }

  /// Over a hyphen that the model cut: `Yoon Suk` + `-yeol`.
  private func extended(_ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    while high + 1 < words.count, words[high] == "-", !parse.tokens[high].spaceAfter,
      high > 0, !parse.tokens[high - 1].spaceAfter, !facts[high + 1].shape.has(.nameless)
    {
      high += 2
    }
    return range.lowerBound..<high
  }

  /// A name without the titles, states and adjectives before it.
  private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound {
      if facts[low].pos == .auxiliary {
        // `Will Germany send …?`
        low += 1
      } else if let title = officeTitle(at: low), low + title.words.count < range.upperBound {
        low += title.words.count
      } else if let index = claimed[low], drafts[index].form != .person,
        drafts[index].tokens.upperBound < range.upperBound
      {
        low = drafts[index].tokens.upperBound
        if low < range.upperBound, isPossessive(low) { low += 1 }
      } else {
        break
      }
    }
    return trimmed(low..<range.upperBound)
  }

  /// Persons of the tables whose name is spelled nearly so: same family, given names that agree.
  private func spelledLike(_ range: Range<Int>) -> [Int] {
    let name = range.map { folded[$0] }.filter { !$0.isEmpty && !PersonIndex.suffixes.contains($0) }
    guard name.count > 1 else { return [] }
    var found: [Int] = []
    for (family, given) in [
      ([name[name.count - 1]], Array(name.dropLast())), ([name[0]], Array(name.dropFirst())),
    ] {
      for person in plausible(knowledge.personIndex.ofFamily(family))
      where !found.contains(person) && agrees(given, person, family: family) {
        found.append(person)
      }
    }
    return found
  }

  /// Whether given names in the text agree with one of a person's names.
  private func agrees(_ given: [String], _ person: Int, family: [String]) -> Bool {
    let facts = knowledge.personIndex.facts(of: person)
    return facts.names.contains { name in
      let known = name.filter { !facts.family.contains($0) && !family.contains($0) }
      guard let first = given.first, !known.isEmpty else { return false }
      // After `bin` stands the father's name.
      let own = name.prefix { !PersonIndex.patronymics.contains($0) }
      let main = known.contains { Spelling.near(first, $0) && (own.isEmpty || own.contains($0)) }
      let rest = given.dropFirst().allSatisfy { word in
        word.utf8.count == 1 || known.contains { Spelling.near(word, $0) }
          || facts.family.contains(word) || PersonIndex.particles.contains(word)
      }
      return main && rest
    }
  }

  /// Names after a title that the model does not label: `President Yoon`.
  private mutating func titledPersons() {
    for start in facts.indices.dropFirst()
    where document.titles.before[start] >= 0 && claimed[start] == nil && isCapitalized(start) {
      guard facts[start].pos == .properNoun,
        let reading = title(before: start), isCapitalized(reading.tokens.lowerBound),
        !isListed(start, .titleStart), isOpenTitle(reading.title)
      else { continue }
      var end = start + 1
      while end < words.count, claimed[end] == nil, facts[end].pos == .properNoun,
        isCapitalized(end), parse.sentenceOfToken[end] == parse.sentenceOfToken[start],
        !isListed(end, [.titleStart, .eventNoun, .organ])
      { end += 1 }
      if let index = entityIndex(start), parse.entities[index].label != "PERSON",
        parse.entities[index].tokens.lowerBound == start, reading.title.office.rawValue != "hos"
      {
        continue
      }
      let range = extended(start..<end)
      guard isFree(range), range.count > 1 else { continue }
      addPerson(range, candidates: spelledLike(range), why: "title/\(reading.title.shown)")
    }
  }

  private func isOpenTitle(_ title: OfficeTitle) -> Bool {
    !knowledge.rules.list(.looseClass, has: title.office.rawValue)
  }
}
