import Actors
import Documents

/// Gives relations that a text tells without a beginning the one that the reference tables know.
///
/// Nothing is added that the text does not tell, and no status changes.
struct RelationReference: Sendable {
  let knowledge: ActorKnowledge
  let day: CalendarDate?

  /// A relation with the tables' dates where the text gives none.
  func dated(_ relation: Relation) -> Relation {
    guard relation.status == .happened, relation.from == nil, relation.to == nil,
      let a = relation.a.actor, let b = relation.b.actor
    else { return relation }
    switch relation.kind {
    case .membership: return membership(relation, a, b)
    case .office: return office(relation, a, b)
    default: return relation
    }
  }

  private func membership(_ relation: Relation, _ a: ActorID, _ b: ActorID) -> Relation {
    let spell = knowledge.memberships(of: a).last {
      $0.organization == b && $0.status == "member" && (day.map($0.covers) ?? ($0.to == nil))
    }
    guard let from = spell?.from else { return relation }
    var relation = relation
    relation.from = EventDate(value: from.description, from: from, to: from)
    relation.why += ", from: memberships.tsv"
    return relation
  }

  private func office(_ relation: Relation, _ a: ActorID, _ b: ActorID) -> Relation {
    guard let day else { return relation }
    let spells = knowledge.offices(of: a).filter { $0.at == b && $0.from <= day }
    guard let spell = spells.last, spells.count == 1 else { return relation }
    var relation = relation
    relation.from = EventDate(value: spell.from.description, from: spell.from, to: spell.from)
    relation.why += ", from: office-holders.tsv"
    if let to = spell.to, to < day {
      relation.to = EventDate(value: to.description, from: to, to: to)
    }
    return relation
  }
}
