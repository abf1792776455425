import Documents
import Language

/// Constructions that say of somebody that he is something.
extension StanceFinder {
  /// A stance word said of the target: by `be`, by a verb of describing, in an apposition.
  func predicated(_ index: Int, _ sense: StanceLexicon.Word) -> StanceDraft? {
    let seat = seat(of: index)
    let head = tokens[seat].head
    let draft = StanceDraft(word: index, sense: sense, why: "")
    switch tokens[seat].dep {
    case "attr", "acomp": return copular(draft, seat: seat, verb: head)
    case "oprd": return dubbed(draft, verb: head, targets: dubbedObjects(of: head, before: seat))
    case "ccomp" where !syntax.isVerbal(seat):
      return dubbed(draft, verb: head, targets: parse.children(of: seat, "nsubj"))
    case "pobj": return governed(draft, seat: seat, preposition: head)
    case "dobj": return carried(draft, verb: head)
    case "nsubj", "nsubjpass": return identified(draft, verb: head)
    default: return nil
    }
  }

  /// `B is a threat`; `A considers B to be a threat`; `the biggest threat is B`.
  private func copular(_ given: StanceDraft, seat: Int, verb: Int) -> StanceDraft? {
    guard lexicon.has(.bear, tokens[verb]) || tokens[verb].lemma == "be" else {
      // `B was named a partner`
      return dubbed(given, verb: verb, targets: syntax.patients(of: verb))
    }
    // `there is a threat` says of nobody that he is one.
    guard parse.children(of: verb, "expl").isEmpty else { return nil }
    var draft = given
    let subjects = syntax.subjects(of: verb)
    // `A's attitude to B is hostile`
    if let view = subjects.first, let sides = viewSides(view) {
      draft.holders = sides.holders
      draft.targets = sides.targets
    } else {
      draft.targets = named(subjects)
    }
    draft.clause = verb
    draft.why = "bear"
    if tokens[verb].dep == "ccomp" || tokens[verb].dep == "xcomp",
      tokens[tokens[verb].head].pos == .verb, lexicon.has(.dub, tokens[tokens[verb].head]),
      parse.children(of: verb, "aux").contains(where: { tokens[$0].tag == "TO" })
    {
      draft.holders = named(syntax.agents(of: tokens[verb].head))
      draft.clause = tokens[verb].head
      draft.why = "dub"
    }
    if given.sense.kind == .relation, isPlural(given.word), draft.targets.count == 2 {
      draft.isMutual = true
    }
    return draft
  }

  /// The object of a verb of naming; the model may take it for a second predicate.
  private func dubbedObjects(of verb: Int, before seat: Int) -> [Int] {
    let objects = syntax.patients(of: verb)
    return objects.isEmpty ? parse.children(of: verb, "oprd").filter { $0 < seat } : objects
  }

  /// `A calls B a threat`, `A considers B a threat`.
  private func dubbed(_ given: StanceDraft, verb: Int, targets: [Int]) -> StanceDraft? {
    guard lexicon.has(.dub, tokens[verb]) || lexicon.has(.characterise, tokens[verb]) else {
      return nil
    }
    var draft = given
    draft.holders = doers(of: verb)
    draft.targets = reflexive(targets) ? [] : named(targets)
    draft.isReferring = refers(targets)
    draft.compared = compared(with: verb)
    draft.clause = verb
    draft.why = "dub"
    return draft
  }

  /// `A describes B as a threat`, `A's view of B as a threat`, `A looks on B with suspicion`, `A warns
  /// of the threat from B`, `A's view of B moved from partner to rival`.
  private func governed(_ given: StanceDraft, seat: Int, preposition: Int) -> StanceDraft? {
    let word = tokens[preposition].text.lowercased()
    var governor = tokens[preposition].head
    // `not as an opening but as a danger`: the second `as` may hang on the first.
    while tokens[governor].pos == .adposition, tokens[governor].head != governor {
      governor = tokens[governor].head
    }
    if word == "as" {
      if let draft = characterised(given, by: governor) { return draft }
      // The phrase may hang on the object: `recognised [B as a threat]`.
      let above = tokens[governor].head
      guard !syntax.isVerbal(governor), let verb = syntax.governingVerb(of: governor),
        verb == above || tokens[above].pos == .adposition
      else { return nil }
      return characterised(given, by: verb)
    }
    if lexicon.has(.turn, tokens[governor]), let draft = turned(given, verb: governor, word) {
      return draft
    }
    guard given.sense.kind == .source else { return nil }
    guard syntax.isVerbal(governor), lexicon.has(.meet, tokens[governor]) else { return nil }
    var draft = given
    draft.targets = sources(of: given.word, isMet: true)
    draft.holders = doers(of: governor)
    draft.clause = governor
    draft.isAsserted = false
    draft.why = "meet"
    return draft
  }

  /// `A and B regard each other as enemies`: each is so to the other.
  private func reciprocal(_ draft: inout StanceDraft, _ verb: Int, _ targets: [Int]) -> Bool {
    let isEachOther = targets.contains { target in
      let word = tokens[target].text.lowercased()
      guard target > 0, ["other", "another"].contains(word) else { return false }
      return ["each", "one"].contains(tokens[target - 1].text.lowercased())
    }
    let both = isEachOther ? doers(of: verb) : []
    guard both.count == 2 else { return false }
    draft.holders = []
    draft.targets = both
    draft.isMutual = true
    return true
  }

  private func characterised(_ given: StanceDraft, by governor: Int) -> StanceDraft? {
    var draft = given
    draft.clause = governor
    draft.why = "characterise"
    if !syntax.isVerbal(governor) {
      guard let sides = viewSides(governor) else { return nil }
      draft.holders = sides.holders
      draft.targets = sides.targets
      return draft
    }
    guard lexicon.has(.characterise, tokens[governor]) || lexicon.has(.dub, tokens[governor]) else {
      return nil
    }
    var targets = syntax.patients(of: governor)
    if targets.isEmpty {
      targets = syntax.objects(of: governor, prepositions: ["to", "on", "upon", "of", "at"])
    }
    if reciprocal(&draft, governor, targets) { return draft }
    draft.holders = doers(of: governor)
    draft.targets = reflexive(targets) ? [] : named(targets)
    draft.isReferring = refers(targets)
    draft.compared = compared(with: governor)
    return draft
  }

  /// `its view of B has moved from partner to threat`, `now prefers the word “challenge”`.
  private func turned(_ given: StanceDraft, verb: Int, _ preposition: String) -> StanceDraft? {
    guard ["from", "to", "into", "towards", "toward"].contains(preposition) else { return nil }
    var draft = given
    draft.clause = verb
    draft.why = "turn"
    if preposition == "from" { draft.status = .cancelled }
    let subjects = syntax.subjects(of: verb)
    if let view = subjects.first, let sides = viewSides(view) {
      draft.holders = sides.holders
      draft.targets = sides.targets
    } else if !lexicon.has(.bear, tokens[verb]) || preposition != "into" {
      draft.holders = named(subjects)
    } else {
      draft.targets = named(subjects)
    }
    return draft
  }

  /// Verbs that have the stance word for their object.
  private func carried(_ given: StanceDraft, verb: Int) -> StanceDraft? {
    var draft = given
    draft.clause = verb
    let word = tokens[verb]
    // `now prefers the word “challenge”`: its sides are those of what was said before.
    if tokens[verb].dep == "pcomp",
      let turn = syntax.ancestors(of: verb).first(where: { lexicon.has(.turn, tokens[$0]) })
    {
      draft.clause = turn
      draft.holders = named(syntax.subjects(of: turn))
      draft.why = "turn"
      return draft
    }
    let sources = sources(of: given.word, isMet: lexicon.has(.meet, word))
    if given.sense.kind == .source, !sources.isEmpty {
      guard lexicon.has(.meet, word) else { return nil }
      draft.targets = sources
      draft.holders = doers(of: verb)
      draft.isAsserted = false
      draft.why = "meet"
      return draft
    }
    // `sees in B a rival`
    if lexicon.has(.characterise, word) {
      draft.targets = named(syntax.objects(of: verb, prepositions: ["in", "from"]))
      draft.holders = doers(of: verb)
      draft.why = "characterise"
      if !draft.targets.isEmpty { return draft }
    }
    guard lexicon.has(.bear, word), given.sense.kind != .relation || word.lemma != "present" else {
      return nil
    }
    draft.targets = named(syntax.agents(of: verb))
    draft.why = "bear"
    return draft
  }

  /// `the biggest threat to A is B`, `the challenge comes from B`.
  private func identified(_ given: StanceDraft, verb: Int) -> StanceDraft? {
    var draft = given
    draft.clause = verb
    draft.why = "identify"
    if tokens[verb].lemma == "be" {
      draft.targets = named(parse.children(of: verb, "attr").filter { parties.namesParty($0) })
    } else if lexicon.has(.come, tokens[verb]) {
      draft.targets = named(syntax.objects(of: verb, prepositions: ["from"]))
    }
    if draft.targets.isEmpty, given.sense.kind == .source, lexicon.has(.meet, tokens[verb]) {
      // `the threat from B is discussed by A`
      draft.targets = sources(of: given.word)
      draft.holders = doers(of: verb)
      draft.isAsserted = false
    }
    return draft.targets.isEmpty ? nil : draft
  }

  /// Holder and target of `A's view of B`, `A's attitude to B`.
  func viewSides(_ noun: Int) -> (holders: [Party], targets: [Party])? {
    guard lexicon.has(.characterise, tokens[noun]), !syntax.isVerbal(noun) else { return nil }
    let targets = named(
      syntax.objects(of: noun, prepositions: ["of", "to", "towards", "toward", "on", "about"]))
    return targets.isEmpty ? nil : (modifiers(of: noun), targets)
  }

  /// `unlike A`, `like A`: whom the clause's subject is compared with.
  private func compared(with verb: Int) -> [Party] {
    let prepositions = parse.children(of: verb, "prep").filter {
      ["unlike", "like"].contains(tokens[$0].text.lowercased())
    }
    return named(prepositions.flatMap(syntax.prepositionalObjects))
  }

  /// `declared itself neutral` presents nobody else.
  private func reflexive(_ targets: [Int]) -> Bool {
    targets.contains { tokens[$0].text.lowercased().hasSuffix("self") }
  }

  /// Who does what a verb says; where the model took its subject for a possessor, the possessor.
  private func doers(of verb: Int) -> [Party] {
    let found = named(syntax.agents(of: verb))
    return found.isEmpty ? named(parse.children(of: verb, "poss")) : found
  }
}
