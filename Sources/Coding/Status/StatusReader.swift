import Language

/// Reads from the tree where an act stands: its own clause first, then each word that governs it.
struct StatusReader: Sendable {
  let syntax: Syntax
  let embedding: EmbeddingLexicon
  private var tokens: [Token] { syntax.tokens }
  private var parse: Parse { syntax.parse }

  init(syntax: Syntax, embedding: EmbeddingLexicon) {
    self.syntax = syntax
    self.embedding = embedding
  }

  /// The reading of a verb's act.
  func reading(ofVerb verb: Int, depth: Int = 0) -> Reading {
    var reading = ownReading(of: verb) ?? governedReading(of: verb, depth: depth)
    if isConditionalClause(verb) { reading = Reading(.conditional) }
    if isNegated(verb) { reading = reading.negated }
    if isQuestion(verb), reading.isActual { reading = Reading(.possible, 0) }
    return underReport(reading, verb: verb, depth: depth)
  }

  /// The reading of a noun's act: `a planned meeting`, `the proposal for talks`, `no talks`.
  func reading(ofNoun noun: Int, depth: Int = 0) -> Reading {
    for modifier in parse.children(of: noun, "amod", "advmod") {
      if let status = embedding.effect(of: tokens[modifier].lemma.lowercased(), .adjective)
        ?? embedding.effect(of: tokens[modifier].text.lowercased(), .adjective)
      {
        return Reading(status)
      }
    }
    if hasNegativeDeterminer(noun) { return Reading(.denied) }
    let head = tokens[noun].head
    guard head != noun, depth < Syntax.reach else { return Reading(.happened) }
    if tokens[noun].dep == "conj" { return reading(ofNoun: head, depth: depth + 1) }
    if tokens[noun].dep == "pobj" {
      let governor = tokens[head].head
      if tokens[governor].pos == .noun,
        let status = embedding.effect(of: tokens[governor].lemma, .noun)
      {
        return Reading(status)
      }
    }
    return Reading(.happened, 2.5)
  }

  /// The reading of a noun that a verb carries: `imposed sanctions`, `scrapped the talks`.
  func reading(ofNoun noun: Int, carriedBy verb: Int) -> Reading {
    let own = reading(ofNoun: noun)
    let carrier = reading(ofVerb: verb)
    if hasNegativeDeterminer(noun) { return carrier.negated }
    if !own.isActual, carrier.isActual { return own }
    return apply(embedding.effect(of: tokens[verb].lemma, .verb), to: carrier)
  }

  /// The effect of a governor whose own reading is known.
  func apply(_ effect: EventStatus?, to governor: Reading) -> Reading {
    guard let effect else { return governor }
    switch effect {
    case .happened: return governor
    case .ongoing: return governor.isActual ? Reading(.ongoing) : governor
    case .denied: return governor.status == .denied ? Reading(.happened, 1.5) : Reading(.denied)
    case .cancelled: return governor.isActual ? Reading(.cancelled) : Reading(.possible)
    default: return governor.status == .denied ? Reading(.denied, -1.5) : Reading(effect)
    }
  }

  /// What tense, aspect and modality of the clause itself say; nil for forms without tense.
  private func ownReading(of verb: Int) -> Reading? {
    let auxiliaries = parse.children(of: verb, "aux", "auxpass")
    for auxiliary in auxiliaries where tokens[auxiliary].tag == "MD" {
      return Reading(modal: tokens[auxiliary].text.lowercased(), reported: isReported(verb))
    }
    let tags = Set(auxiliaries.map { tokens[$0].tag })
    if auxiliaries.contains(where: { tokens[$0].tag == "TO" }) { return nil }
    if tags.contains("VBD") { return Reading(.happened) }
    if !tags.isDisjoint(with: ["VBZ", "VBP"]) {
      let isPerfect = auxiliaries.contains { tokens[$0].lemma == "have" }
      return Reading(isPerfect ? .happened : .ongoing)
    }
    switch tokens[verb].tag {
    case "VBD": return Reading(.happened)
    case "VBZ", "VBP": return Reading(.ongoing)
    case "VBN" where tokens[verb].dep == "acl": return Reading(.happened, 2.5)
    default: return nil
    }
  }

  /// The reading of a form without tense, from what governs it.
  private func governedReading(of verb: Int, depth: Int) -> Reading {
    let head = tokens[verb].head
    guard head != verb, depth < Syntax.reach else { return Reading(.happened, 2) }
    let isInfinitive = parse.children(of: verb, "aux").contains { tokens[$0].tag == "TO" }
    switch tokens[verb].dep {
    case "xcomp", "ccomp", "advcl", "dep":
      guard syntax.isVerbal(head) else {
        return Reading(embedding.effect(of: tokens[head].lemma, .adjective) ?? .possible)
      }
      return governedByVerb(verb, governor: head, isInfinitive: isInfinitive, depth: depth)
    case "conj" where syntax.isVerbal(head):
      return governedConjunct(of: head, depth: depth)
    case "acl", "relcl":
      if isInfinitive { return governedInfinitive(of: head, depth: depth) }
      return governedByNoun(head, default: reading(ofClauseAbove: head, depth: depth), depth: depth)
    case "pcomp":
      let governor = tokens[head].head
      if syntax.isVerbal(governor) {
        return governedByVerb(verb, governor: governor, isInfinitive: false, depth: depth)
      }
      return governedByNoun(
        governor, default: reading(ofClauseAbove: governor, depth: depth), depth: depth)
    default:
      return Reading(.happened, 2)
    }
  }

  private func governedConjunct(of head: Int, depth: Int) -> Reading {
    // The conjunct shares what governs the first, not the first's own negation.
    ownReading(of: head) ?? governedReading(of: head, depth: depth + 1)
  }

  private func governedByVerb(_ verb: Int, governor: Int, isInfinitive: Bool, depth: Int) -> Reading
  {
    let outer = reading(ofVerb: governor, depth: depth + 1)
    if let effect = embedding.effect(of: tokens[governor].lemma, .verb) {
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

  private func governedByNoun(_ noun: Int, default fallback: Reading? = nil, depth: Int) -> Reading
  {
    guard let effect = embedding.effect(of: tokens[noun].lemma, .noun) else {
      return fallback ?? Reading(.happened, 1.5)
    }
    return apply(effect, to: Reading(.happened))
  }

  /// `the first leader to attend` attended if the clause says that somebody was; a plan to attend is
  /// a plan; what any other noun is for stays possible.
  private func governedInfinitive(of noun: Int, depth: Int) -> Reading {
    if isRanked(noun) { return reading(ofClauseAbove: noun, depth: depth) }
    return governedByNoun(noun, default: Reading(.possible), depth: depth)
  }

  /// `first`, `only`, `latest`: who is the first to do it has done it.
  private func isRanked(_ noun: Int) -> Bool {
    parse.children(of: noun, "amod").contains {
      ["first", "second", "third", "last", "latest", "only"].contains(
        tokens[$0].lemma.lowercased())
    }
  }

  /// The reading of the clause that a noun stands in; `proposed measures such as …` proposes them.
  private func reading(ofClauseAbove noun: Int, depth: Int) -> Reading {
    guard let verb = syntax.governingVerb(of: noun) else { return Reading(.happened, 2) }
    let outer = reading(ofVerb: verb, depth: depth + 1)
    guard tokens[noun].dep == "dobj" || tokens[noun].dep == "nsubjpass" else { return outer }
    return apply(embedding.effect(of: tokens[verb].lemma, .verb), to: outer)
  }
}

extension Reading {
  /// What a modal verb says; `would` in reported speech is a past future.
  init(modal: String, reported: Bool) {
    switch modal {
    case "will", "'ll", "’ll", "shall", "wo", "sha": self.init(.scheduled)
    case "would", "'d", "’d": self.init(reported ? .scheduled : .conditional)
    case "should", "must", "ought": self.init(.calledFor)
    case "can", "ca": self.init(.possible, 1)
    default: self.init(.possible)
    }
  }
}
