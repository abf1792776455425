import Actors
import Language

/// Decides whether the text makes an event of a trigger: whether those whom the act needs are there.
struct EventAdmission: Sendable {
  let syntax: Syntax
  let parties: PartyFinder

  /// Whether somebody acts who takes part in politics, and a noun on its own names both sides.
  func admits(
    _ trigger: EventTrigger, _ rule: EventRules.Rule, _ actors: [Party], _ recipients: [Party]
  ) -> Bool {
    guard hasNeededParties(rule, trigger, actors, recipients) else { return false }
    // `those linked to the group`: nobody says so.
    if rule.act == .accuse, actors.isEmpty, let verb = trigger.verb,
      syntax.tokens[verb].dep == "acl"
    {
      return false
    }
    let isActed = actors.contains(where: canAct)
    guard trigger.verb == nil else {
      return isActed
        || actors.isEmpty && !recipients.isEmpty && trigger.verb.map(syntax.isPassive) == true
    }
    if rule.isJoint { return actors.count(where: canAct) >= 2 }
    return isActed && (!recipients.isEmpty || rule.act == .mobilize || rule.act == .protest)
  }

  /// Whether an act that no rule knows has two known sides, one of them political.
  func admitsGuess(_ actors: [Party], _ recipients: [Party]) -> Bool {
    // What is done to a nameless place is mostly no politics: `surveyed the borders`.
    actors.contains(where: canAct) && recipients.contains { canAct($0) || $0.actor != nil }
      && (actors + recipients).contains(where: isPolitical)
  }

  /// Classes of nouns for what people without office do in politics.
  private static let protests: Set<String> = ["protest", "strike", "boycott", "hunger"]

  /// How sure the classifier must be of an act between two of whom none is known to be political.
  private static let unknownParties = 0.875

  /// Whether an act belongs to politics: by who takes part, else by what it plainly is.
  func isPolitical(
    _ coding: EventCoder.Coding, by rule: EventRules.Rule, _ actors: [Party],
    _ recipients: [Party]
  ) -> Bool {
    // Who protests, or ends a strike, takes part in politics by doing so.
    let concernsProtest = rule.condition.map { !Self.protests.isDisjoint(with: $0.nounClasses) }
    return coding.act == .protest || concernsProtest == true
      || (actors + recipients).contains(where: isPolitical)
      || coding.confidence >= Self.unknownParties
  }

  /// Whoever the text names acts; places never do.
  private func canAct(_ party: Party) -> Bool { party.sector != .place }

  /// Whether a party is known to take part in politics; a name alone does not tell.
  func isPolitical(_ party: Party) -> Bool {
    party.actor != nil || party.sector?.isPolitical == true
  }

  /// PLOVER asks some types for a recipient, and of a mutual act for two sides.
  private func hasNeededParties(
    _ rule: EventRules.Rule, _ trigger: EventTrigger, _ actors: [Party], _ recipients: [Party]
  ) -> Bool {
    switch rule.act {
    case .sanction, .aid: !recipients.isEmpty
    case .cooperate: actors.count + recipients.count >= 2
    // One alone signs or ratifies; an agreement as a thing has two sides.
    case .support: !rule.isJoint || actors.count >= 2 || trigger.token == trigger.verb
    case .consult: !rule.isJoint || actors.count >= 2 || isGathering(actors)
    default: true
    }
  }

  /// An organisation or group holds a meeting of its own; one state alone meets nobody.
  private func isGathering(_ actors: [Party]) -> Bool {
    actors.contains { actor in
      let kind = actor.actor.flatMap { parties.knowledge.actor($0)?.kind }
      return kind == .organization || kind == .grouping
    }
  }
}
