import Actors
import Documents
import Language

/// The parts of a commitment: action, beneficiary, amount, condition.
extension CommitmentCoder {
  /// Whether what is promised is an act that one can bind itself to.
  func isAct(_ draft: Draft) -> Bool {
    let lemma = tokens[draft.action].lemma.lowercased()
    if lexicon.isNoAct(lemma, [.meeting]) { return false }
    if lexicon.isNoAct(lemma, [.hostile]), !layers.status.isNegated(draft.action) { return false }
    if isGathering(draft.action) { return false }
    let isPromised = draft.strength == .pledged && draft.binder != draft.action
    if isPromised {
      return !["be", "see"].contains(lemma) || tokens[draft.action].pos != .auxiliary
    }
    if lexicon.isNoAct(lemma, [.state, .outcome]) { return false }
    return draft.binder != draft.action || !lexicon.isNoAct(lemma, [.posture])
  }

  /// `hold talks`, `host the summit`: a meeting's plan.
  private func isGathering(_ action: Int) -> Bool {
    if lexicon.isNoAct(tokens[action].lemma, [.gathering]), tokens[action].pos == .noun {
      return true
    }
    guard
      [
        "hold", "host", "have", "conduct", "begin", "resume", "start", "open", "arrange",
        "organize", "organise", "join", "chair", "make", "pay",
      ]
      .contains(tokens[action].lemma)
    else { return false }
    return syntax.objects(of: action).contains {
      lexicon.isNoAct(tokens[$0].lemma.lowercased(), [.gathering])
    }
  }

  /// One commitment for each who binds itself.
  func commitments(of draft: Draft) -> [Commitment] {
    let statement = speakers.statement(of: draft.action)
    let condition = condition(of: draft)
    let action = actionRange(draft, besides: condition)
    let sentence = layers.sentence(of: draft.action)
    let due = due(of: draft.action, binder: draft.binder, statement: statement)
    let beneficiary = beneficiary(of: draft)
    let amount = amount(in: parse.textRange(action))
    return draft.by.map { party in
      Commitment(
        by: party, to: beneficiary, action: parse.textRange(action), due: due, amount: amount,
        condition: condition.map { parse.textRange($0) }, strength: draft.strength,
        status: draft.status, date: layers.dating.date(of: draft.binder), statement: statement,
        clause: syntax.clause(ofSentence: sentence), sentence: sentence,
        confidence: confidence(draft, party), why: draft.why)
    }
  }

  /// Set by hand: the word given is surer than a plan, and that surer than what is only weighed.
  private func confidence(_ draft: Draft, _ party: Party) -> Double {
    let sure: Double =
      switch draft.strength {
      case .pledged: draft.binder == draft.action ? 0.75 : 0.9
      case .intends: 0.8
      case .suggested: 0.65
      }
    return party.actor == nil ? sure - 0.15 : sure
  }

  // MARK: Words

  /// From the act's verb, with its negation, to the end of its clause.
  private func actionRange(_ draft: Draft, besides condition: Range<Int>?) -> Range<Int> {
    let head = draft.action
    if !syntax.isVerbal(head), tokens[head].tag != "VBG", !isInfinitive(head) {
      return trimmed(nounRange(head, binder: draft.binder))
    }
    let auxiliary = parse.children(of: head, "aux", "auxpass", "nsubj").filter { $0 < head }.max()
    var first = head
    for child in parse.children(of: head, "neg", "advmod", "preconj")
    where child < first && child > (auxiliary ?? -1) {
      first = child
    }
    if let negation = parse.children(of: head, "neg").first(where: { $0 < head }) {
      first = min(first, negation)
    }
    if let passive = parse.children(of: head, "auxpass").first, syntax.isPassive(head) {
      first =
        parse.children(of: head, "nsubjpass").first.map { parse.subtree(of: $0).lowerBound }
        ?? passive
    }
    var last = head
    var open = Array(parse.children(of: head)).filter { isInAction($0, of: head) }
    while let node = open.popLast() {
      if let condition, condition.contains(node) { continue }
      // `would review whether to join and pledged aid`: a past verb beside an infinitive is no part of it.
      if tokens[node].dep == "conj", tokens[node].tag == "VBD", node > head { continue }
      last = max(last, node)
      open.append(contentsOf: parse.children(of: node))
    }
    if let condition, condition.lowerBound > head { last = min(last, condition.lowerBound - 1) }
    return trimmed(min(first, last)..<last + 1)
  }

  private func isInAction(_ child: Int, of head: Int) -> Bool {
    let token = tokens[child]
    switch token.dep {
    case "nsubj", "nsubjpass", "csubj", "mark", "punct", "cc", "parataxis": return false
    case "conj": return !syntax.isVerbal(child) || sharesNegation(child, with: head)
    // `…, following talks in A`: when and why it was promised.
    case "prep", "advcl":
      let start = parse.subtree(of: child).lowerBound
      return child < head || start == 0 || tokens[start - 1].text != ","
        || !lexicon.has(.occasion, token.text.lowercased(), .adposition)
    case "ccomp": return !lexicon.has(.cue, token.lemma, .verb)
    default: return true
    }
  }

  /// The words of a promised thing: with what it is for, to the end of its phrase.
  private func nounRange(_ noun: Int, binder: Int) -> Range<Int> {
    var range = parse.subtree(of: noun)
    guard binder < noun, syntax.isVerbal(binder) else { return range }
    for child in parse.children(of: binder, "prep", "dative") where child > noun {
      range = range.lowerBound..<max(range.upperBound, parse.subtree(of: child).upperBound)
    }
    return range
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, range.count > 1,
      [.punctuation, .space, .coordinatingConjunction].contains(tokens[last].pos)
    {
      range = range.dropLast()
    }
    while let first = range.first, range.count > 1,
      [.punctuation, .space].contains(tokens[first].pos)
    {
      range = range.dropFirst()
    }
    return range
  }

  /// `if parliament agrees`, `unless`, `provided that`, `as long as`.
  private func condition(of draft: Draft) -> Range<Int>? {
    var heads = [draft.action, draft.binder]
    let above = tokens[draft.binder].head
    if syntax.isVerbal(above) { heads.append(above) }
    for head in heads {
      for clause in parse.children(of: head, "advcl", "prep", "ccomp", "dep") {
        let words = parse.children(of: clause, "mark", "advmod").map {
          tokens[$0].text.lowercased()
        }
        let isMarked = words.contains { ["if", "unless", "provided", "providing"].contains($0) }
        let own = tokens[clause].text.lowercased()
        let isProvided = ["provided", "providing", "assuming"].contains(own)
        let isLong =
          words.contains("long")
          || own == "on"
            && parse.children(of: clause, "pobj")
              .contains { ["condition", "understanding"].contains(tokens[$0].lemma) }
        if isMarked || isProvided || isLong { return trimmed(parse.subtree(of: clause)) }
      }
    }
    return nil
  }

  // MARK: Parties and amounts

  /// To whom or for whose good: the one promised, else whom the act gives or helps.
  private func beneficiary(of draft: Draft) -> Party? {
    let verb = draft.binder
    var heads: [Int] = []
    if draft.binder != draft.action, syntax.isVerbal(verb) {
      heads += parse.children(of: verb, "dative", "dobj").flatMap(objects)
      heads += syntax.objects(of: verb, prepositions: ["to"])
    }
    let action = draft.action
    heads += parse.children(of: action, "dative").flatMap(objects)
    if [
      "help", "support", "assist", "aid", "defend", "protect", "supply", "provide", "give", "lend",
      "arm", "back", "train", "equip", "grant", "send", "hand", "offer",
    ].contains(tokens[action].lemma) {
      heads += syntax.objects(of: action)
    }
    heads += syntax.objects(of: action, prepositions: ["to", "for"])
    for object in syntax.objects(of: action) {
      heads += syntax.objects(of: object, prepositions: ["to", "for"])
    }
    if !syntax.isVerbal(action) { heads += syntax.objects(of: action, prepositions: ["of"]) }
    let own = Set(draft.by.compactMap(\.actor))
    return heads.filter { $0 != draft.action }.lazy
      .flatMap { head -> [Party] in
        layers.parties.mention(at: head).map { layers.parties.parties(of: $0) } ?? []
      }
      .first { $0.actor.map { !own.contains($0) } ?? false }
  }

  private func objects(_ index: Int) -> [Int] {
    tokens[index].pos == .adposition ? syntax.prepositionalObjects(index) : [index]
  }

  /// The first sum or share in the words of the act, else its first count.
  private func amount(in range: TextRange) -> Int? {
    let inside = figures.indices.filter { range.contains(figures[$0].span.lowerBound) }
    return inside.first { !figures[$0].why.hasPrefix("count") } ?? inside.first
  }
}
