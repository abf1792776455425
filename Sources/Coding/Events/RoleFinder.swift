import Actors
import Language

/// Finds who acts and on whom, for one trigger.
struct RoleFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let triggers: TriggerFinder

  /// Actors and recipients in text order; of a joint act all are actors.
  func roles(of trigger: EventTrigger, by rule: EventRules.Rule) -> (
    actors: [Party], recipients: [Party]
  ) {
    let found = rule.actorPaths.isEmpty ? verbRoles(trigger, rule) : nounRoles(trigger, rule)
    var actors = found.actors
    var recipients = found.recipients
    // Who receives a visitor is visited.
    if rule.isHosting { swap(&actors, &recipients) }
    if rule.isJoint {
      actors = parties.unique(actors + recipients)
      recipients = found.affected
    }
    recipients.removeAll { recipient in actors.contains { isSame($0, recipient) } }
    if recipients.isEmpty, !rule.isJoint, actors.count > 1, isReciprocal(trigger.token) {
      return (actors, actors)
    }
    // Its own territory is where a state acts, not on whom, unless it is attacked or held down.
    if rule.act != .assault, rule.act != .coerce {
      recipients.removeAll { recipient in
        recipient.sector == .place && recipient.actor != nil
          && actors.contains { $0.actor == recipient.actor }
      }
    }
    return (actors, recipients)
  }

  /// `accused each other`, `fired at one another`: what each does it does to the others.
  private func isReciprocal(_ verb: Int) -> Bool {
    let prepositional = syntax.parse.children(of: verb, "prep").flatMap {
      syntax.parse.children(of: $0, "pobj")
    }
    return (syntax.parse.children(of: verb, "dobj") + prepositional).contains { object in
      guard object > 0 else { return false }
      let words = [object - 1, object].map { syntax.tokens[$0].text.lowercased() }
      return words == ["each", "other"] || words == ["one", "another"]
    }
  }

  /// Whether two parties are one: of one state's police and its opposition each is a party.
  func isSame(_ one: Party, _ other: Party) -> Bool {
    guard one.actor != nil, one.actor == other.actor else { return one.spans == other.spans }
    if let sector = other.sector, sector != .military, sector != .government {
      return one.sector == sector
    }
    return other.sector != nil || one.delegateName == other.delegateName
  }

  /// The parties of a trigger by its rule, and whom a mutual act touches besides those who do it:
  /// of `agreed with B to withdraw from C` C, which agrees to nothing.
  private typealias Roles = (actors: [Party], recipients: [Party], affected: [Party])

  private func verbRoles(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> Roles {
    let verb = trigger.token
    let objects = syntax.patients(of: verb)
    // Of `withdrew from the talks with B`, what stands below the noun that the rule asks for counts
    // as what stands below an object.
    let named =
      rule.condition.map { condition in
        condition.path == "obj" ? [] : syntax.objects(of: verb, prepositions: [condition.path])
      } ?? []
    let anchors = (objects + named).flatMap(syntax.coordinates)
    let recipients = rule.recipientPaths.flatMap { path -> [Party] in
      switch path {
      case "obj":
        return partiesOfObjects(objects, of: verb, rule)
      case "obj.poss":
        return anchors.flatMap(parties.owners)
      default:
        let preposition = path.hasPrefix("obj.") ? String(path.dropFirst(4)) : path
        let nodes = path.hasPrefix("obj.") ? anchors : [verb] + anchors
        return parties.parties(
          at: nodes.flatMap { syntax.objects(of: $0, prepositions: [preposition]) }, places: true)
      }
    }
    let companions = syntax.objects(of: verb, prepositions: ["alongside"])
    let actors = doers(of: verb) + parties.parties(at: companions)
    // `The minister promised that the state would …`: what is named further on and is the actor's own
    // state is not whom it is done to.
    let fallback = (recipients.isEmpty ? remote(trigger, rule, anchors) : []).filter { other in
      !actors.contains { other.delegateName == nil && $0.actor != nil && $0.actor == other.actor }
    }
    guard rule.isJoint else {
      return (parties.unique(actors), parties.unique(recipients + fallback), [])
    }
    // Where two meet, who is named by other words is none of those who meet.
    let isSettling = rule.act == .agree || rule.act == .support
    return (parties.unique(actors), recipients, isSettling ? parties.unique(fallback) : [])
  }

  /// On whom a verb's act is done where its rule's places name nobody.
  private func remote(
    _ trigger: EventTrigger, _ rule: EventRules.Rule, _ anchors: [Int]
  ) -> [Party] {
    for found in [authors(of: anchors, by: rule), directed(rule.act, [trigger.token] + anchors)]
    where !found.isEmpty { return found }
    let detached = detached(trigger, rule)
    return detached.isEmpty && rule.act == .sanction ? opponent(of: trigger) : detached
  }

  /// Who does what a verb says: known parties, else a place for its government, else whom nothing
  /// knows by name.
  func doers(of verb: Int) -> [Party] {
    let agents = syntax.agents(of: verb)
    let known = parties.parties(at: agents)
    guard known.isEmpty else { return known }
    let heads = agents.flatMap(syntax.coordinates)
    let governing = heads.compactMap(parties.governing(at:))
    return governing.isEmpty ? heads.compactMap(parties.unknownName(at:)) : governing
  }

  /// The parties of objects; of `promised B doctors` who is given, not what.
  private func partiesOfObjects(
    _ objects: [Int], of verb: Int, _ rule: EventRules.Rule
  ) -> [Party] {
    let people = objects.filter {
      !isThing($0, of: rule) && (rule.act != .aid || parties.namesParty($0))
    }
    let known = parties.parties(at: people, places: true)
    let isAddressed = !syntax.objects(of: verb, prepositions: Set(rule.recipientPaths)).isEmpty
    return isAddressed || !known.isEmpty ? known : parties.parties(at: objects, places: true)
  }

  /// Whether an object is what is given rather than who is given it.
  private func isThing(_ object: Int, of rule: EventRules.Rule) -> Bool {
    guard let condition = rule.condition, condition.path == "obj", rule.recipientPaths.count > 1
    else { return false }
    return parties.mention(at: object) == nil && triggers.isThing(object, in: condition)
  }

  /// Who does what a verb without a rule says, and to whom: its object, else whom it is directed at.
  func roles(ofUncoded verb: Int) -> (actors: [Party], recipients: [Party]) {
    let actors = doers(of: verb)
    let objects = syntax.patients(of: verb)
    var recipients = parties.parties(at: objects, places: true)
    if recipients.isEmpty { recipients = directed(.assault, [verb] + objects) }
    recipients.removeAll { recipient in actors.contains { isSame($0, recipient) } }
    return (actors, recipients)
  }

  private func nounRoles(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> Roles {
    let noun = trigger.token
    var own = rule.actorPaths.flatMap { parties(of: noun, at: $0) }
    var recipients = rule.recipientPaths.flatMap {
      parties(of: noun, at: $0, places: !rule.isJoint)
    }
    if recipients.isEmpty, !rule.isJoint {
      // Of `the visit of A's president to B` the parser hangs `to B` on the president.
      let owners = syntax.objects(of: noun, prepositions: ["of", "by"])
      recipients = rule.recipientPaths.flatMap {
        parties.parties(
          at: owners.flatMap { [path = $0] in
            syntax.objects(of: $0, prepositions: [path])
          })
      }
    }
    guard let carrier = trigger.carrier else {
      if own.isEmpty, let verb = triggers.occasioned(by: noun) { own = doers(of: verb) }
      return (parties.unique(own), parties.unique(recipients), [])
    }
    recipients += rule.recipientPaths.flatMap {
      parties.parties(at: syntax.objects(of: carrier, prepositions: [$0]))
    }
    let subjects = doers(of: carrier)
    switch trigger.carrierSubject {
    case .attends:
      // One who attends a summit acts; whose summit it is stands across.
      recipients = own + recipients
      own = subjects
    case .undergoes:
      recipients += subjects
    case .seeks where rule.act == .aid || rule.act == .support:
      recipients += subjects
      own += parties.parties(at: syntax.objects(of: carrier, prepositions: ["from"]))
    // Who hosts the talks of two others takes no part in them.
    case .hosts where parties.unique(own).count >= 2: break
    case .acts, .hosts, .seeks, nil:
      own = subjects + own
    }
    own += parties.parties(at: syntax.objects(of: carrier, prepositions: ["alongside"]))
    if recipients.isEmpty, !rule.isJoint {
      recipients = directed(rule.act, [noun, carrier])
      if recipients.isEmpty { recipients = detached(trigger, rule) }
    }
    return (parties.unique(own), parties.unique(recipients), [])
  }

  /// The parties at one place of a noun phrase.
  private func parties(of noun: Int, at path: String, places: Bool = false) -> [Party] {
    switch path {
    case "poss", "amod", "compound":
      let nearest = syntax.parse.children(of: noun, "compound")
      // Of `a Kenyan missile test` the parser hangs the people's name on the first noun.
      let nested = path == "poss" ? [] : nearest.flatMap { syntax.parse.children(of: $0, path) }
      return (syntax.parse.children(of: noun, path) + nested).flatMap { child -> [Party] in
        guard let mention = parties.mention(at: child), mention.kind != .place else {
          return path == "poss" ? parties.parties(at: child) : []
        }
        return syntax.coordinates(of: child).compactMap(parties.mention(at:)).flatMap(
          parties.parties(of:))
      }
    default:
      return parties.parties(
        at: syntax.objects(of: noun, prepositions: [path]), places: places)
    }
  }
}
