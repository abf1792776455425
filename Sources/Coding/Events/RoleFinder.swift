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
    // Its own territory is where a state acts, not on whom, unless it is attacked or held down.
    if rule.act != .assault, rule.act != .coerce {
      recipients.removeAll { recipient in
        recipient.sector == .place && recipient.actor != nil
          && actors.contains { $0.actor == recipient.actor }
      }
    }
    return (actors, recipients)
  }

  /// Whether two parties are one: of one state's police and its opposition each is a party.
  private func isSame(_ one: Party, _ other: Party) -> Bool {
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
    let anchors = objects + named
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
    let fallback = recipients.isEmpty ? directed(rule.act, [verb] + anchors) : []
    let companions = syntax.objects(of: verb, prepositions: ["alongside"])
    let actors = parties.parties(at: syntax.agents(of: verb)) + parties.parties(at: companions)
    guard rule.isJoint else {
      return (parties.unique(actors), parties.unique(recipients + fallback), [])
    }
    // Where two meet, who is named by other words is none of those who meet.
    let isSettling = rule.act == .agree || rule.act == .support
    return (parties.unique(actors), recipients, isSettling ? parties.unique(fallback) : [])
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

  /// Whom an act is directed at by the prepositions that say so of any act, where the codebook's own
  /// find nobody: `against`, `on`, `towards`; of bodily acts also the place where.
  private func directed(_ act: PloverType, _ nodes: [Int]) -> [Party] {
    for preposition in ["against", "on", "upon", "at", "into", "towards", "toward", "to"] {
      let found = parties.parties(
        at: nodes.flatMap { syntax.objects(of: $0, prepositions: [preposition]) }, places: true)
      if !found.isEmpty { return found }
    }
    for node in nodes {
      if let deeper = affected(below: node), !deeper.isEmpty { return deeper }
    }
    guard [.assault, .coerce, .mobilize, .aid].contains(act) else { return [] }
    return parties.parties(
      at: nodes.flatMap { syntax.objects(of: $0, prepositions: ["in"]) }, places: true)
  }

  /// The arcs that lead from an act to what it touches: objects and their complements, never a clause
  /// beside it.
  private static let leading: Set<String> = [
    "dobj", "nsubjpass", "pobj", "prep", "xcomp", "ccomp", "acl", "dative", "nsubj",
  ]
  /// Prepositions that tell when, where or why, not whom.
  private static let circumstances: Set<String> = [
    "in", "during", "after", "before", "since", "until", "under", "about", "over", "by", "as",
    "amid", "despite", "because", "following", "near", "within", "at", "according",
  ]
  /// How many arcs lead at most from an act to the party that it touches.
  private static let depth = 5

  /// The nearest party below an act: of `lifted the sanctions imposed on B`, of `refused to meet B`.
  private func affected(below node: Int) -> [Party]? {
    var level = [node]
    for step in 0..<Self.depth {
      level = level.flatMap { parent in
        syntax.parse.children(of: parent).filter { child in
          let token = syntax.tokens[child]
          guard Self.leading.contains(token.dep), child > node else { return false }
          if token.dep == "prep" { return !Self.circumstances.contains(token.text.lowercased()) }
          // A subject counts in a complement alone: `demanded that B resign`.
          return token.dep != "nsubj" || syntax.tokens[parent].dep == "ccomp"
        }
      }
      // Whether the object itself is the recipient is for the codebook to say.
      let nominal = level.filter { node in
        let dep = syntax.tokens[node].dep
        return dep != "prep" && !syntax.isVerbal(node)
          && (step > 0 || dep != "dobj" && dep != "nsubjpass")
      }
      let found = parties.parties(at: nominal, places: true)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// Who does what a verb without a rule says, and to whom: its object, else whom it is directed at.
  func roles(ofUncoded verb: Int) -> (actors: [Party], recipients: [Party]) {
    let actors = parties.parties(at: syntax.agents(of: verb))
    let objects = syntax.patients(of: verb)
    var recipients = parties.parties(at: objects, places: true)
    if recipients.isEmpty { recipients = directed(.assault, [verb] + objects) }
    recipients.removeAll { recipient in actors.contains { isSame($0, recipient) } }
    return (actors, recipients)
  }

  private func nounRoles(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> Roles {
    let noun = trigger.token
    var own = rule.actorPaths.flatMap { parties(of: noun, at: $0) }
    var recipients = rule.recipientPaths.flatMap { parties(of: noun, at: $0) }
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
      return (parties.unique(own), parties.unique(recipients), [])
    }
    recipients += rule.recipientPaths.flatMap {
      parties.parties(at: syntax.objects(of: carrier, prepositions: [$0]))
    }
    let subjects = parties.parties(at: syntax.agents(of: carrier))
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
    if recipients.isEmpty, !rule.isJoint { recipients = directed(rule.act, [noun, carrier]) }
    return (parties.unique(own), parties.unique(recipients), [])
  }

  /// The parties at one place of a noun phrase.
  private func parties(of noun: Int, at path: String) -> [Party] {
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
      return parties.parties(at: syntax.objects(of: noun, prepositions: [path]))
    }
  }
}
