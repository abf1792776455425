import Actors
import Language

/// Finds the words of a document that denote acts, each with the rule that says so.
struct TriggerFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let rules: EventRules
  let embedding: EmbeddingLexicon
  /// The rules of the document's words, and for each token the place of its own among them, -1 for
  /// none: conditions are asked once a document.
  private var ruleList: [EventRules.Rule] = []
  private var ruleOfToken: [Int32] = []

  var tokens: [Token] { syntax.tokens }

  /// - Complexity: O(*tokens*).
  init(syntax: Syntax, parties: PartyFinder, rules: EventRules, embedding: EmbeddingLexicon) {
    self.syntax = syntax
    self.parties = parties
    self.rules = rules
    self.embedding = embedding
    var places = [Int32](repeating: -1, count: syntax.tokens.count)
    var list: [EventRules.Rule] = []
    for token in syntax.tokens.indices {
      guard
        let rule = syntax.isVerbal(token) ? matchingRule(ofVerb: token) : rule(ofNoun: token)
      else { continue }
      places[token] = Int32(list.count)
      list.append(rule)
    }
    ruleOfToken = places
    ruleList = list
  }

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
        && !hasRule(index) && effect(index) == nil
        && (subject(ofCarrier: index) == nil
          || !syntax.patients(of: index).contains { rule(ofNoun: $0) != nil })
        && syntax.agents(of: index).contains { parties.namesParty($0) }
    }
  }

  /// Whether a verb is what another act is about and tells none by itself: `refused to receive B`.
  private func isRefused(_ verb: Int) -> Bool {
    let head = tokens[verb].head
    return tokens[verb].dep == "xcomp" && syntax.isVerbal(head) && hasRule(head)
      && effect(head) == .denied
  }

  /// The rule of a word: a verb's where its condition holds, or a noun's.
  func rule(of token: Int) -> EventRules.Rule? {
    hasRule(token) ? ruleList[Int(ruleOfToken[token])] : nil
  }

  /// Whether a word has a rule.
  func hasRule(_ token: Int) -> Bool { ruleOfToken[token] >= 0 }

  /// The act of a word's rule.
  func act(of token: Int) -> PloverType? {
    hasRule(token) ? ruleList[Int(ruleOfToken[token])].act : nil
  }

  /// The first rule of a verb whose condition holds; with a particle those of the particle verb
  /// first, and of the bare verb only those that ask for an object (`sent out troops`).
  private func matchingRule(ofVerb verb: Int) -> EventRules.Rule? {
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
    guard let list = rules.verbs[lemma] else { return nil }
    // `called the visit a provocation` calls nobody.
    let isNaming = !syntax.namings(of: verb).isEmpty
    // Lines of a verb ask for few places over and over.
    var governed: [(path: String, heads: [Int])] = []
    return list.first { rule in
      guard admits(rule), !isNaming || rule.condition?.path == EventRules.Condition.naming else {
        return false
      }
      guard let condition = rule.condition else { return true }
      if let known = governed.first(where: { $0.path == condition.path }) {
        return holds(condition, known.heads, verb: verb)
      }
      let heads = heads(at: condition.path, of: verb)
      governed.append((condition.path, heads))
      return holds(condition, heads, verb: verb)
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
