public import Actors
import Documents
public import Record

extension JSON {
  /// A line of `entente actors` (DESIGN, section 4.3), with what the tables know of the actor.
  public init(_ entry: ActorEntry, knowledge: ActorKnowledge) {
    let actor = entry.actor
    let names = actor.map(knowledge.names(of:)) ?? []
    self = [
      "id": .string(entry.id), "actor": JSON(actor: actor), "kind": .string(entry.kind.rawValue),
      "name": .string(entry.name),
      "names": .array((names.isEmpty ? [entry.name] : names).map(JSON.string)),
      "codes": .object(
        (actor.map(knowledge.codes(of:)) ?? []).map { Member($0.scheme, .string($0.code)) }),
      "offices": .array((actor.map(knowledge.offices(of:)) ?? []).map(JSON.init(office:))),
      "memberships": .array(
        (actor.map(knowledge.memberships(of:)) ?? []).map(JSON.init(membership:))),
      "roles": .array(entry.roles.map(JSON.string)), "mentions": .integer(entry.mentions),
      "events": .integer(entry.events), "statements": .integer(entry.statements),
      "evidence": .array(entry.evidence.map(JSON.init(evidence:))),
    ]
  }

  init(office: OfficeSpell) {
    self = [
      "office": .string(office.office.rawValue), "title": .string(office.title),
      "at": JSON(actor: office.at), "from": .string(office.from.description),
      "to": JSON(office.to?.description), "precision": .string(office.precision),
      "source": .string(office.source),
    ]
  }

  init(membership: Membership) {
    self = [
      "organization": JSON(actor: membership.organization), "status": .string(membership.status),
      "from": JSON(membership.from?.description), "to": JSON(membership.to?.description),
      "source": .string(membership.source),
    ]
  }
}
