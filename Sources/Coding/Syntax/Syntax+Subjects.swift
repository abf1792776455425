import Language

extension Syntax {
  /// The logical subjects of a verb: who does it.
  ///
  /// Follows passives (the agent), coordination, control and raising, participles and relative
  /// clauses. Empty where the text leaves the doer open.
  package func agents(of verb: Int) -> [Int] {
    guard isPassive(verb) else { return subjects(of: verb) }
    let agents = parse.children(of: verb, "agent").flatMap(prepositionalObjects)
    return agents.isEmpty ? misplacedAgents(of: verb) : agents
  }

  /// Of `was given tents by B`, `accused of bad faith by B` the parser hangs `by` on the verb as any
  /// preposition, or on the noun before it.
  private func misplacedAgents(of verb: Int) -> [Int] {
    let own = objects(of: verb, prepositions: ["by"])
    if !own.isEmpty { return own }
    let nouns =
      parse.children(of: verb, "dobj")
      + parse.children(of: verb, "prep").flatMap(prepositionalObjects)
    return nouns.flatMap { objects(of: $0, prepositions: ["by"]) }
  }

  /// The logical objects of a verb: whom or what it is done to.
  package func patients(of verb: Int) -> [Int] {
    isPassive(verb) ? subjects(of: verb) : objects(of: verb)
  }

  /// The direct objects of a verb; a conjunct without its own shares its head's.
  func objects(of verb: Int) -> [Int] {
    let names = namings(of: verb)
    let own = parse.children(of: verb, "dobj", "dative")
      .filter { tokens[$0].pos != .adposition && !names.contains($0) }
    return own.isEmpty ? relativeObject(of: verb) : own.flatMap { antecedents(of: $0, in: verb) }
  }

  /// `a charge A denies`, `the state that A attacked`: the noun that a relative clause with a subject of
  /// its own describes, unless the clause tells when, where or by what.
  private func relativeObject(of verb: Int) -> [Int] {
    guard tokens[verb].dep == "relcl", !isPassive(verb),
      let subject = parse.children(of: verb, "nsubj").first,
      !["WDT", "WP"].contains(tokens[subject].tag),
      parse.children(of: verb, "advmod", "mark", "ccomp", "xcomp", "dobj", "attr", "acomp")
        .allSatisfy({ tokens[$0].tag != "WRB" && tokens[$0].dep == "advmod" }),
      parse.children(of: verb, "prep").allSatisfy({ !parse.children(of: $0, "pobj").isEmpty })
    else { return [] }
    let noun = tokens[verb].head
    return entity(at: noun).map { ["DATE", "TIME"].contains($0.label) } == true ? [] : [noun]
  }

  /// The grammatical subjects of a verb, found through its surroundings where it has none.
  func subjects(of verb: Int, depth: Int = 0) -> [Int] {
    guard depth < Syntax.reach else { return [] }
    let own = parse.children(of: verb, "nsubj", "nsubjpass", "csubj")
    if !own.isEmpty { return own.flatMap { antecedents(of: $0, in: verb) } }
    let head = tokens[verb].head
    guard head != verb else { return [] }
    if tokens[verb].dep == "conj", let misplaced = misplacedSubject(of: verb) { return [misplaced] }
    switch tokens[verb].dep {
    case "conj" where isVerbal(head), "ccomp" where isVerbal(head),
      "advcl" where isVerbal(head), "parataxis" where isVerbal(head):
      return subjects(of: head, depth: depth + 1)
    case "xcomp":
      return controllers(of: verb, under: head, depth: depth)
    // `A is willing to act`: the adjective has the subject of its copula.
    case "acomp", "attr", "oprd":
      return subjects(of: head, depth: depth + 1)
    case "acl", "relcl":
      return possessorsOrHead(of: verb, noun: head, depth: depth)
    case "pcomp", "prep":
      return subjects(ofAdverbial: head, depth: depth)
    case "conj":
      return []
    default:
      return []
    }
  }

  /// In `A weighed the drought and B promised help` the parser may coordinate B with the
  /// threat: a noun directly before a finite conjunct is its subject, not the first verb's.
  private func misplacedSubject(of verb: Int) -> Int? {
    guard ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag) else { return nil }
    var before = verb - 1
    while before >= 0, tokens[before].pos == .adverb || tokens[before].pos == .auxiliary {
      before -= 1
    }
    guard before >= 0, [.noun, .properNoun, .pronoun].contains(tokens[before].pos),
      tokens[before].dep == "conj", !isVerbal(tokens[before].head)
    else { return nil }
    return before
  }

  /// Whether a word is the pronoun `that`, which the tagger may take for the conjunction even where it
  /// is subject or object.
  func isRelativeThat(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.lemma == "that"
      && (token.pos == .pronoun || token.tag == "IN" && ["nsubj", "dobj"].contains(token.dep))
  }

  /// A relative pronoun stands for the noun that its clause describes.
  private func antecedents(of subject: Int, in verb: Int) -> [Int] {
    let token = tokens[subject]
    let isRelative = ["WDT", "WP"].contains(token.tag) || isRelativeThat(subject)
    // The tagger takes the name of the WHO for the pronoun.
    guard isRelative, token.text != "WHO" else { return [subject] }
    var clause = verb
    while tokens[clause].dep == "conj", isVerbal(tokens[clause].head) {
      clause = tokens[clause].head
    }
    return tokens[clause].dep == "relcl" ? [tokens[clause].head] : []
  }

  /// Verbs whose `on` or `to` names who is to act: `called on B to act`.
  static let appeals: Set<String> = ["call", "appeal", "plead", "look", "cry"]

  /// `A urged B to act`: B acts; `A promised B to act`, `A is expected to act`: A does.
  private func controllers(of verb: Int, under governor: Int, depth: Int) -> [Int] {
    if isVerbal(governor), !isPassive(governor) {
      let controlled = parse.children(of: governor, "dobj")
      if !controlled.isEmpty,
        !["promise", "vow", "use", "take", "make"].contains(tokens[governor].lemma)
      {
        return controlled
      }
      // `called on B to act`, `appealed to B to act`
      if Self.appeals.contains(tokens[governor].lemma) {
        let addressed = objects(of: governor, prepositions: ["on", "upon", "to", "with"])
        if !addressed.isEmpty { return addressed }
      }
    }
    return subjects(of: governor, depth: depth + 1)
  }

  /// `leaders meeting in Rome` meet; `Rome's plan to join` is Rome's; `has plans to join`: its
  /// verb's subject.
  private func possessorsOrHead(of verb: Int, noun: Int, depth: Int) -> [Int] {
    let isInfinitive = parse.children(of: verb, "aux").contains { tokens[$0].tag == "TO" }
    guard isInfinitive else { return [ownSubject(ofGerund: verb, noun: noun) ?? noun] }
    let owners = parse.children(of: noun, "poss") + objects(of: noun, prepositions: ["of", "by"])
    if !owners.isEmpty { return owners }
    // `Prime minister to visit B`: a headline leaves the auxiliary out.
    if tokens[noun].head == noun { return [noun] }
    guard let governor = governingVerb(of: noun) else { return [] }
    return isPassive(governor) && tokens[noun].dep == "dobj"
      ? [] : subjects(of: governor, depth: depth + 1)
  }

  /// `talk of A having a meeting`: A has it, while in `leaders of A meeting in B` the leaders meet.
  private func ownSubject(ofGerund verb: Int, noun: Int) -> Int? {
    guard tokens[verb].tag == "VBG", Self.nounsOfContent.contains(tokens[noun].lemma) else {
      return nil
    }
    return objects(of: noun, prepositions: ["of", "about"]).first {
      parse.subtree(of: $0).upperBound == verb
    }
  }

  /// Nouns for what is said, thought or may be, which a clause with `of` fills.
  private static let nounsOfContent: Set<String> = [
    "chance", "danger", "discussion", "fear", "hope", "idea", "likelihood", "possibility",
    "prospect", "question", "report", "risk", "rumor", "rumour", "speculation", "suggestion",
    "talk",
  ]

  /// `before leaving, A met B`: A leaves.
  private func subjects(ofAdverbial preposition: Int, depth: Int) -> [Int] {
    let head = tokens[preposition].head
    guard head != preposition else { return [] }
    if isVerbal(head) { return subjects(of: head, depth: depth + 1) }
    if tokens[head].dep == "prep" || tokens[head].pos == .adposition {
      return subjects(ofAdverbial: head, depth: depth + 1)
    }
    let owners = parse.children(of: head, "poss")
    return owners.isEmpty
      ? governingVerb(of: head).map { subjects(of: $0, depth: depth + 1) } ?? [] : owners
  }
}
