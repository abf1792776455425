import Language

/// Whether a stance is held, was given up, is denied or only thought of.
///
/// That it is an opinion makes it no less held: the verbs that report it (`thinks that`) do not open
/// it, as they would an act.
struct StanceStanding: Sendable {
  let layers: Layers
  let lexicon: StanceLexicon

  private var tokens: [Token] { layers.tokens }
  private var parse: Parse { layers.parse }

  /// The status of a draft.
  func reading(of draft: StanceDraft) -> EventStatus {
    // What is named as known is there whatever is done about it: `failed to answer the threat from B`.
    if !draft.isAsserted, draft.why == "relate" || isDefinite(draft.word) {
      return draft.status ?? .ongoing
    }
    guard let clause = draft.clause, layers.syntax.isVerbal(clause) else {
      return draft.status ?? .ongoing
    }
    let status = reading(ofVerb: clause)
    guard let stated = draft.status else { return status }
    // `is not no threat` is too rare to be told from an emphatic negation.
    return status == .happened || status == .ongoing ? stated : status
  }

  private func isDefinite(_ word: Int) -> Bool {
    parse.children(of: word).contains { child in
      tokens[child].dep == "poss"
        || tokens[child].dep == "det"
          && ["the", "this", "that"].contains(tokens[child].text.lowercased())
    }
  }

  private func reading(ofVerb verb: Int) -> EventStatus {
    var status = own(verb)
    var node = verb
    for _ in 0..<Syntax.reach {
      let head = tokens[node].head
      guard head != node, layers.syntax.isVerbal(head) else { break }
      // `might come to see`: the parser takes the infinitive for one of purpose.
      let isRaised =
        tokens[node].dep == "advcl" && layers.status.isInfinitive(node)
        && lexicon.has(.keep, tokens[head])
      if isRaised || ["ccomp", "xcomp"].contains(tokens[node].dep) {
        status = joined(status, under: head)
      } else if tokens[node].dep != "conj" {
        break
      }
      node = head
    }
    return status
  }

  /// What the clause that reports or governs adds.
  private func joined(_ status: EventStatus, under governor: Int) -> EventStatus {
    let isHeld = status == .happened || status == .ongoing
    guard isHeld else { return status }
    if lexicon.has(.refuse, tokens[governor]) {
      return layers.status.isNegated(governor) ? status : .denied
    }
    if layers.status.isNegated(governor) { return .denied }
    if ["wonder", "ask"].contains(tokens[governor].lemma) { return .possible }
    // A condition over the report: `if A concludes that B is a threat`.
    let outer = own(governor)
    return [.conditional, .possible].contains(outer) ? outer : status
  }

  /// What tense, mood and negation of the clause say.
  private func own(_ verb: Int) -> EventStatus {
    let reader = layers.status
    if isGivenUp(verb) { return .cancelled }
    var reading = reader.ownReading(of: verb, depth: 0) ?? nonFinite(verb)
    reading = reader.underCondition(reading, verb: verb)
    if reader.isNegated(verb) { reading = reader.negated(reading, verb: verb) }
    if reader.isPolarQuestion(verb) { return .possible }
    return reading.status
  }

  /// `no longer sees`, `used to see`, `stopped seeing`, `ceased to be`.
  private func isGivenUp(_ verb: Int) -> Bool {
    let hasLonger = parse.children(of: verb, "advmod", "neg").contains { child in
      let word = tokens[child].text.lowercased()
      return (word == "longer" || word == "anymore")
        && (child == 0 || ["no", "any"].contains(tokens[child - 1].text.lowercased())
          || word == "anymore")
    }
    if hasLonger { return true }
    let head = tokens[verb].head
    guard head != verb, ["xcomp", "ccomp"].contains(tokens[verb].dep) else { return false }
    return tokens[head].lemma == "use" && tokens[head].tag != "VB"
      || lexicon.has(.cease, tokens[head])
  }

  private func nonFinite(_ verb: Int) -> Reading {
    let head = tokens[verb].head
    if layers.status.isInfinitive(verb), head != verb, layers.syntax.isVerbal(head) {
      if lexicon.has(.keep, tokens[head]) {
        return Reading(.ongoing)
      }
      return layers.status.reading(ofVerb: verb)
    }
    return Reading(.ongoing)
  }
}
