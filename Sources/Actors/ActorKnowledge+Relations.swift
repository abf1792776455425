public import Documents

extension ActorKnowledge {
  /// What an actor or disputed place has to do with others, on either side; without a day, ever.
  public func relations(of id: ActorID, on day: CalendarDate? = nil) -> [ActorRelation] {
    allRelations.filter { relation in
      (relation.subject == id || relation.object == id)
        && (day.map { relation.covers($0) } ?? true)
    }.sorted {
      ($0.subject, $0.kind.rawValue, $0.object, $0.from?.dayNumber ?? .min)
        < ($1.subject, $1.kind.rawValue, $1.object, $1.from?.dayNumber ?? .min)
    }
  }

  /// The ministries, parliaments, services and forces of a state that bear names of their own, by
  /// id; on a day those that existed.
  public func organs(of state: ActorID, on day: CalendarDate? = nil) -> [PoliticalActor] {
    actors.filter { actor in
      guard actor.country == state, actor.id.rawValue.hasPrefix(state.rawValue + "-") else {
        return false
      }
      guard let day else { return true }
      return (actor.from.map { $0 <= day } ?? true) && (actor.to.map { day <= $0 } ?? true)
    }
  }
}
