import Language

/// Forms without tense stand where what governs them puts them.
extension StatusReader {
  /// The reading of a form without tense, from what governs it.
  func governedReading(of verb: Int, depth: Int) -> Reading {
    let head = tokens[verb].head
    let isInfinitive = isInfinitive(verb)
    guard head != verb else {
      // Headlines leave the auxiliary out: `Ministers to meet`.
      return isInfinitive ? Reading(.scheduled) : Reading(.happened, 2)
    }
    guard depth < Syntax.reach else { return Reading(.possible) }
    switch tokens[verb].dep {
    case "xcomp", "ccomp", "advcl", "dep", "prep":
      if let kind = replacement(verb) { return kind }
      guard syntax.isVerbal(head) else {
        return governedByAdjective(verb, adjective: head, depth: depth)
      }
      // `Threatened by A, B kept its shops open`: what B kept governs no participle before it.
      if tokens[verb].dep == "advcl", verb < head, !isInfinitive {
        return reading(ofVerb: head, depth: depth + 1)
      }
      return governedByVerb(verb, governor: head, isInfinitive: isInfinitive, depth: depth)
    case "conj" where syntax.isVerbal(head):
      return governedConjunct(verb, of: head, depth: depth)
    case "acl", "relcl":
      if isInfinitive { return governedInfinitive(of: head, depth: depth) }
      return governedByNoun(head, default: reading(ofClauseAbove: head, depth: depth), depth: depth)
    case "pcomp":
      return governedByPreposition(verb, preposition: head, depth: depth)
    case "csubj", "nsubj":
      return syntax.isVerbal(head) ? reading(ofVerb: head, depth: depth + 1) : Reading(.possible)
    default:
      return Reading(.happened, 2)
    }
  }

  /// `is ready to sign`, `is unable to sign`, `was too weak to resist`, `was right to sign`.
  private func governedByAdjective(_ verb: Int, adjective: Int, depth: Int) -> Reading {
    let effect =
      embedding.effect(of: adjective, in: syntax)
      ?? embedding.effect(of: tokens[adjective].lemma, .adjective)
    var outer = Reading(.happened)
    let above = tokens[adjective].head
    if above != adjective, syntax.isVerbal(above) {
      outer = reading(ofVerb: above, depth: depth + 1)
    }
    if parse.children(of: adjective).contains(where: { tokens[$0].text.lowercased() == "too" }) {
      return apply(.denied, to: outer)
    }
    return apply(effect ?? .possible, to: outer)
  }

  private func governedConjunct(_ verb: Int, of head: Int, depth: Int) -> Reading {
    // The conjunct shares what governs the first, and its negation only where `or` extends it:
    // `did not accept the plan or sign it`.
    let reading =
      ownReading(of: head, depth: depth + 1) ?? governedReading(of: head, depth: depth + 1)
    let isShared =
      tokens[verb].tag == "VB" && isNegated(head)
      && parse.children(of: head).contains { $0 < verb && tokens[$0].lemma == "or" }
    return isShared ? negated(reading, verb: head) : reading
  }

  private func governedByPreposition(_ verb: Int, preposition: Int, depth: Int) -> Reading {
    if let kind = replacement(verb) { return kind }
    var governor = tokens[preposition].head
    guard governor != preposition else { return Reading(.happened, 2) }
    // `apart from`, `short of`, `close to`: the verb above governs.
    for _ in 0..<3 where [.adverb, .adposition].contains(tokens[governor].pos) {
      governor = tokens[governor].head
    }
    if syntax.isVerbal(governor) {
      return governedByVerb(verb, governor: governor, isInfinitive: false, depth: depth)
    }
    if tokens[governor].pos == .adjective || tokens[governor].pos == .adposition,
      let effect = embedding.effect(of: tokens[governor].lemma, .adjective)
    {
      return apply(effect, to: reading(ofClauseAbove: governor, depth: depth))
    }
    let above = reading(ofClauseAbove: governor, depth: depth)
    // `suggested steps, including …`: a noun that turns nothing leaves it to its clause.
    if embedding.effect(of: tokens[governor].lemma, .noun) == .happened { return above }
    return governedByNoun(governor, default: above, depth: depth)
  }

  /// `instead of signing`, `rather than sign`: what was done was something else.
  private func replacement(_ verb: Int) -> Reading? {
    let head = tokens[verb].head
    let words = parse.children(of: verb).filter { $0 < verb } + [head] + parse.children(of: head)
    let isReplaced = words.contains {
      switch tokens[$0].text.lowercased() {
      case "rather":
        $0 + 1 < tokens.count && $0 < verb && verb - $0 <= 4
          && tokens[$0 + 1].text.lowercased() == "than"
      case "instead":
        $0 + 1 < tokens.count && $0 < verb && verb - $0 <= 4
          && tokens[$0 + 1].text.lowercased() == "of"
      default: false
      }
    }
    return isReplaced && tokens[verb].tag != "VBD" ? Reading(.denied, -2.5) : nil
  }

  /// `is said`, `was reported`: told by somebody unnamed, as having taken place.
  private func isHearsay(_ governor: Int) -> Bool {
    syntax.isPassive(governor)
      && ["say", "report", "know", "understand", "find", "allege", "claim"].contains(
        tokens[governor].lemma)
  }

  private func isPerfect(_ verb: Int) -> Bool {
    parse.children(of: verb, "aux").contains { tokens[$0].lemma == "have" }
  }

  private func governedByVerb(_ verb: Int, governor: Int, isInfinitive: Bool, depth: Int) -> Reading
  {
    let outer = reading(ofVerb: governor, depth: depth + 1)
    if let special = underLightGovernor(verb, governor, outer, isInfinitive) { return special }
    if isInfinitive, outer.isActual, isHearsay(governor), isPerfect(verb) {
      return Reading(.happened, 1.5)
    }
    if let effect = embedding.effect(ofVerb: governor, in: syntax) {
      // `had been expected to come`: the plan is over, and whether it was kept is open.
      let isPast = effect == .scheduled && isPastPerfect(governor)
      return apply(isPast ? .possible : effect, to: outer)
    }
    for complement in parse.children(of: governor, "acomp", "oprd") {
      if let effect = embedding.effect(of: tokens[complement].lemma, .adjective) {
        return apply(effect, to: outer)
      }
    }
    guard isInfinitive else { return outer }
    if parse.children(of: governor, "attr", "dobj").contains(where: isRanked) { return outer }
    // A purpose is not an outcome.
    return tokens[verb].dep == "advcl" ? Reading(.possible) : apply(.possible, to: outer)
  }

  /// `is to visit` is scheduled, `was to visit` leaves it open, `has to go` is called for, `had to
  /// go` went.
  private func underLightGovernor(
    _ verb: Int, _ governor: Int, _ outer: Reading, _ isInfinitive: Bool
  ) -> Reading? {
    guard isInfinitive, tokens[verb].dep == "xcomp" else { return nil }
    switch tokens[governor].lemma {
    case "be":
      guard parse.children(of: governor, "acomp", "attr", "oprd").isEmpty else { return nil }
      for subject in parse.children(of: governor, "nsubj") {
        if let effect = embedding.effect(of: tokens[subject].lemma, .noun) {
          return apply(effect, to: outer)
        }
      }
      guard outer.isActual else { return outer }
      return tokens[governor].tag == "VBD" ? Reading(.possible) : Reading(.scheduled)
    case "have":
      // `has yet to ratify`
      if parse.children(of: governor, "advmod").contains(where: { tokens[$0].lemma == "yet" }) {
        return Reading(.denied, -1.5)
      }
      // `A said that B had to go` asks it of B; told by the author, B went.
      if tokens[governor].tag == "VBD", outer.isActual, !isReported(governor) {
        return Reading(.happened, 2)
      }
      return outer.status == .denied ? Reading(.denied, -1.5) : Reading(.calledFor)
    case "ought": return outer.status == .denied ? Reading(.denied, -1) : Reading(.calledFor)
    case "go":
      // `was going to visit`: whether it came to it is open.
      let isPast = parse.children(of: governor, "aux").contains { tokens[$0].tag == "VBD" }
      return isPast && outer.status == .scheduled ? Reading(.possible, -1) : nil
    default:
      return nil
    }
  }

  func governedByNoun(_ noun: Int, default fallback: Reading? = nil, depth: Int) -> Reading {
    guard let effect = embedding.effect(of: tokens[noun].lemma, .noun) else {
      return fallback ?? Reading(.happened, 1.5)
    }
    return apply(effect, to: Reading(.happened))
  }

  /// `the first leader to attend` attended if the clause says that somebody was; a plan to attend is
  /// a plan; `Chancellor to attend` as a headline is scheduled; what any other noun is for stays
  /// possible.
  private func governedInfinitive(of noun: Int, depth: Int) -> Reading {
    if isRanked(noun) { return reading(ofClauseAbove: noun, depth: depth) }
    // `scrapped plans to expel the envoys`
    let above = tokens[noun].head
    if ["dobj", "nsubjpass"].contains(tokens[noun].dep), syntax.isVerbal(above),
      embedding.effect(ofVerb: above, in: syntax) == .cancelled,
      embedding.effect(of: tokens[noun].lemma, .noun) != nil,
      reading(ofVerb: above, depth: depth + 1).isActual
    {
      return Reading(.cancelled)
    }
    // `took the opportunity to condemn B`
    if tokens[noun].dep == "dobj", syntax.isVerbal(above),
      let effect = embedding.effect(ofVerb: above, withObject: tokens[noun].lemma, in: syntax)
    {
      return apply(effect, to: reading(ofVerb: above, depth: depth + 1))
    }
    let isHeadline = tokens[noun].head == noun
    return governedByNoun(
      noun, default: Reading(isHeadline ? .scheduled : .possible), depth: depth)
  }

  /// `first`, `only`, `latest`: who is the first to do it has done it.
  private func isRanked(_ noun: Int) -> Bool {
    parse.children(of: noun, "amod").contains {
      ["first", "second", "third", "last", "latest", "only"].contains(
        tokens[$0].lemma.lowercased())
    }
  }

  /// The reading of the clause that a noun stands in; `proposed measures such as …` proposes them.
  func reading(ofClauseAbove noun: Int, depth: Int) -> Reading {
    guard depth < Syntax.reach, let verb = syntax.governingVerb(of: noun) else {
      return Reading(.happened, 2)
    }
    let outer = reading(ofVerb: verb, depth: depth + 1)
    // `proposed measures to that effect, among them …`: what counts is the noun that the verb governs.
    var phrase = noun
    for _ in 0..<Syntax.reach {
      let preposition = tokens[phrase].head
      guard tokens[phrase].dep == "pobj", tokens[tokens[preposition].head].pos == .noun else {
        break
      }
      phrase = tokens[preposition].head
    }
    guard tokens[phrase].dep == "dobj" || tokens[phrase].dep == "nsubjpass" else { return outer }
    return apply(embedding.effect(ofVerb: verb, in: syntax), to: outer)
  }
}
