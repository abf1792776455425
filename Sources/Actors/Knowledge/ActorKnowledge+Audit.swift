/// What the tables' own tests ask of them.
extension ActorKnowledge {
  /// Reads what loading leaves unread.
  ///
  /// - Throws: ``KnowledgeError`` with the line at fault.
  package func checkDays() throws(KnowledgeError) { try membershipTable.check() }

  /// Every name of a state as written, with whether the tables mark it ambiguous.
  package var stateNames: [(name: String, state: ActorID, isAmbiguous: Bool)] {
    actors.filter { $0.kind == .state }.flatMap { names(of: $0.id) }.flatMap { name in
      index.readings(of: name).compactMap { reading in
        guard reading.form == .name, let id = reading.actor, reading.text == name else {
          return nil
        }
        return (name, id, reading.ambiguous)
      }
    }
  }

  /// The readings of each ambiguous name: the actor, none for no actor, and whether it is the usual.
  package var ambiguousReadings: [String: [(actor: ActorID?, isDefault: Bool)]] {
    rules.ambiguities.mapValues { $0.map { ($0.actor, $0.isDefault) } }
  }
}
