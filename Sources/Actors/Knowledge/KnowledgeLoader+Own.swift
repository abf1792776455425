import Documents

/// Lines of users' tables: each says by its first field what it holds.
extension KnowledgeLoader {
  /// Takes in a user's table.
  ///
  /// - Throws: ``KnowledgeError`` with the line at fault.
  mutating func load(_ own: ActorTable) throws(KnowledgeError) {
    let table = try Table(own.name, own.text, columns: 1).facts()
    for row in 0..<table.count {
      try load(OwnLine(table: table, row: row, fields: table.fields(of: row)))
    }
  }

  private mutating func load(_ line: OwnLine) throws(KnowledgeError) {
    switch line[0] {
    case "entity": try loadEntity(line)
    case "person": try loadPerson(line)
    case "name": try loadName(line)
    case "office": try loadOffice(line)
    case "membership": try loadMembership(line)
    default: throw line.malformed(0)
    }
  }

  /// Reads `entity KIND ID NAME FROM TO WIKIDATA`.
  private mutating func loadEntity(_ line: OwnLine) throws(KnowledgeError) {
    try line.require(4)
    guard let kind = ActorKind(rawValue: line[1]),
      [.state, .organization, .grouping].contains(kind)
    else { throw line.malformed(1) }
    guard !line[2].isEmpty else { throw line.malformed(2) }
    guard !line[3].isEmpty else { throw line.malformed(3) }
    let id = ActorID(rawValue: line[2])
    let (from, to) = try line.days(4, 5)
    add(
      PoliticalActor(
        id: id, kind: kind, name: line[3], wikidata: line[6].isEmpty ? nil : line[6], from: from,
        to: to))
    names[id] = [line[3]] + (names[id] ?? []).filter { $0 != line[3] }
    if nouns[id] == nil, kind != .state { nouns[id] = [] }
    index.add(
      NameReading(kind == .state ? .name : .organization, line[3], actor: id, isOwn: true))
  }

  /// Reads `person ID NAME FAMILY STATE GENDER WIKIDATA`.
  private mutating func loadPerson(_ line: OwnLine) throws(KnowledgeError) {
    try line.require(4)
    guard !line[1].isEmpty else { throw line.malformed(1) }
    let words = Folding.words(line[2])
    let family = Folding.words(line[3])
    guard !family.isEmpty, family.allSatisfy({ words.contains($0) }) else {
      throw line.malformed(3)
    }
    let state = line[4].isEmpty ? nil : try known(4, of: line)
    guard line[5].isEmpty || Gender(rawValue: line[5]) != nil else { throw line.malformed(5) }
    let id = ActorID(rawValue: line[1])
    add(
      PoliticalActor(
        id: id, kind: .person, name: line[2], wikidata: line[6].isEmpty ? nil : line[6],
        country: state))
    let facts = PersonFacts(
      family: family, familyFirst: words.count > family.count && words.starts(with: family),
      gender: Gender(rawValue: line[5]), names: [words])
    persons.add(id, facts: facts, names: [line[2]])
  }

  /// Reads `name ID NAME FORM`.
  private mutating func loadName(_ line: OwnLine) throws(KnowledgeError) {
    try line.require(3)
    let id = try known(1, of: line)
    guard let kind = actor(id.rawValue)?.kind, !line[2].isEmpty else {
      throw line.malformed(2)
    }
    if let person = persons.person(id) {
      guard line[3].isEmpty || line[3] == "name" else { throw line.malformed(3) }
      return persons.add(name: line[2], to: person)
    }
    let form: NameForm
    switch line[3] {
    case "", "name": form = kind == .state ? .name : .organization
    case "adjective": form = .adjective
    case "demonym": form = .demonym
    case "capital": form = .capital
    case "seat": form = .metonym
    case "noun":
      nouns[id, default: []].append(line[2])
      return
    default: throw line.malformed(3)
    }
    if form == .name || form == .organization { names[id, default: []].append(line[2]) }
    index.add(
      NameReading(
        form, line[2], actor: id, country: form == .capital ? id : nil, isOwn: true))
  }

  /// Reads `office PERSON CLASS TITLE AT FROM TO`.
  private mutating func loadOffice(_ line: OwnLine) throws(KnowledgeError) {
    try line.require(6)
    let person = try known(1, of: line)
    guard persons.person(person) != nil else { throw line.unknown(1) }
    for column in 2...3 where line[column].isEmpty { throw line.malformed(column) }
    let at = try known(4, of: line)
    guard let from = try line.date(5) else { throw line.malformed(5) }
    let (_, to) = try line.days(5, 6)
    offices.add(
      OfficeSpell(
        person: person, office: OfficeClass(rawValue: line[2]), title: line[3].lowercased(), at: at,
        from: from, to: to, precision: "d", asOf: nil, source: line.table.name,
        mark: ""))
  }

  /// Reads `membership ORGANIZATION MEMBER STATUS FROM TO`.
  private mutating func loadMembership(_ line: OwnLine) throws(KnowledgeError) {
    try line.require(4)
    let organization = try known(1, of: line)
    let member = try known(2, of: line)
    guard !line[3].isEmpty else { throw line.malformed(3) }
    let (from, to) = try line.days(4, 5)
    memberships.add(
      Membership(
        organization: organization, member: member, status: line[3], from: from, to: to,
        source: line.table.name))
  }

  private func known(_ column: Int, of line: OwnLine) throws(KnowledgeError) -> ActorID {
    guard let actor = actor(line[column]) else { throw line.unknown(column) }
    return actor.id
  }
}

/// A line of a user's table with its errors.
private struct OwnLine {
  let table: FactTable
  let row: Int
  let fields: [String]

  /// A field, empty beyond the last.
  subscript(column: Int) -> String { column < fields.count ? fields[column] : "" }

  /// Throws where a line of its kind needs more fields.
  func require(_ count: Int) throws(KnowledgeError) {
    guard fields.count < count else { return }
    throw .missingColumn(
      table: table.name, line: table.line(of: row), expected: count, found: fields.count)
  }

  func malformed(_ column: Int) -> KnowledgeError {
    .malformedField(table: table.name, line: table.line(of: row), field: self[column])
  }

  func unknown(_ column: Int) -> KnowledgeError {
    .unknownActor(table: table.name, line: table.line(of: row), id: self[column])
  }

  /// The day in a field, nil where it is empty.
  func date(_ column: Int) throws(KnowledgeError) -> CalendarDate? {
    guard !self[column].isEmpty else { return nil }
    guard self[column].utf8.count == 10, let day = CalendarDate(self[column]) else {
      throw malformed(column)
    }
    return day
  }

  /// First and last day, in order.
  func days(
    _ first: Int, _ last: Int
  ) throws(KnowledgeError) -> (from: CalendarDate?, to: CalendarDate?) {
    let from = try date(first)
    let to = try date(last)
    if let from, let to, to < from { throw malformed(last) }
    return (from, to)
  }
}
