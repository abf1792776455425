import Documents
import Language

/// Organs and forces of a state: `the Russian Foreign Ministry`, `Turkish troops`,
/// `the Biden administration`.
extension DocumentReading {
  /// Finds nouns of organs and forces with the state or leader that stands before or after them.
  mutating func findOrgans() {
    for token in words.indices where claimed[token] == nil {
      let force = rules.list("force", has: lower[token]) || isPhrase("force", token)
      guard force || rules.list("organ", has: lower[token]) || isPhrase("organ", token),
        [.noun, .properNoun].contains(parse.tokens[token].pos),
        let owner = owner(of: token), let range = organRange(token, owner)
      else { continue }
      var draft = Draft(
        .organ, range, head: token, kind: force ? .force : .organization, actor: owner.actor,
        name: textOf(range), why: force ? "words.tsv/force" : "words.tsv/organ")
      if rules.list("government", has: lower[token]), let actor = knowledge.actor(owner.actor) {
        draft.name = actor.name
      }
      draft.affiliation = owner.actor
      add(draft, claiming: false)
    }
  }

  private func isPhrase(_ list: String, _ token: Int) -> Bool {
    token > 0 && rules.endsPhrase(lower[token])
      && rules.list(list, has: lower[token - 1] + " " + lower[token])
  }

  /// The state named in the noun's own phrase, or served by the person named there.
  private func owner(of token: Int) -> (actor: ActorID, low: Int, high: Int)? {
    for child in parse.children(of: token) {
      let dep = parse.tokens[child].dep
      if ["amod", "compound", "poss", "nmod"].contains(dep), let found = owner(at: child) {
        return (found, child, token + 1)
      }
      if dep == "prep", lower[child] == "of" || lower[child] == "in",
        let object = parse.children(of: child, "pobj").first, let index = claimed[object],
        drafts[index].form == .name
      {
        return drafts[index].actor.map { ($0, token, drafts[index].tokens.upperBound) }
      }
    }
    // Nested compounds hang the adjective on a noun between: `Russian defence ministry`.
    var before = token - 1
    while before >= 0, parse.sentenceOfToken[before] == parse.sentenceOfToken[token],
      claimed[before] == nil, ["compound", "amod", "nmod"].contains(parse.tokens[before].dep)
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
      low -= drafts.contains { $0.tokens == low - 1..<owner.high } ? 0 : 1
    }
    let range = trimmed(low..<max(owner.high, token + 1))
    return range.count > 1 && range.contains(token) ? range : nil
  }
}
