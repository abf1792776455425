import Documents
import Language

/// Organs and forces of a state: `the Russian Foreign Ministry`, `Turkish troops`,
/// `the Biden administration`.
extension DocumentReading {
  /// Finds nouns of organs and forces with the state or leader that stands before or after them.
  mutating func findOrgans() {
    for token in words.indices where claimed[token] == nil {
      guard facts[token].pos.isOne(of: [.noun, .properNoun]),
        isListed(token, [.force, .organ, .phraseEnd])
      else { continue }
      let force = isListed(token, .force) || isPhraseListed(endingAt: token, .force)
      guard force || isListed(token, .organ) || isPhraseListed(endingAt: token, .organ),
        let owner = owner(of: token), let range = organRange(token, owner), !isOfSeveral(token)
      else { continue }
      var draft = Draft(
        .organ, range, head: token, kind: force ? .force : .organization, actor: owner.actor,
        name: textOf(range), why: force ? "words.tsv/force" : "words.tsv/organ")
      if isListed(token, .government), let actor = knowledge.actor(owner.actor) {
        draft.name = actor.name
      }
      draft.affiliation = owner.actor
      add(draft, claiming: false)
    }
  }

  /// `Swedish and Finnish delegations`: no one state's.
  private func isOfSeveral(_ noun: Int) -> Bool {
    let states = children(of: noun, [.amod, .compound, .nmod]).flatMap(statesOfList)
    return Set(states).count > 1
  }

  /// The state named in the noun's own phrase, or served by the person named there.
  private func owner(of token: Int) -> (actor: ActorID, low: Int, high: Int)? {
    for child in parse.children(of: token) {
      if facts[child].arc.isOne(of: [.amod, .compound, .poss, .nmod]), let found = owner(at: child)
      {
        return (found, child, token + 1)
      }
      if facts[child].arc == .prep, lower[child] == "of" || lower[child] == "in",
        let object = children(of: child, .pobj).first, let index = claimed[object],
        drafts[index].form == .name
      {
        return drafts[index].actor.map { ($0, token, drafts[index].tokens.upperBound) }
      }
    }
    // Nested compounds hang the adjective on a noun between: `Russian defence ministry`.
    var before = token - 1
    while before >= 0, parse.sentenceOfToken[before] == parse.sentenceOfToken[token],
      claimed[before] == nil, facts[before].arc.isOne(of: [.compound, .amod, .nmod])
    { before -= 1 }
    if before >= 0, isPossessive(before) { before -= 1 }
    guard before >= 0, parse.sentenceOfToken[before] == parse.sentenceOfToken[token],
      let found = owner(at: before)
    else { return nil }
    return (found, before, token + 1)
  }

  private func owner(at token: Int) -> ActorID? {
    guard let index = claimed[token] else { return nil }
    let draft = drafts[index]
    switch draft.form {
    case .name, .adjective, .metonym: return draft.actor
    case .capital: return draft.affiliation
    case .organization: return draft.actor
    case .person:
      guard let at = draft.affiliation, knowledge.actor(at)?.kind == .state else { return nil }
      return at
    default: return nil
    }
  }

  private func organRange(
    _ token: Int, _ owner: (actor: ActorID, low: Int, high: Int)
  ) -> Range<Int>? {
    var low = min(owner.low, token)
    if let index = claimed[low] { low = drafts[index].tokens.lowerBound }
    if low > 0, ["the", "The"].contains(words[low - 1]), low - 1 >= 0 {
      low -= isDraft(low - 1..<owner.high) ? 0 : 1
    }
    let range = trimmed(low..<max(owner.high, token + 1))
    return range.count > 1 && range.contains(token) ? range : nil
  }

  /// Whether a draft stands exactly on a range.
  private func isDraft(_ range: Range<Int>) -> Bool {
    draftsOfSentence[parse.sentenceOfToken[range.lowerBound]].contains {
      drafts[$0].tokens == range
    }
  }
}
