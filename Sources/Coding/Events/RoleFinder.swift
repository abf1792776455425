import Actors
import Language

/// Finds who acts and on whom, for one trigger.
struct RoleFinder: Sendable {
  let syntax: Syntax
  let parties: PartyFinder

  /// Actors and recipients in text order; of a joint act all are actors.
  func roles(of trigger: EventTrigger, by rule: EventRules.Rule) -> (
    actors: [Party], recipients: [Party]
  ) {
    let found = rule.actorPaths.isEmpty ? verbRoles(trigger, rule) : nounRoles(trigger, rule)
    var actors = found.actors
    var recipients = found.recipients
    if rule.isJoint {
      actors = parties.unique(actors + recipients)
      recipients = []
    }
    let acting = Set(actors.compactMap(\.actor))
    recipients.removeAll { $0.actor.map(acting.contains) ?? false }
    return (actors, recipients)
  }

  private func verbRoles(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> (
    actors: [Party], recipients: [Party]
  ) {
    let verb = trigger.token
    let objects = syntax.patients(of: verb)
    var recipients: [Party] = []
    for path in rule.recipientPaths {
      if path == "obj" {
        recipients += parties.parties(at: objects)
      } else {
        let heads =
          syntax.objects(of: verb, prepositions: [path])
          + objects.flatMap { syntax.objects(of: $0, prepositions: [path]) }
        recipients += parties.parties(at: heads)
      }
    }
    let companions = syntax.objects(of: verb, prepositions: ["alongside"])
    let actors = parties.parties(at: syntax.agents(of: verb)) + parties.parties(at: companions)
    return (parties.unique(actors), parties.unique(recipients))
  }

  private func nounRoles(_ trigger: EventTrigger, _ rule: EventRules.Rule) -> (
    actors: [Party], recipients: [Party]
  ) {
    let noun = trigger.token
    var own = rule.actorPaths.flatMap { parties(of: noun, at: $0) }
    var recipients = rule.recipientPaths.flatMap { parties(of: noun, at: $0) }
    guard let carrier = trigger.carrier else {
      return (parties.unique(own), parties.unique(recipients))
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
    case .acts, .hosts, .seeks, nil:
      own = subjects + own
    }
    own += parties.parties(at: syntax.objects(of: carrier, prepositions: ["alongside"]))
    return (parties.unique(own), parties.unique(recipients))
  }

  /// The parties at one place of a noun phrase.
  private func parties(of noun: Int, at path: String) -> [Party] {
    switch path {
    case "poss", "amod", "compound":
      return syntax.parse.children(of: noun, path).flatMap { child -> [Party] in
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
