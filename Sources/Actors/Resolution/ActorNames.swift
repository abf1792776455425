import Documents
import Language

/// States, organisations, groupings, seats, regions and cities by name.
extension DocumentReading {
  /// Finds the longest name of the tables at each token that no person's name holds.
  mutating func findActorNames() {
    var token = 0
    while token < words.count {
      guard claimed[token] == nil,
        let match = actorName(at: token) ?? spacedLetters(at: token),
        isFree(token..<token + match.count), !isHeadOfState(token)
      else {
        token += 1
        continue
      }
      let range = token..<token + match.count
      if isNameLike(range), let draft = read(match.readings, at: range) {
        add(draft)
        if let state = state(before: draft) { add(state, claiming: false) }
        token = range.upperBound
      } else {
        token += 1
      }
    }
  }

  /// The state that begins the name of its own organ or force: `Polish` of `Polish Navy`.
  private func state(before organ: Draft) -> Draft? {
    guard organ.kind == .organization || organ.kind == .force, let id = organ.affiliation,
      knowledge.actor(id)?.kind == .state
    else { return nil }
    for end in (organ.tokens.lowerBound + 1..<organ.tokens.upperBound).reversed() {
      let range = organ.tokens.lowerBound..<end
      let match = knowledge.index.longest(in: Array(words[range]), at: 0)
      guard let match, match.count == range.count,
        let reading = match.readings.first(where: {
          $0.actor == id && [.name, .adjective].contains($0.form)
        })
      else { continue }
      return state(reading, range)
    }
    return nil
  }

  /// `U . S .` as a tokenizer or a table of words parts it.
  private func spacedLetters(at token: Int) -> (count: Int, readings: [NameReading])? {
    guard token + 2 < words.count, facts[token].shape.has(.byte),
      facts[token + 1].shape.has(.stop), facts[token + 2].shape.has(.byte)
    else { return nil }
    let readings = knowledge.index.readings(of: "\(words[token]).\(words[token + 2]).")
    guard !readings.isEmpty else { return nil }
    let isClosed = token + 3 < words.count && words[token + 3] == "."
    return (isClosed ? 4 : 3, readings)
  }

  /// Whether `State` ends `Head of State`, so that no `State of Qatar` begins with it.
  private func isHeadOfState(_ token: Int) -> Bool {
    token > 1 && lower[token] == "state" && lower[token - 1] == "of" && lower[token - 2] == "head"
  }

  /// Whether a match looks like a name: a capital, and not a common word at a sentence's start.
  private func isNameLike(_ range: Range<Int>) -> Bool {
    guard range.contains(where: { isCapitalized($0) }) else { return false }
    if range.contains(where: { facts[$0].tag.isOne(of: [.noun, .jj, .fw, .cd]) }) { return true }
    return range.count > 1 || range.contains { entityIndex($0) != nil }
  }

  /// The draft of a match, nil where the name means none of ours here.
  private func read(_ readings: [NameReading], at range: Range<Int>) -> Draft? {
    guard let reading = choose(readings, at: range) else { return nil }
    if isOfOtherKind(range, reading) || isInsideLongerName(range, reading) { return nil }
    switch reading.form {
    case .name, .adjective, .demonym: return state(reading, range)
    case .capital: return capital(reading, range)
    case .metonym: return metonym(reading, range)
    case .organization: return organization(reading, range)
    case .region: return region(reading, range)
    case .city: return city(reading, range)
    }
  }

  /// The reading that counts: proper names before capitals before cities; of ambiguous names the one
  /// whose cues the document holds.
  private func choose(_ readings: [NameReading], at range: Range<Int>) -> NameReading? {
    guard let first = leading(of: readings, where: { _ in true }) else { return nil }
    guard first.ambiguous else { return first }
    let singular = first.text.hasSuffix("s") ? String(first.text.dropLast()) : first.text
    guard
      let candidates =
        knowledge.rules.ambiguities[first.text] ?? knowledge.rules.ambiguities[singular]
    else { return first }
    let scored = living(candidates, at: range).map { candidate in
      (candidate, candidate.cues.reduce(0) { $0 + document.count(of: $1) })
    }
    let top = scored.map(\.1).max() ?? 0
    let chosen =
      scored.first { $0.1 == top && top > 0 && ($0.0.isDefault || scored.count == 1) }
      ?? scored.first { $0.1 == top && top > 0 } ?? scored.first { $0.0.isDefault }
      ?? (scored.count < candidates.count ? scored.first : nil)
    guard let actor = chosen?.0.actor else { return nil }
    return leading(of: readings) { $0.actor == actor }
      ?? NameReading(first.form, first.text, actor: actor, country: first.country)
  }

  /// Those of the candidates that had not ended on the day, where one of them bears the name then.
  ///
  /// `Yugoslavia` in 1999 is the state of that year; `the former Yugoslavia` may be any.
  private func living(
    _ candidates: [AmbiguousReading], at range: Range<Int>
  ) -> [AmbiguousReading] {
    let isFormer = range.lowerBound > 0 && lower[range.lowerBound - 1] == "former"
    guard let day, !isFormer else { return candidates }
    let living = candidates.filter { candidate in
      candidate.actor.flatMap { knowledge.actor($0)?.to }.map { $0 >= day } ?? true
    }
    return living.contains { $0.actor != nil } ? living : candidates
  }

  /// The reading that precedes all others that could be meant on the day.
  private func leading(
    of readings: [NameReading], where isMeant: (NameReading) -> Bool
  ) -> NameReading? {
    var best: Int?
    for place in readings.indices where readings[place].holds(on: day) && isMeant(readings[place]) {
      if let known = best, !readings[place].precedes(readings[known]) { continue }
      best = place
    }
    return best.map { readings[$0] }
  }

  /// `Spanish-language`, `an Islamic republic`: a language or a kind of state, no state.
  private func isOfOtherKind(_ range: Range<Int>, _ reading: NameReading) -> Bool {
    let next = range.upperBound
    if reading.form == .adjective || reading.form == .demonym, next < words.count {
      let word = words[next] == "-" && next + 1 < words.count ? next + 1 : next
      return isListed(word, .languageNoun)
    }
    guard reading.form == .name, range.count > 1, range.lowerBound > 0,
      ["a", "an"].contains(lower[range.lowerBound - 1])
    else { return false }
    return !facts[head(of: range)].arc.isOne(of: [.compound, .nmod, .amod, .poss])
  }

  private func state(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    guard let id = reading.actor, let actor = knowledge.actor(id) else { return nil }
    if actor.country != nil, reading.form == .name, actor.from == nil, reading.ambiguous,
      label(of: range) != "GPE"
    {
      return nil
    }
    let form: Draft.Form =
      reading.form == .name ? .name : reading.form == .adjective ? .adjective : .demonym
    var draft = Draft(
      form, range, head: head(of: range), kind: .state, actor: id, name: actor.name,
      why: reading.form == .name
        ? "states.tsv/name"
        : reading.form == .adjective ? "states.tsv/adjective" : "states.tsv/demonym")
    draft.affiliation = id
    return draft
  }

  private func capital(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    guard let id = reading.actor, let actor = knowledge.actor(id) else { return nil }
    let acts = actsAsGovernment(range)
    var draft = Draft(
      .capital, range, head: head(of: range), kind: acts ? .state : .place,
      actor: acts ? id : nil, name: acts ? actor.name : textOf(range),
      why: acts ? "states.tsv/capital as government" : "states.tsv/capital as place")
    if acts, actor.kind == .organization { draft.kind = .organization }
    draft.affiliation = actor.kind == .state ? id : reading.country
    return draft
  }

  private func metonym(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    guard let id = reading.actor, let actor = knowledge.actor(id), !isAnothers(range, than: id)
    else { return nil }
    let head = head(of: range)
    let inPlace =
      facts[head].arc == .pobj
      && ["in", "at", "inside", "outside", "near"].contains(lower[parse.tokens[head].head])
    var draft = Draft(
      .metonym, range, head: head, kind: inPlace ? .place : .state, actor: inPlace ? nil : id,
      name: inPlace ? textOf(range) : actor.name, why: "metonyms.tsv")
    draft.isBody = knowledge.rules.list(.ownBody, has: reading.note)
    if draft.isBody, !inPlace { draft.name = textOf(range) }
    if !inPlace { draft.kind = reading.note == "armed forces" ? .force : .organization }
    draft.affiliation = id
    return draft
  }

  /// `the Florida Department of State`: a namesake of another state or province.
  private func isAnothers(_ range: Range<Int>, than id: ActorID) -> Bool {
    guard range.lowerBound > 0, let index = claimed[range.lowerBound - 1] else { return false }
    switch drafts[index].form {
    case .name, .adjective: return drafts[index].actor != id
    case .region, .city: return drafts[index].affiliation != id || range.count > 1
    default: return false
    }
  }

  private func organization(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    guard let id = reading.actor, let actor = knowledge.actor(id) else { return nil }
    let grouping = actor.kind == .grouping
    var draft = Draft(
      .organization, range, head: head(of: range), kind: grouping ? .grouping : .organization,
      actor: id, name: actor.name, why: "organizations.tsv")
    draft.affiliation = id
    if grouping { draft.members = knowledge.constituents(of: id, on: day) }
    return draft
  }

  private func region(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    // `Latin American`, `Geneva Convention`: longer names that keep shorter ones from being read.
    let isPlace = !["law", "people", "person", "war", "time", "other"].contains(reading.note)
    var draft = Draft(
      .region, range, head: head(of: range), kind: isPlace ? .place : .other, name: textOf(range),
      why: "regions.tsv")
    draft.affiliation = reading.country
    return draft
  }

  private func city(_ reading: NameReading, _ range: Range<Int>) -> Draft? {
    guard let label = label(of: range), ["GPE", "LOC"].contains(label) else { return nil }
    var draft = Draft(
      .city, range, head: head(of: range), kind: .place, name: textOf(range), why: "cities.tsv")
    draft.affiliation = reading.country
    return draft
  }
}
