import Language

/// Whether a capital stands for a government or for the town.
extension DocumentReading {
  /// A capital acts where it is a subject, a possessor of doings, or the other side of relations; it
  /// is a town after prepositions of place, with verbs of motion, and before names of events held
  /// there.
  func actsAsGovernment(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    if next + 1 < words.count, words[next] == ",", isTownBeforeState(next + 1) { return false }
    if isDateline(range) { return false }
    let head = head(of: range)
    if actsInClause(head) { return true }
    switch facts[head].arc {
    case .nsubj, .nsubjpass, .csubj, .agent: return !hasPlaceApposition(head)
    case .poss: return !isPlaceNoun(parse.tokens[head].head)
    case .pobj: return governsAsActor(parse.tokens[head].head)
    case .dobj, .iobj, .dative:
      return !knowledge.rules.list(
        .placeObjectVerb, has: parse.tokens[parse.tokens[head].head].lemma)
    case .compound, .nmod, .amod:
      return modifiesGovernment(head)
        || children(of: head, .conj).contains { next in
          next + 1 < words.count && isPossessive(next + 1) && !isPlaceNoun(parse.tokens[head].head)
        }
    case .conj:
      let first = parse.tokens[head].head
      return claimed[first].map { drafts[$0].kind == .state } ?? governmentLike(first)
    case .appos, .npadvmod: return false
    default: return false
    }
  }

  /// `Oslo and Helsinki, which both oppose the plan`: who does things is no town.
  private func actsInClause(_ head: Int) -> Bool {
    let heads = [head] + children(of: head, .conj)
    return heads.flatMap { children(of: $0, .relcl) }.contains { verb in
      facts[verb].pos == .verb
        && knowledge.rules.list(.governmentVerb, has: parse.tokens[verb].lemma)
        && children(of: verb, .nsubj).contains { lower[$0] == "which" }
    }
  }

  /// `PARIS (Agency) —` at a sentence's start.
  private func isDateline(_ range: Range<Int>) -> Bool {
    let start = parse.sentences[parse.sentenceOfToken[range.lowerBound]].lowerBound
    guard range.lowerBound == start, range.upperBound < words.count else { return false }
    return ["(", "-", "–", "—", ":", "--"].contains(words[range.upperBound])
      && parse.tokens[range.upperBound - 1].spaceAfter
      || ["–", "—", ":"].contains(words[range.upperBound])
  }

  private func governmentLike(_ token: Int) -> Bool {
    facts[token].arc.isOne(of: [.nsubj, .nsubjpass, .poss])
  }

  /// Whether a state follows a town after a comma, as in `Paris, Texas`.
  private func isTownBeforeState(_ token: Int) -> Bool {
    guard isCapitalized(token) else { return false }
    if words[token].hasPrefix("D.C") || words[token] == "DC" { return true }
    guard let match = actorName(at: token),
      match.readings.contains(where: { $0.form == .name || $0.form == .region })
    else { return false }
    let after = token + match.count
    return after >= words.count || [",", ".", ")", "on", "for", "to"].contains(words[after])
  }

  /// Whether an apposition says town, as in `Lima, the capital of Peru`.
  private func hasPlaceApposition(_ head: Int) -> Bool {
    children(of: head, .appos).contains { isListed($0, .townNoun) }
  }

  private func isPlaceNoun(_ token: Int) -> Bool {
    isListed(token, .placeNoun)
      || (facts[token].pos == .properNoun && !isListed(token, .organ))
  }

  /// Whether the object of a preposition is an actor: `with Tokyo`, `against Tokyo`, but `in Tokyo`.
  private func governsAsActor(_ preposition: Int) -> Bool {
    let word = lower[preposition]
    if word == "between" { return true }
    if isListed(preposition, .locative) { return false }
    let governor = parse.tokens[preposition].head
    let lemma = parse.tokens[governor].lemma.lowercased()
    switch word {
    case "from": return knowledge.rules.list(.sentFrom, has: lemma)
    case "to", "for", "on":
      return !knowledge.rules.list([.motionVerb, .motionNoun], has: lemma)
    case "of": return !isListed(governor, .placeOf)
    default: return true
    }
  }

  /// `the Tokyo government` but `the Tokyo summit`.
  private func modifiesGovernment(_ head: Int) -> Bool {
    if words.indices.contains(head + 1), words[head + 1] == "-" { return true }
    return isListed(parse.tokens[head].head, [.organ, .governmentNoun])
  }
}
