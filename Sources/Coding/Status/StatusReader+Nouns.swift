import Language

/// Acts named by nouns: their modifiers, what they are for, and the verb that they stand under.
extension StatusReader {
  /// The reading of a noun's act: `a planned meeting`, `the proposal for talks`, `no talks`.
  func reading(ofNoun noun: Int, depth: Int = 0) -> Reading {
    if let status = modifierEffect(noun) { return Reading(status) }
    if hasNegativeDeterminer(noun) { return Reading(.denied) }
    let head = tokens[noun].head
    guard head != noun, depth < Syntax.reach else { return Reading(.happened, 2) }
    switch tokens[noun].dep {
    case "conj": return reading(ofNoun: head, depth: depth + 1)
    case "compound", "nmod":
      // `an invasion plan`, `a sanctions threat`
      if let status = embedding.effect(of: tokens[head].lemma, .noun), status != .happened {
        return Reading(status)
      }
    case "pobj": return reading(ofObject: noun, of: head, depth: depth)
    case "nsubj" where syntax.isVerbal(head): return reading(ofSubject: noun, of: head)
    case "attr" where syntax.isVerbal(head) && !parse.children(of: head, "expl").isEmpty:
      return reading(ofVerb: head)
    default: break
    }
    return Reading(.happened, 2.5)
  }

  /// `planned`, `possible`, `cancelled` before the noun.
  func modifierEffect(_ noun: Int) -> EventStatus? {
    let nearest = parse.children(of: noun, "amod", "advmod")
    // Of `planned American sanctions` the parser may hang the first on the second.
    for modifier in nearest + nearest.flatMap({ parse.children(of: $0, "amod") }) {
      if let status = embedding.effect(of: tokens[modifier].lemma.lowercased(), .adjective)
        ?? embedding.effect(of: tokens[modifier].text.lowercased(), .adjective)
      {
        return status
      }
    }
    // `the summit planned for May`, `talks cancelled after a dispute`
    for clause in parse.children(of: noun)
    where tokens[clause].dep == "acl" && tokens[clause].tag == "VBN" {
      if let status = embedding.effect(ofVerb: clause, in: syntax), status != .happened {
        return status
      }
    }
    return nil
  }

  /// `the proposal for talks`, `called for talks`, `warned of war`, `ahead of the summit`.
  private func reading(ofObject noun: Int, of preposition: Int, depth: Int) -> Reading {
    let governor = tokens[preposition].head
    let word = tokens[preposition].text.lowercased()
    if tokens[governor].pos == .noun, Self.steering.contains(word),
      let status = embedding.effect(of: tokens[governor].lemma, .noun)
    {
      // `talks on the war` propose no war.
      let isTopic = status == .proposed && (word == "on" || word == "about")
      return isTopic ? Reading(.happened, 2.5) : Reading(status)
    }
    // `the aim will be the protection of trade`
    if word == "of", tokens[governor].dep == "attr", syntax.isVerbal(tokens[governor].head),
      depth < Syntax.reach
    {
      let outer = reading(ofVerb: tokens[governor].head, depth: depth + 1)
      if outer.isOpen { return outer }
    }
    if word == "of", tokens[governor].text.lowercased() == "ahead" { return Reading(.scheduled) }
    if word == "without" { return Reading(.denied) }
    guard Self.steering.contains(word), syntax.isVerbal(governor), depth < Syntax.reach,
      tokens[governor].lemma != "go",
      let effect = embedding.effect(ofVerb: governor, in: syntax), effect != .happened
    else { return Reading(.happened, 2.5) }
    let outer = reading(ofVerb: governor, depth: depth + 1)
    return apply(effect, to: outer)
  }

  /// Prepositions by which a verb governs what it is about, not when or where it is.
  private static let steering: Set<String> = [
    "for", "to", "on", "from", "against", "of", "about", "with", "into",
  ]

  /// What begins, continues or takes place stands where its verb stands: `talks could resume`.
  private func reading(ofSubject noun: Int, of verb: Int) -> Reading {
    let outer = reading(ofVerb: verb)
    if outer.isActual, isUnderWay(verb) { return Reading(.ongoing) }
    if tokens[verb].lemma == "be" || Self.occurring.contains(tokens[verb].lemma) {
      for complement in parse.children(of: verb, "acomp", "oprd") {
        if let effect = embedding.effect(of: tokens[complement].lemma, .adjective) {
          return apply(effect, to: outer)
        }
      }
      return outer.isActual ? Reading(.happened, 2.5) : outer
    }
    // Headlines leave the auxiliary out: `Summit cancelled after dispute`.
    if tokens[verb].tag == "VBN" || tokens[verb].tag == "VBD",
      let effect = embedding.effect(ofVerb: verb, in: syntax), effect == .cancelled
    {
      return apply(effect, to: outer)
    }
    return Reading(.happened, 2.5)
  }

  /// Whether what a verb tells is under way: `talks are under way`.
  private func isUnderWay(_ verb: Int) -> Bool {
    tokens[verb].lemma == "be"
      && parse.children(of: verb, "prep", "advmod", "acomp").contains { word in
        ["underway", "afoot"].contains(tokens[word].text.lowercased())
          || tokens[word].text.lowercased() == "under"
            && parse.children(of: word, "pobj").contains { tokens[$0].lemma == "way" }
      }
  }

  private static let occurring: Set<String> = [
    "begin", "start", "resume", "restart", "continue", "happen", "occur", "take", "open", "follow",
    "proceed", "go", "come", "materialise", "materialize",
  ]

  /// The reading of a noun that a verb carries: `imposed sanctions`, `scrapped the talks`.
  func reading(ofNoun noun: Int, carriedBy verb: Int) -> Reading {
    let own = reading(ofNoun: noun)
    let carrier = reading(ofVerb: verb)
    // The verb is negated by this very object.
    if hasNegativeDeterminer(noun) {
      return carrier.status == .happened ? carrier.negated : carrier
    }
    let effect = embedding.effect(ofVerb: verb, in: syntax)
    // `the planned visit was cancelled` is a cancelled visit.
    let isUndone = effect == .cancelled || effect == .denied
    if !own.isActual, carrier.isActual, !isUndone { return own }
    return apply(effect, to: carrier)
  }
}
