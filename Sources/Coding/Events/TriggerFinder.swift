import Actors
import Language

/// Finds the words of a document that denote acts, each with the rule that says so.
struct TriggerFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let rules: EventRules
  let embedding: EmbeddingLexicon

  private var tokens: [Token] { syntax.tokens }

  /// All triggers in text order, each noun under the verb that carries it.
  ///
  /// - Complexity: O(*tokens*).
  func callAsFunction() -> [(trigger: EventTrigger, rule: EventRules.Rule)] {
    var found: [(EventTrigger, EventRules.Rule)] = []
    for index in tokens.indices {
      guard let rule = rule(of: index) else { continue }
      let trigger =
        syntax.isVerbal(index) ? EventTrigger(token: index, verb: index) : nounTrigger(index)
      found.append((trigger, rule))
    }
    // A verb whose object is itself a carried act tells one act, not two: the verb's own rule wins
    // where it has one for that object (`sign an agreement`), else the noun's.
    let claimed = Set(found.compactMap { $0.0.carrier == nil ? $0.0.token : nil })
    return found.filter { trigger, _ in
      guard let carrier = trigger.carrier else { return true }
      return !claimed.contains(carrier)
    }
  }

  /// The verbs that no rule of the codebook knows and that carry or report no other act.
  func uncodedVerbs() -> [Int] {
    tokens.indices.filter { index in
      tokens[index].pos == .verb && tokens[index].dep != "prep" && !isRefused(index)
        && rule(ofVerb: index) == nil && effect(index) == nil
        && (subject(ofCarrier: index) == nil
          || !syntax.patients(of: index).contains { rule(ofNoun: $0) != nil })
        && syntax.agents(of: index).contains { parties.namesParty($0) }
    }
  }

  /// Whether a verb is what another act is about and tells none by itself: `refused to receive B`.
  private func isRefused(_ verb: Int) -> Bool {
    let head = tokens[verb].head
    return tokens[verb].dep == "xcomp" && syntax.isVerbal(head) && rule(ofVerb: head) != nil
      && effect(head) == .denied
  }

  /// The rule of a word: a verb's where its condition holds, or a noun's.
  func rule(of token: Int) -> EventRules.Rule? {
    syntax.isVerbal(token) ? rule(ofVerb: token) : rule(ofNoun: token)
  }

  /// The first rule of a verb whose condition holds; with a particle those of the particle verb
  /// first, and of the bare verb only those that ask for an object (`sent out troops`).
  func rule(ofVerb verb: Int) -> EventRules.Rule? {
    let lemma = tokens[verb].lemma.lowercased()
    guard let particle = particle(of: verb) else {
      return firstRule(of: lemma, verb: verb) { _ in true }
    }
    return firstRule(of: "\(lemma) \(tokens[particle].text.lowercased())", verb: verb) { _ in true }
      ?? (effect(verb) == nil ? firstRule(of: lemma, verb: verb) { $0.condition != nil } : nil)
  }

  /// The particle of a verb, also where the parser takes it for an adverb or a preposition: `pulled
  /// out of`, `handed back`.
  private func particle(of verb: Int) -> Int? {
    if let particle = syntax.parse.children(of: verb, "prt").first { return particle }
    // `gave the island back to B`
    if let back = syntax.parse.children(of: verb, "advmod").first(where: {
      $0 > verb && tokens[$0].text.lowercased() == "back"
    }) {
      return back
    }
    guard verb + 1 < tokens.count, tokens[verb + 1].head == verb,
      ["advmod", "prep"].contains(tokens[verb + 1].dep),
      ["out", "back", "off", "up", "down", "over", "away"].contains(
        tokens[verb + 1].text.lowercased()),
      syntax.parse.children(of: verb + 1, "pobj").isEmpty
    else { return nil }
    return verb + 1
  }

  private func firstRule(
    of lemma: String, verb: Int, where admits: (EventRules.Rule) -> Bool
  ) -> EventRules.Rule? {
    // `called the visit a provocation` calls nobody.
    let isNaming = !syntax.namings(of: verb).isEmpty
    return rules.verbs[lemma]?.first { rule in
      admits(rule) && (!isNaming || rule.condition?.path == EventRules.Condition.naming)
        && rule.condition.map { holds($0, verb: verb) } ?? true
    }
  }

  /// The rule of a noun: as a compound with the word before it, else on its own.
  func rule(ofNoun noun: Int) -> EventRules.Rule? {
    guard tokens[noun].pos == .noun || tokens[noun].pos == .properNoun else { return nil }
    let lemma = tokens[noun].lemma.lowercased()
    for modifier in syntax.parse.children(of: noun, "compound", "amod") {
      if let rule = rules.nouns["\(tokens[modifier].lemma.lowercased()) \(lemma)"] { return rule }
    }
    return rules.nouns[lemma]
  }

  func holds(_ condition: EventRules.Condition, verb: Int) -> Bool {
    // `was given tents`: a passive may keep an object beside its subject.
    if condition.path == EventRules.Condition.naming {
      return syntax.namings(of: verb).contains { name in
        condition.nounClasses.contains { isNoun(name, in: $0) }
      }
    }
    let heads =
      condition.path == "obj"
      ? syntax.patients(of: verb) + (syntax.isPassive(verb) ? syntax.objects(of: verb) : [])
      : syntax.objects(of: verb, prepositions: [condition.path])
        // `described the attack as a crime`: the parser may hang `as` on the object.
        + (condition.path == "as"
          ? syntax.objects(of: verb).flatMap { syntax.objects(of: $0, prepositions: ["as"]) } : [])
    // `ruled out joining`, `condemned the killing of`: a gerund is anything that is done.
    if condition.path == "obj", condition.nounClasses == ["any"],
      syntax.parse.children(of: verb, "xcomp").contains(where: {
        syntax.tokens[$0].tag == "VBG" && $0 > verb
      })
    {
      return true
    }
    return heads.flatMap(syntax.coordinates).flatMap(counted).contains { head in
      condition.nounClasses.contains { isNoun(head, in: $0) }
    }
  }

  /// A noun with those that it counts: of `dozens of troops` both.
  private func counted(_ head: Int) -> [Int] {
    parties.isQuantity(head) ? [head] + syntax.objects(of: head, prepositions: ["of"]) : [head]
  }

  /// Whether a noun is of one of a condition's own classes: a thing, not just anybody.
  func isThing(_ index: Int, in condition: EventRules.Condition) -> Bool {
    condition.nounClasses.contains { nounClass in
      !["any", "actor", "person", "place", "organization"].contains(nounClass)
        && isNoun(index, in: nounClass)
    }
  }

  private func isNoun(_ index: Int, in nounClass: String) -> Bool {
    let mention = parties.mention(at: index)
    switch nounClass {
    case "any": return tokens[index].pos != .adposition
    case "actor": return isActor(index, mention)
    case "person": return mention?.kind == .person || mention?.kind == .office || isPeople(index)
    case "place":
      // `withdrew from it` leaves no land.
      return tokens[index].pos != .pronoun
        && (mention?.kind == .place || mention?.kind == .state)
        || parties.sector(at: index) == .place
    case "organization": return mention?.kind == .organization || mention?.kind == .grouping
    default:
      let lemma = tokens[index].lemma.lowercased()
      if rules.isNoun(lemma, in: nounClass) { return true }
      // `relief goods` are aid, `riot police` police, a `medical team` aid workers; but a `missile
      // attack` is no missile: an act is what its own noun says.
      let isAct = rules.nouns[lemma] != nil
      return syntax.parse.children(of: index, "compound", "amod").contains { modifier in
        let word = tokens[modifier].lemma.lowercased()
        return rules.isNoun(isAct ? "\(word) \(lemma)" : word, in: nounClass)
      }
    }
  }

  /// Whether a noun names an actor or people who act for one: `Japanese officials`.
  private func isActor(_ index: Int, _ mention: Mention?) -> Bool {
    // What `them` stands for is too open to make an act political by itself.
    if ["they", "them"].contains(tokens[index].text.lowercased()) { return false }
    return switch mention?.kind {
    case .state, .organization, .grouping, .person, .office, .force: true
    case .place: mention?.actor != nil
    default: isPeople(index)
    }
  }

  /// Whether a noun names people by what they are; places are none.
  private func isPeople(_ index: Int) -> Bool {
    parties.sector(at: index).map { $0 != .place } ?? false
  }

  /// A noun with the verb that carries it: its object, passive subject, or `take part in` it.
  private func nounTrigger(_ noun: Int) -> EventTrigger {
    var phrase = noun
    // `talks and a summit` stand under one verb.
    while tokens[phrase].dep == "conj", tokens[tokens[phrase].head].pos == .noun {
      phrase = tokens[phrase].head
    }
    // `adopted a package of sanctions`: the verb governs what counts them.
    if tokens[phrase].dep == "pobj", case let of = tokens[phrase].head, tokens[of].lemma == "of",
      parties.isQuantity(tokens[of].head)
    {
      phrase = tokens[of].head
    }
    let head = tokens[phrase].head
    var verb: Int?
    switch tokens[phrase].dep {
    case "dobj" where !isAct(subjectOf: head) && syntax.namings(of: head).isEmpty, "nsubjpass":
      verb = head
    // Headlines leave the auxiliary out: `Summit cancelled after dispute`.
    case "nsubj" where effect(head) == .cancelled: verb = head
    case "attr" where parseExistential(head): verb = head
    case "pobj":
      let outer = tokens[head].head
      if ["in", "at", "for", "to"].contains(tokens[head].text.lowercased()) {
        // `take part in talks`: the verb governs the noun `part`.
        verb =
          syntax.isVerbal(outer) ? outer : tokens[outer].lemma == "part" ? tokens[outer].head : nil
        // `stopped work in a strike` stops no strike.
        let isAimed = ["for", "to"].contains(tokens[head].text.lowercased())
        let isCarrying =
          verb.map { subject(ofCarrier: $0) == .attends || isAimed && effect($0) != nil } ?? false
        if !isCarrying, tokens[outer].lemma != "part" { verb = nil }
      }
    default: break
    }
    // `the sanctions that A imposed`: the relative clause carries its antecedent.
    if verb == nil {
      verb = syntax.parse.children(of: phrase, "relcl").first {
        syntax.objects(of: $0).contains(phrase) && subject(ofCarrier: $0) != nil
      }
    }
    guard let verb, syntax.isVerbal(verb), subject(ofCarrier: verb) != nil || steers(verb) else {
      return EventTrigger(token: noun)
    }
    return EventTrigger(
      token: noun, carrier: verb, carrierSubject: subject(ofCarrier: verb) ?? .acts, verb: verb)
  }

  /// Whether what stands as a verb's subject is itself an act, which carries no other.
  private func isAct(subjectOf verb: Int) -> Bool {
    syntax.parse.children(of: verb, "nsubj").contains {
      rules.nouns[tokens[$0].lemma.lowercased()] != nil && effect(verb) == .cancelled
    }
  }

  private func subject(ofCarrier verb: Int) -> EventRules.CarrierSubject? {
    rules.carriers[tokens[verb].lemma.lowercased()]
  }

  private func effect(_ verb: Int) -> EventStatus? {
    embedding.effect(ofVerb: verb, in: syntax)
  }

  /// Whether a verb puts its object's act ahead or undoes it; to remember or regret one is no part
  /// in it.
  private func steers(_ verb: Int) -> Bool {
    switch effect(verb) {
    case .scheduled, .proposed, .calledFor, .cancelled, .denied, .conditional: true
    case .happened, .ongoing, .possible, nil: false
    }
  }

  /// The verb during whose act a visit takes place, and whose subject visits: `praised it on a visit`.
  func occasioned(by noun: Int) -> Int? {
    let preposition = tokens[noun].head
    guard tokens[noun].dep == "pobj", let rule = rule(ofNoun: noun), rule.act == .consult,
      rule.mode == "visit", ["on", "during"].contains(tokens[preposition].text.lowercased()),
      syntax.isVerbal(tokens[preposition].head)
    else { return nil }
    return tokens[preposition].head
  }

  private func parseExistential(_ verb: Int) -> Bool {
    syntax.parse.children(of: verb, "expl").isEmpty == false
  }
}
