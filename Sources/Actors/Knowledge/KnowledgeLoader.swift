import Documents

/// Reads the compiled-in tables into what ``ActorKnowledge`` holds.
struct KnowledgeLoader {
  var actors: [PoliticalActor] = []
  var names: [ActorID: [String]] = [:]
  var persons: [ActorID: ActorKnowledge.PersonFacts] = [:]
  var personIDs: [ActorID] = []
  var spells: [OfficeSpell] = []
  var memberships: [Membership] = []
  var iso2: [ActorID: String] = [:]
  var nouns: [ActorID: [String]] = [:]
  var index = NameIndex(capacity: 12_000)
  var personIndex = PersonIndex(capacity: 5_000)
  private var wikidata: [ActorID: String] = [:]

  mutating func load() throws(KnowledgeError) {
    try loadCodes()
    try loadStates()
    try loadOrganizations()
    try loadMetonyms()
    try loadRegions()
    try loadCities()
    try loadPersons()
    try loadOffices()
    try loadMemberships(Table("memberships.tsv", Resource.membershipsTSV, columns: 6))
    try loadMemberships(
      Table("memberships-factbook.tsv", Resource.membershipsFactbookTSV, columns: 6))
  }

  private mutating func loadCodes() throws(KnowledgeError) {
    let table = Table("state-codes.tsv", Resource.stateCodesTSV, columns: 3)
    var iso2: [ActorID: String] = [:]
    var wikidata: [ActorID: String] = [:]
    try table.forEach { (row) throws(KnowledgeError) in
      let id = ActorID(rawValue: row[0])
      if !row[1].isEmpty { iso2[id] = row[1] }
      wikidata[id] = row[2]
    }
    self.iso2 = iso2
    self.wikidata = wikidata
  }

  private mutating func loadStates() throws(KnowledgeError) {
    let table = Table("states.tsv", Resource.statesTSV, columns: 11)
    var rows: [Table.Row] = []
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      let id = ActorID(rawValue: row[0])
      let from = try row.date(3)
      let to = try row.date(4)
      let parent = row[2].isEmpty ? nil : ActorID(rawValue: row[2])
      actors.append(
        PoliticalActor(
          id: id, kind: .state, name: row[5], wikidata: wikidata[id], country: parent, from: from,
          to: to))
      let proper = [row[5]] + row.list(6) + row.list(7)
      names[id] = proper.map(Self.unmarked)
      for name in proper { add(name, .name, id, from: from, to: to) }
      for name in row.list(8) { addAdjective(name, id, from: from, to: to) }
      for name in row.list(9) { add(name, .demonym, id, from: from, to: to) }
      for name in row.list(10) { add(name, .capital, id, from: from, to: to) }
    }
  }

  private static func unmarked(_ name: String) -> String {
    name.hasSuffix("?") ? String(name.dropLast()) : name
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
    let table = Table("organizations.tsv", Resource.organizationsTSV, columns: 8)
    var rows: [Table.Row] = []
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      let id = ActorID(rawValue: row[0])
      guard let kind = ActorKind(rawValue: row[1]) else {
        throw .malformedField(table: row.table, line: row.line, field: row[1])
      }
      let wikidata = row[4].isEmpty ? nil : row[4]
      actors.append(
        PoliticalActor(
          id: id, kind: kind, name: row[2], wikidata: wikidata, from: try row.date(5),
          to: try row.date(6)))
      let proper = [row[2]] + row.list(3)
      names[id] = proper.map(Self.unmarked)
      nouns[id] = row.list(7)
      for name in proper { add(name, .organization, id, from: nil, to: nil) }
    }
  }

  private mutating func loadMetonyms() throws(KnowledgeError) {
    let table = Table("metonyms.tsv", Resource.metonymsTSV, columns: 5)
    var rows: [Table.Row] = []
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      let id = ActorID(rawValue: row[1])
      guard names[id] != nil else {
        throw .unknownActor(table: row.table, line: row.line, id: row[1])
      }
      index.add(
        NameReading(
          .metonym, row[0], actor: id, from: try row.date(2), to: try row.date(3), note: row[4]))
    }
  }

  private mutating func loadRegions() throws(KnowledgeError) {
    let table = Table("regions.tsv", Resource.regionsTSV, columns: 3)
    var index = self.index
    try table.forEach { (row) throws(KnowledgeError) in
      let country = row[1].isEmpty ? nil : ActorID(rawValue: row[1])
      index.add(NameReading(.region, row[0], country: country, note: row[2]))
    }
    self.index = index
  }

  private mutating func loadCities() throws(KnowledgeError) {
    let table = Table("cities.tsv", Resource.citiesTSV, columns: 3)
    var rows: [Table.Row] = []
    rows.reserveCapacity(6_200)
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      index.add(
        NameReading(
          .city, row[0], country: ActorID(rawValue: row[1]), weight: Int(row[2]) ?? 0))
    }
  }
}

extension KnowledgeLoader {
  fileprivate mutating func loadPersons() throws(KnowledgeError) {
    let table = Table("persons.tsv", Resource.personsTSV, columns: 8)
    var rows: [Table.Row] = []
    rows.reserveCapacity(5_000)
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      let id = ActorID(rawValue: row[0])
      let wikidata = row[5].isEmpty ? nil : row[5]
      let state = row[6].isEmpty ? nil : ActorID(rawValue: row[6])
      actors.append(
        PoliticalActor(id: id, kind: .person, name: row[1], wikidata: wikidata, country: state))
      let all = [row[1]] + row.list(7)
      let family = Folding.words(row[2])
      let familyFirst = row[3] == "family-first"
      names[id] = all
      let words = all.map(Folding.words)
      persons[id] = ActorKnowledge.PersonFacts(
        family: family, familyFirst: familyFirst, gender: Gender(rawValue: row[4]), names: words)
      personIndex.append(names: words, family: family, familyFirst: familyFirst)
      personIDs.append(id)
    }
  }

  fileprivate mutating func loadOffices() throws(KnowledgeError) {
    let table = Table("office-holders.tsv", Resource.officeHoldersTSV, columns: 9)
    var rows: [Table.Row] = []
    rows.reserveCapacity(6_200)
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      let person = ActorID(rawValue: row[0])
      let at = ActorID(rawValue: row[3])
      guard names[person] != nil else {
        throw .unknownActor(table: row.table, line: row.line, id: row[0])
      }
      guard names[at] != nil else {
        throw .unknownActor(table: row.table, line: row.line, id: row[3])
      }
      guard let from = try row.date(4) else {
        throw .malformedField(table: row.table, line: row.line, field: row[4])
      }
      spells.append(
        OfficeSpell(
          person: person, office: OfficeClass(rawValue: row[1]), title: row[2], at: at, from: from,
          to: try row.date(5), precision: row[6], asOf: try row.date(7), source: row[8]))
    }
  }

  fileprivate mutating func loadMemberships(_ table: Table) throws(KnowledgeError) {
    var rows: [Table.Row] = []
    try table.forEach { (row) throws(KnowledgeError) in rows.append(row) }
    for row in rows {
      for column in 0...1 where names[ActorID(rawValue: row[column])] == nil {
        throw .unknownActor(table: row.table, line: row.line, id: row[column])
      }
      memberships.append(
        Membership(
          organization: ActorID(rawValue: row[0]), member: ActorID(rawValue: row[1]),
          status: row[2], from: try row.date(3), to: try row.date(4), source: row[5]))
    }
  }
}
