import Documents

/// Tables of who there is beside states and organisations: armed groups, organs and forces of
/// states, disputed places, names of a part of the years, relations.
extension KnowledgeLoader {
  mutating func loadEntities() throws(KnowledgeError) {
    try loadStateNames()
    try loadArmedGroups()
    try loadOrgans(Table("organs.tsv", Resource.organsTSV, columns: 8), areForces: false)
    try loadOrgans(Table("forces.tsv", Resource.forcesTSV, columns: 8), areForces: true)
    try loadOrgans(
      Table("forces-factbook.tsv", Resource.forcesFactbookTSV, columns: 8), areForces: true)
    try loadDisputes()
    try loadProvinces()
    try loadRelations()
  }

  /// Names and capitals that a state bore for a part of the years: unlike the others, these count
  /// only then, so that a name may pass from one state to the next.
  private mutating func loadStateNames() throws(KnowledgeError) {
    for row in try Table("state-names.tsv", Resource.stateNamesTSV, columns: 6).rows() {
      guard let state = actor(row[0]) else { throw row.unknown(0) }
      let form: NameForm
      switch row[1] {
      case "name": form = .name
      case "adjective": form = .adjective
      case "demonym": form = .demonym
      case "capital": form = .capital
      default: throw row.malformed(1)
      }
      let text = Self.unmarked(row[2])
      if form == .name { names[state.id, default: []].append(text) }
      if form == .capital { capitals[state.id, default: []].append(text) }
      index.add(
        NameReading(
          form, text, actor: state.id, country: form == .capital ? state.id : nil,
          ambiguous: text != row[2], from: try row.date(3), to: try row.date(4)))
    }
  }

  private mutating func loadArmedGroups() throws(KnowledgeError) {
    for row in try Table("armed-groups.tsv", Resource.armedGroupsTSV, columns: 11).rows() {
      let base = try base(8, of: row)
      try addOrganization(row, country: base)
    }
  }

  /// Organs and forces act for their state: a mention's actor is the state, as with seats.
  private mutating func loadOrgans(_ table: Table, areForces: Bool) throws(KnowledgeError) {
    for row in try table.rows() {
      guard let state = actor(row[2]) else { throw row.unknown(2) }
      let (from, to) = (try row.date(4), try row.date(5))
      let id = ActorID(rawValue: row[0])
      add(
        PoliticalActor(
          id: id, kind: areForces ? .force : .organization, name: Self.unmarked(row[1]),
          country: state.id, from: from, to: to))
      let all = [row[1]] + row.list(6)
      names[id] = all.map(Self.unmarked)
      // Past organs are still spoken of, so that days bound none of their names.
      for name in all {
        let text = Self.unmarked(name)
        organsByName.insert(text, actors.count - 1)
        index.add(
          NameReading(
            .metonym, text, actor: state.id, ambiguous: name != text,
            note: areForces ? "armed forces" : row[3]))
      }
    }
  }

  private mutating func loadDisputes() throws(KnowledgeError) {
    for row in try Table("disputes.tsv", Resource.disputesTSV, columns: 9).rows() {
      let place = ActorID(rawValue: row[0])
      let country = try base(5, of: row)
      let (from, to) = (try row.date(6), try row.date(7))
      add(
        PoliticalActor(
          id: place, kind: .place, name: row[1], country: country, from: from, to: to))
      var all: [String] = []
      for part in row.list(2) {
        guard let sign = part.firstIndex(of: "=") else { throw row.malformed(2) }
        all.append(String(part[part.index(after: sign)...]))
      }
      names[place] = [row[1]] + all.filter { $0 != row[1] }
      for name in all {
        index.add(
          NameReading(.region, name, actor: place, country: country, note: "disputed"))
      }
      for claimant in row.list(3) {
        guard let state = actor(claimant) else { throw row.unknown(3) }
        relations.append(
          ActorRelation(state.id, .claims, place, from: nil, to: nil, source: row[8]))
      }
      if let holder = try base(4, of: row) {
        relations.append(
          ActorRelation(holder, .administers, place, from: from, to: to, source: row[8]))
      }
    }
  }

  private mutating func loadProvinces() throws(KnowledgeError) {
    for row in try Table("provinces.tsv", Resource.provincesTSV, columns: 2).rows() {
      index.add(NameReading(.region, row[0], country: ActorID(rawValue: row[1])))
    }
  }

  private mutating func loadRelations() throws(KnowledgeError) {
    for row in try Table("relations.tsv", Resource.relationsTSV, columns: 6).rows() {
      guard let a = actor(row[0]) else { throw row.unknown(0) }
      guard let kind = ActorRelation.Kind(rawValue: row[1]) else { throw row.malformed(1) }
      guard let b = actor(row[2]) else { throw row.unknown(2) }
      relations.append(
        ActorRelation(
          a.id, kind, b.id, from: try row.date(3), to: try row.date(4), source: row[5]))
    }
  }

  /// The state in a field that may be empty.
  private func base(_ column: Int, of row: Table.Row) throws(KnowledgeError) -> ActorID? {
    if row[column].isEmpty { return nil }
    guard let state = actor(row[column]) else { throw row.unknown(column) }
    return state.id
  }
}

extension Table.Row {
  /// The error of a field that cannot be read.
  func malformed(_ column: Int) -> KnowledgeError {
    .malformedField(table: table, line: line, field: self[column])
  }

  /// The error of a field that names no known actor.
  func unknown(_ column: Int) -> KnowledgeError {
    .unknownActor(table: table, line: line, id: self[column])
  }
}
