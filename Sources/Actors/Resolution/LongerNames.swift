import Language

/// Keeps `Japan` out of `Japan Times`.
extension DocumentReading {
  /// Whether a match is only a part of a name that means something else.
  func isInsideLongerName(_ range: Range<Int>, _ reading: NameReading) -> Bool {
    let form = reading.form
    if isInsideKnownName(range) { return true }
    if form == .capital || form == .city, range.lowerBound > 0, words[range.lowerBound - 1] == "New"
    {
      return true
    }
    if ownsOrgans(range, reading) { return false }
    if let index = entityIndex(range.lowerBound) {
      let entity = parse.entities[index]
      let core = core(of: entity)
      if core != range, core.lowerBound <= range.lowerBound, range.upperBound <= core.upperBound {
        if isClosed(entity, core, match: range, form) { return true }
      }
    }
    if form == .organization || form == .metonym || form == .region { return false }
    if precededByInstitution(range.lowerBound) { return true }
    return precedesName(range, isAdjective: form == .adjective || form == .demonym)
  }

  /// Whether a name of known-names.tsv begins at or shortly before a match and runs over it.
  private func isInsideKnownName(_ range: Range<Int>) -> Bool {
    (max(0, range.lowerBound - 3)...range.lowerBound).contains { start in
      guard facts[start].shape.isSuperset(of: [.capital, .startsKnown]),
        let match = knowledge.rules.names.known.longest(in: words, at: start)
      else { return false }
      // Seas, straits and provinces are the regions' matter.
      return match.count > range.count && start + match.count >= range.upperBound
        && match.note != NameLabel.place.rawValue
    }
  }

  /// `U.S. Marines`, `United States Customs`: what follows is the state's own, companies aside.
  private func ownsOrgans(_ range: Range<Int>, _ reading: NameReading) -> Bool {
    guard reading.form == .name, let id = reading.actor,
      knowledge.rules.list(.prefixedOrgans, has: id.rawValue),
      words[range.lowerBound].hasPrefix("U")
    else { return false }
    let next = range.upperBound
    return next >= words.count || !isListed(next, .prefixedCompany)
  }

  private func isClosed(
    _ entity: Entity, _ core: Range<Int>, match: Range<Int>, _ form: NameForm
  ) -> Bool {
    guard ["ORG", "FAC", "WORK_OF_ART", "LAW", "PRODUCT", "EVENT", "PERSON"].contains(entity.label)
    else { return false }
    let rest = core.filter { !match.contains($0) && isCapitalized($0) }
    if rest.isEmpty { return false }
    if entity.label == "PERSON", form == .adjective || form == .demonym { return false }
    if rest.contains(where: { isListed($0, .institution) }) { return true }
    if form == .organization { return false }
    let last = core.upperBound - 1
    let opensEnd = opens(last) || lower[last] == "u.s." || isTitleWord(last)
    if opensEnd { return false }
    // `the Foreign Ministers of A` are no body of that name.
    return !rest.allSatisfy {
      isTitleWord($0) || isListed($0, .groupPerson) || startsActorName($0) || isInPersonName($0)
    }
  }

  /// Nouns that keep a name before them a name of its own: events, organs, forces.
  private func opens(_ token: Int) -> Bool {
    isListed(token, [.eventNoun, .organ, .force, .organPart])
  }

  private func isTitleWord(_ token: Int) -> Bool {
    isListed(token, [.titleStart, .titleWord])
  }

  private func isInPersonName(_ token: Int) -> Bool {
    claimed[token].map { drafts[$0].form == .person } ?? false
  }

  private func startsActorName(_ token: Int) -> Bool {
    actorName(at: token)?.readings.contains {
      $0.form == .name || $0.form == .adjective || $0.form == .organization
    } ?? false
  }

  /// `Japan Times`: a proper noun right after, in the same compound.
  ///
  /// An adjective before a place or person stays an adjective: `Brazilian Amazon`.
  private func precedesName(_ range: Range<Int>, isAdjective: Bool) -> Bool {
    let next = range.upperBound
    guard next < words.count, isCapitalized(next), facts[next].pos == .properNoun,
      parse.tokens[range.upperBound - 1].spaceAfter,
      parse.sentenceOfToken[next] == parse.sentenceOfToken[next - 1]
    else { return false }
    let governor = parse.tokens[range.upperBound - 1].head
    guard facts[range.upperBound - 1].arc == .compound, facts[governor].pos == .properNoun,
      governor >= next
    else { return false }
    if isInPersonName(next) || opens(next) || isTitleWord(next) || startsActorName(next) {
      return false
    }
    if opens(governor) || isTitleWord(governor) || isInPersonName(governor) { return false }
    if isAdjective, let match = actorName(at: next),
      match.readings.contains(where: { $0.form == .region || $0.form == .city })
    {
      return false
    }
    if let index = entityIndex(next), parse.entities[index].tokens.lowerBound == next {
      return parse.entities[index].label != "PERSON"
    }
    return true
  }

  /// `Bank of China`, `University of Tokyo`.
  private func precededByInstitution(_ start: Int) -> Bool {
    var before = start - 1
    if before >= 0, lower[before] == "the" { before -= 1 }
    guard before > 0, isListed(before - 1, .institution),
      lower[before] == "of"
    else { return false }
    return isCapitalized(before - 1)
  }
}
