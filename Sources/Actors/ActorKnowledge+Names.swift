public import Documents

extension ActorKnowledge {
  /// Who belonged to an organisation or grouping on a day, by id; without a day, today's members.
  public func members(
    of id: ActorID, on day: CalendarDate?
  ) -> [(member: ActorID, status: String)] {
    membershipTable.of(organization: id)
      .filter { spell in day.map { spell.covers($0) } ?? (spell.to == nil) }
      .map { ($0.member, $0.status) }
      .sorted { ($0.member, $0.status) < ($1.member, $1.status) }
  }

  /// What an actor has belonged to, by organisation and first day.
  public func memberships(of id: ActorID) -> [Membership] {
    membershipTable.of(member: id).sorted {
      ($0.organization, $0.from?.dayNumber ?? .min) < ($1.organization, $1.from?.dayNumber ?? .min)
    }
  }

  /// The state of a country name, capital, city or region; of cities of one name the largest.
  public func country(ofPlace name: String) -> ActorID? {
    let readings = index.readings(of: name)
    func best(_ forms: NameForm...) -> NameReading? {
      readings.filter { forms.contains($0.form) }.max { $0.weight < $1.weight }
    }
    if let state = best(.name), let id = state.actor, actor(id)?.kind == .state { return id }
    return (best(.capital) ?? best(.region) ?? best(.city)).flatMap { $0.country }
  }

  /// Everyone and everything that a name may mean, those in office or existence on the day first.
  public func find(_ name: String, on day: CalendarDate?) -> [ActorID] {
    var found: [ActorID] = []
    for reading in index.readings(of: name) where reading.holds(on: day) {
      if let id = reading.actor, reading.form != .city, !found.contains(id) { found.append(id) }
    }
    // `CIA` stands for its state in a text; asked for by name it is also an organ of its own.
    found += organsByName.rows(of: name).map { loaded[$0].id }
    let words = Folding.words(name)
    if !words.isEmpty {
      let whole = personIndex.named(words)
      let persons = whole.isEmpty ? personIndex.ofFamily(words) : whole
      let ids = Set(persons.map { personIndex.id(of: $0) })
      found += ids.sorted {
        let current = (mainOffice(of: $0, on: day) == nil, mainOffice(of: $1, on: day) == nil)
        return current.0 == current.1 ? $0 < $1 : !current.0
      }
    }
    return found
  }
}
