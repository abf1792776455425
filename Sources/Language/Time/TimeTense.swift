/// The tense of the clause that an expression stands in, as far as it tells back from ahead.
enum TimeTense: Sendable {
  case past
  /// `will meet`, `is to meet`, `would meet`.
  case future
  /// What a verb of planning governs, which may have passed since: `planned for Friday`; what a
  /// word alone puts ahead: `by Friday`.
  case planned
  /// `extended it until Tuesday`: what is the nearer.
  case open
  case other

  /// The tense around a token, from its nearest verb upward.
  init(of index: Int, after previous: String, in parse: Parse, _ lexicon: TimeLexicon) {
    let tense = Self.clause(of: index, in: parse, lexicon)
    switch (tense, lexicon.value(of: previous, as: "aheadcue")) {
    case (.other, .some): self = .planned
    case (.past, "open"): self = .open
    default: self = tense
    }
  }

  private static func clause(of index: Int, in parse: Parse, _ lexicon: TimeLexicon) -> TimeTense {
    var node = index
    // `her March comment`: what stands before a noun is not dated by the verb over it.
    if ["compound", "nmod", "poss", "nummod"].contains(parse.tokens[node].dep),
      [.noun, .properNoun].contains(parse.tokens[parse.tokens[node].head].pos)
    {
      return .other
    }
    for _ in 0..<reach {
      while ![.verb, .auxiliary].contains(parse.tokens[node].pos) {
        // `the vote due in November`
        if node != index, lexicon.holds(parse.tokens[node].text.lowercased(), "ahead") {
          return .planned
        }
        let head = parse.tokens[node].head
        if head == node { return .other }
        node = head
      }
      if let tense = tense(ofVerb: node, time: index, in: parse, lexicon) { return tense }
      let head = parse.tokens[node].head
      if head == node { return .other }
      node = head
    }
    return .other
  }

  /// Clauses to climb in search of a tense.
  private static let reach = 6

  /// The tense of one verb; nil where it has none of its own, as a participle.
  private static func tense(
    ofVerb node: Int, time: Int, in parse: Parse, _ lexicon: TimeLexicon
  ) -> TimeTense? {
    let verb = parse.tokens[node]
    let auxiliaries = parse.children(of: node).filter { parse.tokens[$0].dep.hasPrefix("aux") }
    let words = auxiliaries.map { parse.tokens[$0].text.lowercased() } + [verb.text.lowercased()]
    if words.contains(where: { lexicon.holds($0, "futureaux") }) { return .future }
    if lexicon.holds(verb.text.lowercased(), "ahead") {
      // `On Friday they planned to …` dates the planning.
      let isPlain = verb.tag == "VBD" && auxiliaries.isEmpty
      if isPlain, time < node { return .past }
      // `are scheduled for Friday` holds on the document's day.
      let isNow = auxiliaries.contains { ["VBZ", "VBP"].contains(parse.tokens[$0].tag) }
      return isNow || ["VBZ", "VBP", "VB"].contains(verb.tag) ? .future : .planned
    }
    // `plans to meet`, `is going to meet`, `Leaders to meet`: what is to be done lies ahead.
    if words.contains("to"), ["xcomp", "acl", "ROOT", "ccomp"].contains(verb.dep) {
      return .future
    }
    let hasPast = auxiliaries.contains { ["VBD"].contains(parse.tokens[$0].tag) }
    if verb.tag == "VBD" || hasPast { return .past }
    if verb.tag == "VBN", auxiliaries.isEmpty { return .past }
    if verb.tag == "VBG", auxiliaries.isEmpty { return nil }
    return .other
  }
}
