import Documents

/// Reads the compiled-in tables into what ``ActorKnowledge`` holds.
struct KnowledgeLoader: ~Copyable {
  /// States, organisations and what users' tables add; persons stay in their table.
  var actors: [PoliticalActor] = []
  /// The place of each actor in ``actors``; of an id given twice the last counts.
  var ids = KeyIndex(capacity: 1_000)
  /// All names of states and organisations.
  var names: [ActorID: [String]] = [:]
  var offices: OfficeTable
  var memberships: MembershipTable
  var iso2: [ActorID: String] = [:]
  var nouns: [ActorID: [String]] = [:]
  /// Codes in schemes beside ISO's.
  var otherCodes: [ActorID: [(scheme: String, code: String)]] = [:]
  var capitals: [ActorID: [String]] = [:]
  var relations: [ActorRelation] = []
  /// The place in ``actors`` of each organ and force by its names.
  var organsByName = KeyIndex(capacity: 1_500)
  var index: NameIndex
  var persons: PersonIndex
  private var wikidata: [ActorID: String] = [:]

  /// Finds the lines and keys of the large tables.
  init() throws(KnowledgeError) {
    let persons = try Table("persons.tsv", Resource.personsTSV, columns: 8).facts()
    let offices = try Table("office-holders.tsv", Resource.officeHoldersTSV, columns: 10).facts()
    let memberships = [
      try Table("memberships.tsv", Resource.membershipsTSV, columns: 6).facts(),
      try Table("memberships-factbook.tsv", Resource.membershipsFactbookTSV, columns: 6).facts(),
    ]
    let cities = try Table("cities.tsv", Resource.citiesTSV, columns: 3).facts()
    self.init(
      offices: try OfficeTable(offices), memberships: MembershipTable(memberships),
      index: NameIndex(cities: cities, capacity: 3_000), persons: PersonIndex(persons))
  }

  private init(
    offices: consuming OfficeTable, memberships: consuming MembershipTable,
    index: consuming NameIndex, persons: consuming PersonIndex
  ) {
    self.offices = offices
    self.memberships = memberships
    self.index = index
    self.persons = persons
  }

  /// Reads the small tables.
  mutating func load() throws(KnowledgeError) {
    try loadCodes()
    try loadStates()
    try loadOrganizations()
    try loadMetonyms()
    try loadRegions()
    try loadEntities()
  }

  /// Takes in an actor; one of the same id gives way.
  mutating func add(_ actor: PoliticalActor) {
    ids.insert(actor.id.rawValue, actors.count)
    actors.append(actor)
  }

  /// The actor of an id.
  func actor(_ id: String) -> PoliticalActor? {
    if let place = ids.last(of: id) { return actors[place] }
    return persons.person(ActorID(rawValue: id)).flatMap { persons.actor($0) }
  }

  private mutating func loadCodes() throws(KnowledgeError) {
    for row in try Table("state-codes.tsv", Resource.stateCodesTSV, columns: 5).rows() {
      let id = ActorID(rawValue: row[0])
      if !row[1].isEmpty { iso2[id] = row[1] }
      wikidata[id] = row[2]
      let others = [("cow", row[3]), ("cameo", row[4])].filter { !$0.1.isEmpty }
      if !others.isEmpty { otherCodes[id] = others }
    }
  }

  private mutating func loadStates() throws(KnowledgeError) {
    for row in try Table("states.tsv", Resource.statesTSV, columns: 11).rows() {
      let id = ActorID(rawValue: row[0])
      let from = try row.date(3)
      let to = try row.date(4)
      let parent = row[2].isEmpty ? nil : ActorID(rawValue: row[2])
      add(
        PoliticalActor(
          id: id, kind: .state, name: Self.unmarked(row[5]), wikidata: wikidata[id],
          country: parent, from: from,
          to: to))
      let proper = [row[5]] + row.list(6) + row.list(7)
      names[id] = proper.map(Self.unmarked)
      for name in proper { add(name, .name, id, from: from, to: to) }
      for name in row.list(8) { addAdjective(name, id, from: from, to: to) }
      for name in row.list(9) { add(name, .demonym, id, from: from, to: to) }
      let seats = row.list(10)
      if !seats.isEmpty { capitals[id] = seats.map(Self.unmarked) }
      for name in seats { add(name, .capital, id, from: from, to: to) }
    }
  }

  /// A name without its mark of ambiguity.
  static func unmarked(_ name: String) -> String {
    name.utf8.last == UInt8(ascii: "?") ? String(name.dropLast()) : name
  }

  private mutating func add(
    _ name: String, _ form: NameForm, _ id: ActorID, from: CalendarDate?, to: CalendarDate?
  ) {
    let text = Self.unmarked(name)
    // A state that has ended is still spoken of; one that has not begun may be, as a region.
    index.add(
      NameReading(
        form, text, actor: id, country: form == .capital ? id : nil, ambiguous: name != text,
        from: form == .capital ? from : nil, to: form == .capital ? to : nil))
  }

  private mutating func addAdjective(
    _ name: String, _ id: ActorID, from: CalendarDate?, to: CalendarDate?
  ) {
    add(name, .adjective, id, from: from, to: to)
    let text = Self.unmarked(name)
    guard let last = text.utf8.last, [UInt8](arrayLiteral: 110, 105, 111).contains(last)
    else { return }  // n, i, o: Russians, Pakistanis, Filipinos
    add(text + "s" + (text == name ? "" : "?"), .demonym, id, from: from, to: to)
  }

  private mutating func loadOrganizations() throws(KnowledgeError) {
    for row in try Table("organizations.tsv", Resource.organizationsTSV, columns: 8).rows() {
      try addOrganization(row, country: nil)
    }
  }

  /// Takes in an organisation or armed group, whose first eight columns are the same.
  mutating func addOrganization(
    _ row: Table.Row, country: ActorID?
  ) throws(KnowledgeError) {
    let id = ActorID(rawValue: row[0])
    guard let kind = ActorKind(rawValue: row[1]) else { throw row.malformed(1) }
    add(
      PoliticalActor(
        id: id, kind: kind, name: Self.unmarked(row[2]),
        wikidata: row[4].isEmpty ? nil : row[4], country: country, from: try row.date(5),
        to: try row.date(6)))
    let proper = [row[2]] + row.list(3)
    names[id] = proper.map(Self.unmarked)
    nouns[id] = row.list(7)
    for name in proper { add(name, .organization, id, from: nil, to: nil) }
  }

  private mutating func loadMetonyms() throws(KnowledgeError) {
    for row in try Table("metonyms.tsv", Resource.metonymsTSV, columns: 5).rows() {
      guard let actor = actor(row[1]) else {
        throw .unknownActor(table: row.table, line: row.line, id: row[1])
      }
      index.add(
        NameReading(
          .metonym, row[0], actor: actor.id, from: try row.date(2), to: try row.date(3),
          note: row[4]))
    }
  }

  private mutating func loadRegions() throws(KnowledgeError) {
    for row in try Table("regions.tsv", Resource.regionsTSV, columns: 3).rows() {
      let country = row[1].isEmpty ? nil : ActorID(rawValue: row[1])
      index.add(NameReading(.region, row[0], country: country, note: row[2]))
    }
  }
}
