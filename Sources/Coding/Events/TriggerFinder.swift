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
      if syntax.isVerbal(index), let rule = rule(ofVerb: index) {
        found.append((EventTrigger(token: index, verb: index), rule))
      } else if tokens[index].pos == .noun || tokens[index].pos == .properNoun,
        let rule = rules.nouns[tokens[index].lemma.lowercased()]
      {
        found.append((nounTrigger(index), rule))
      }
    }
    // A verb whose object is itself a carried act tells one act, not two: the verb's own rule wins
    // where it has one for that object (`sign an agreement`), else the noun's.
    let claimed = Set(found.compactMap { $0.0.carrier == nil ? $0.0.token : nil })
    return found.filter { trigger, _ in
      guard let carrier = trigger.carrier else { return true }
      return !claimed.contains(carrier)
    }
  }

  /// The first rule of a verb whose condition holds.
  private func rule(ofVerb verb: Int) -> EventRules.Rule? {
    rules.verbs[tokens[verb].lemma.lowercased()]?.first { rule in
      guard let condition = rule.condition else { return true }
      return holds(condition, verb: verb)
    }
  }

  private func holds(_ condition: EventRules.Condition, verb: Int) -> Bool {
    let heads =
      condition.path == "obj"
      ? syntax.patients(of: verb) : syntax.objects(of: verb, prepositions: [condition.path])
    return heads.flatMap(syntax.coordinates).contains { isNoun($0, in: condition.nounClass) }
  }

  private func isNoun(_ index: Int, in nounClass: String) -> Bool {
    let mention = parties.mention(at: index)
    switch nounClass {
    case "any": return tokens[index].pos != .adposition
    case "actor": return isActor(index, mention)
    case "person": return mention?.kind == .person || mention?.kind == .office
    case "place": return mention?.kind == .place || mention?.kind == .state
    case "organization": return mention?.kind == .organization || mention?.kind == .grouping
    default: return rules.isNoun(tokens[index].lemma.lowercased(), in: nounClass)
    }
  }

  /// Whether a noun names an actor or people who act for one: `Japanese officials`.
  private func isActor(_ index: Int, _ mention: Mention?) -> Bool {
    // What `them` stands for is too open to make an act political by itself.
    if ["they", "them"].contains(tokens[index].text.lowercased()) { return false }
    return switch mention?.kind {
    case .state, .organization, .grouping, .person, .office, .force: true
    case .place: mention?.actor != nil
    default: rules.isNoun(tokens[index].lemma, in: "people") && !parties.parties(at: index).isEmpty
    }
  }

  /// A noun with the verb that carries it: its object, passive subject, or `take part in` it.
  private func nounTrigger(_ noun: Int) -> EventTrigger {
    var phrase = noun
    // `talks and a summit` stand under one verb.
    while tokens[phrase].dep == "conj", tokens[tokens[phrase].head].pos == .noun {
      phrase = tokens[phrase].head
    }
    let head = tokens[phrase].head
    var verb: Int?
    switch tokens[phrase].dep {
    case "dobj" where !isAct(subjectOf: head), "nsubjpass": verb = head
    // Headlines leave the auxiliary out: `Summit cancelled after dispute`.
    case "nsubj" where effect(head) == .cancelled: verb = head
    case "attr" where parseExistential(head): verb = head
    case "pobj":
      let outer = tokens[head].head
      if ["in", "at", "for", "to"].contains(tokens[head].text.lowercased()) {
        // `take part in talks`: the verb governs the noun `part`.
        verb =
          syntax.isVerbal(outer) ? outer : tokens[outer].lemma == "part" ? tokens[outer].head : nil
        let isCarrying =
          verb.map { subject(ofCarrier: $0) == .attends || effect($0) != nil } ?? false
        if !isCarrying, tokens[outer].lemma != "part" { verb = nil }
      }
    default: break
    }
    guard let verb, syntax.isVerbal(verb), subject(ofCarrier: verb) != nil || effect(verb) != nil
    else {
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

  private func parseExistential(_ verb: Int) -> Bool {
    syntax.parse.children(of: verb, "expl").isEmpty == false
  }
}
