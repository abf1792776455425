import Actors
import Language

/// Finds on whom an act is done, where the codebook's own places name nobody.
extension RoleFinder {
  /// Whom an act is directed at by the prepositions that say so of any act, where the codebook's own
  /// find nobody: `against`, `on`, `towards`; of bodily acts also the place where.
  func directed(_ act: PloverType, _ nodes: [Int]) -> [Party] {
    let isPeaceful = [.support, .agree, .consult, .cooperate].contains(act)
    for preposition in ["against", "on", "upon", "at", "into", "towards", "toward", "to"] {
      // `signed it at the White House`: there, not with it.
      if isPeaceful, preposition == "at" || preposition == "on" { continue }
      let found = parties.parties(
        at: nodes.flatMap { syntax.objects(of: $0, prepositions: [preposition]) }, places: true)
      if !found.isEmpty { return found }
    }
    for node in nodes {
      if let deeper = affected(below: node), !deeper.isEmpty { return deeper }
    }
    return parties.parties(
      at: nodes.filter { isDone(act, at: $0) }.flatMap {
        syntax.objects(of: $0, prepositions: ["in"])
      }, places: true)
  }

  /// Whether the place of an act or of its object is on whom it is done: `declared a truce in B`, but
  /// not `agreed in B`.
  private func isDone(_ act: PloverType, at node: Int) -> Bool {
    switch act {
    case .assault, .coerce, .mobilize, .aid: true
    case .concede, .retreat, .protest: !syntax.isVerbal(node)
    default: false
    }
  }

  /// Who made what an act is about, where the rule asks for `by`: `rejected the appeal lodged by B`.
  func authors(of things: [Int], by rule: EventRules.Rule) -> [Party] {
    guard rule.recipientPaths.contains("by") || rule.recipientPaths.contains("from") else {
      return []
    }
    let clauses = things.flatMap { syntax.parse.children(of: $0, "acl") }
    let named = parties.parties(at: clauses.flatMap { syntax.agents(of: $0) })
    guard named.isEmpty, rule.act == .reject else { return named }
    // `A accuses B, a charge B denies`: who says what is taken up.
    let sayings = things.filter { ["appos", "npadvmod", "attr"].contains(syntax.tokens[$0].dep) }
      .compactMap(syntax.governingVerb)
    return parties.parties(at: sayings.flatMap { syntax.agents(of: $0) })
  }

  /// Whom the rule's own preposition names further on in the sentence, where the parser hung it on a
  /// word in between: `returned the bowl, missing since the war, to B`.
  func detached(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> [Party] {
    let asked = Self.detachable.intersection(rule.recipientPaths)
    guard !asked.isEmpty else { return [] }
    let sentence = syntax.parse.sentences[syntax.parse.sentenceOfToken[trigger.token]]
    for word in trigger.token + 1..<max(trigger.token + 1, sentence.upperBound) {
      let token = syntax.tokens[word]
      if token.dep == "conj" && syntax.isVerbal(word) && token.tag != "VBG" { break }
      guard token.dep == "prep", asked.contains(token.text.lowercased()),
        token.head != trigger.token, isFree(token.head, trigger)
      else { continue }
      let found = parties.parties(at: syntax.prepositionalObjects(word), places: true)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// `A downgraded ties, B having expelled its envoy`: the one other state that this sentence and the one
  /// before it name.
  func opponent(of trigger: EventTrigger) -> [Party] {
    let actors = Set(doers(of: trigger.token).compactMap(\.actor))
    let sentence = syntax.parse.sentenceOfToken[trigger.token]
    let window =
      syntax.parse.sentences[max(0, sentence - 1)]
      .lowerBound..<syntax.parse.sentences[sentence].upperBound
    let others = parties.unique(
      window.compactMap { parties.mentionOfHead[$0] }.filter { $0.kind == .state }
        .flatMap(parties.parties(of:))
        .filter { party in party.actor.map { !actors.contains($0) } ?? false })
    return others.count == 1 && !actors.isEmpty ? others : []
  }

  /// Prepositions that point at somebody wherever they stand.
  private static let detachable: Set<String> = ["to", "on", "against", "upon"]

  /// Whether a word claims no preposition for an act of its own, nor by being half of `according to`.
  private func isFree(_ word: Int, _ trigger: EventTrigger) -> Bool {
    guard word > trigger.token, !triggers.hasRule(word) else { return false }
    let token = syntax.tokens[word]
    return token.pos == .properNoun || token.pos == .noun && syntax.parse.children(of: word).isEmpty
      || token.dep == "advcl" && token.tag == "VBG"
  }

  /// The arcs that lead from an act to what it touches: objects and their complements, never a clause
  /// beside it.
  private static let leading: Set<String> = [
    "dobj", "nsubjpass", "pobj", "prep", "xcomp", "ccomp", "acl", "dative", "nsubj",
  ]
  /// Prepositions that tell when, where or why, not whom.
  private static let circumstances: Set<String> = [
    "in", "during", "after", "before", "since", "until", "under", "about", "over", "by", "as",
    "amid", "despite", "because", "following", "near", "within", "at", "according",
  ]
  /// How many arcs lead at most from an act to the party that it touches.
  private static let depth = 8

  /// The nearest party below an act: of `lifted the sanctions imposed on B`, of `refused to meet B`.
  private func affected(below node: Int) -> [Party]? {
    var level = [node]
    for step in 0..<Self.depth {
      level = level.flatMap { parent in
        syntax.parse.children(of: parent).filter { child in
          let token = syntax.tokens[child]
          guard Self.leading.contains(token.dep), child > node else { return false }
          if token.dep == "prep" { return !Self.circumstances.contains(token.text.lowercased()) }
          // A subject counts in a complement alone: `demanded that B resign`.
          return token.dep != "nsubj" || syntax.tokens[parent].dep == "ccomp"
        }
      }
      // Whether the object itself is the recipient is for the codebook to say.
      let nominal = level.filter { node in
        let dep = syntax.tokens[node].dep
        return dep != "prep" && !syntax.isVerbal(node)
          && (step > 0 || dep != "dobj" && dep != "nsubjpass")
      }
      let found = parties.parties(at: nominal, places: true)
      if !found.isEmpty { return found }
    }
    return nil
  }
}
