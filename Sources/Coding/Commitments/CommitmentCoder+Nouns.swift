import Actors
import Documents
import Language

/// Commitments that a noun names: `its pledge to`, `announced plans to`, `reiterated its commitment to`.
extension CommitmentCoder {
  /// What a pledge, promise or plan is to do.
  func bound(byNoun noun: Int) -> [Draft] {
    guard let strength = lexicon.strength(tokens[noun].lemma.lowercased(), .noun),
      !isDenied(noun)
    else { return [] }
    let actions = self.actions(of: noun, isFirm: strength == .pledged)
    guard !actions.isEmpty else { return [] }
    let verb = carrier(of: noun)
    let fate = verb.flatMap { self.fate(by: $0) }
    guard let by = owners(of: noun, verb: verb, isDecided: fate != nil) else { return [] }
    return actions.flatMap(conjuncts).map {
      Draft(
        action: $0, binder: noun, by: by, strength: strength, status: fate ?? .open,
        why: "\(tokens[noun].lemma)+\(tokens[$0].lemma)")
    }
  }

  /// `no plans to`, `has not made a promise to`.
  private func isDenied(_ noun: Int) -> Bool {
    parse.children(of: noun, "det", "neg", "amod").contains {
      ["no", "neither", "any", "alleged", "possible"].contains(tokens[$0].text.lowercased())
    }
  }

  private func actions(of noun: Int, isFirm: Bool) -> [Int] {
    var actions = parse.children(of: noun, "acl", "relcl", "xcomp", "advcl").filter(isInfinitive)
    // `its aim is to …`
    if actions.isEmpty, tokens[noun].dep == "nsubj", tokens[tokens[noun].head].lemma == "be" {
      actions = parse.children(of: tokens[noun].head, "xcomp").filter(isInfinitive)
    }
    if actions.isEmpty {
      for preposition in parse.children(of: noun, "prep") {
        let word = tokens[preposition].text.lowercased()
        guard word == "to" || word == "of" && !isFirm else { continue }
        actions += parse.children(of: preposition, "pcomp")
        if isFirm, word == "to" {
          actions += parse.children(of: preposition, "pobj").filter(isActNoun)
        }
      }
    }
    if actions.isEmpty {
      actions = parse.children(of: noun, "acl", "ccomp").filter {
        modal(of: $0) == .will || modal(of: $0) == .would
      }
    }
    return Array(actions.prefix(1))
  }

  /// The verb that a noun is object or subject of.
  func carrier(of noun: Int) -> Int? {
    var node = noun
    for _ in 0..<3 {
      let head = tokens[node].head
      switch tokens[node].dep {
      case "dobj", "nsubjpass", "pobj", "nsubj", "attr":
        if syntax.isVerbal(head) { return head }
        let above = tokens[head].head
        if syntax.isVerbal(above) { return above }
        // `made good on`, `go back on`: the preposition hangs on a particle.
        node = above
      case "conj": node = head
      default: return nil
      }
    }
    return nil
  }

  /// What the text says became of it, by the verb above.
  func fate(by verb: Int) -> Commitment.Status? {
    guard let fate = lexicon.fate(ofVerb: verb, in: syntax) else { return nil }
    let reading = layers.status.reading(ofVerb: verb)
    if reading.isActual { return fate }
    return fate == .met && reading.status == .denied ? .missed : nil
  }

  /// Whose pledge it is: named beside it, else the subject of a verb that makes, keeps or has it.
  private func owners(of noun: Int, verb: Int?, isDecided: Bool) -> [Party]? {
    let beside = parse.children(of: noun, "poss", "amod", "compound", "nmod")
    var named = layers.parties.parties(
      at: beside.filter { layers.parties.mention(at: $0) != nil || tokens[$0].dep == "poss" }
        + syntax.objects(of: noun, prepositions: ["by", "of", "from"]))
    if named.isEmpty { named = selves(beside) }
    if !named.isEmpty { return named.filter(isPolitical) }
    guard let verb else { return nil }
    guard isDecided || lexicon.has(.carrier, tokens[verb].lemma, .verb),
      ["dobj", "nsubjpass", "pobj", "conj"].contains(tokens[noun].dep)
    else { return nil }
    let isTold = isGiven(verb) || isDecided
    return isTold ? binders(of: verb) : nil
  }
}
