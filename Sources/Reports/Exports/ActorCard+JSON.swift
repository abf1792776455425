import Actors
import Documents

extension JSON {
  /// The answer of `entente actors show`: the fields of `entente actors` and who holds its offices.
  public init(_ card: ActorCard) {
    let (id, knowledge) = (card.actor.id, card.knowledge)
    self = [
      "id": .string(id.rawValue), "kind": .string(card.actor.kind.rawValue),
      "name": .string(card.actor.name), "asOf": JSON(card.day?.description),
      "names": .array(knowledge.names(of: id).map(JSON.string)),
      "codes": .object(knowledge.codes(of: id).map { Member($0.scheme, .string($0.code)) }),
      "offices": .array(card.offices.map(JSON.init(office:))),
      "holders": .array(card.holders.map(JSON.init(holder:))),
      "memberships": .array(card.memberships.map(JSON.init(membership:))),
      "members": .array(
        card.members.map { ["actor": JSON(actor: $0.member), "status": .string($0.status)] }),
    ]
  }

  /// The answer of `entente actors find`: each mention with its candidates and the rule.
  public init(_ resolution: Resolution) {
    self = [
      "text": .string(resolution.text.string), "on": JSON(resolution.day?.description),
      "mentions": .array(
        resolution.steps.map { step in
          [
            "words": .string(step.words), "mention": JSON(mention: step.mention),
            "candidates": .array(step.candidates.map(JSON.init(candidate:))),
            "offices": .array(step.offices.map(JSON.init(office:))),
          ]
        }),
      "candidates": .array(resolution.unmentioned.map(JSON.init(candidate:))),
    ]
  }

  private init(candidate: NameCandidate) {
    self = [
      "actor": JSON(actor: candidate.actor), "name": .string(candidate.name),
      "form": .string(candidate.form), "holds": .bool(candidate.holds),
      "reason": .string(candidate.reason),
    ]
  }

  private init(holder: OfficeSpell) {
    self = [
      "person": JSON(actor: holder.person), "office": .string(holder.office.rawValue),
      "title": .string(holder.title), "from": .string(holder.from.description),
      "to": JSON(holder.to?.description), "source": .string(holder.source),
    ]
  }
}
