/// What a word can be in or beside a name, as name-words.tsv has it.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt64

  static let organization = WordKinds(rawValue: 1 << 0)
  static let place = WordKinds(rawValue: 1 << 1)
  static let facility = WordKinds(rawValue: 1 << 2)
  static let event = WordKinds(rawValue: 1 << 3)
  static let title = WordKinds(rawValue: 1 << 4)
  static let titles = WordKinds(rawValue: 1 << 5)
  static let post = WordKinds(rawValue: 1 << 6)
  static let role = WordKinds(rawValue: 1 << 7)
  static let honour = WordKinds(rawValue: 1 << 8)
  static let particle = WordKinds(rawValue: 1 << 9)
  static let compass = WordKinds(rawValue: 1 << 10)
  static let partOfPlace = WordKinds(rawValue: 1 << 11)
  static let opener = WordKinds(rawValue: 1 << 12)
  static let organizationOpener = WordKinds(rawValue: 1 << 13)
  static let press = WordKinds(rawValue: 1 << 14)
  static let speech = WordKinds(rawValue: 1 << 15)
  static let inside = WordKinds(rawValue: 1 << 16)
  static let placeBefore = WordKinds(rawValue: 1 << 17)
  static let placeAfter = WordKinds(rawValue: 1 << 18)
  static let organizationBefore = WordKinds(rawValue: 1 << 19)
  static let organizationAfter = WordKinds(rawValue: 1 << 20)
  static let noOrganization = WordKinds(rawValue: 1 << 21)
  static let date = WordKinds(rawValue: 1 << 22)
  static let opening = WordKinds(rawValue: 1 << 23)
  static let possessorHead = WordKinds(rawValue: 1 << 24)
  static let possessor = WordKinds(rawValue: 1 << 25)
  static let listing = WordKinds(rawValue: 1 << 26)
  static let on = WordKinds(rawValue: 1 << 27)
  static let weakOrganization = WordKinds(rawValue: 1 << 28)
  static let stateForm = WordKinds(rawValue: 1 << 29)
  static let document = WordKinds(rawValue: 1 << 30)
  static let currency = WordKinds(rawValue: 1 << 31)
  static let given = WordKinds(rawValue: 1 << 32)
  static let placeEnd = WordKinds(rawValue: 1 << 33)

  /// The kinds by the names of their lists.
  static let lists: [String: WordKinds] = [
    "organization": .organization, "place": .place, "facility": .facility, "event": .event,
    "title": .title, "titles": .titles, "post": .post, "role": .role, "honour": .honour,
    "particle": .particle, "compass": .compass, "part-of-place": .partOfPlace, "opener": .opener,
    "organization-opener": .organizationOpener, "press": .press, "speech": .speech, "in": .inside,
    "place-before": .placeBefore, "place-after": .placeAfter,
    "organization-before": .organizationBefore, "organization-after": .organizationAfter,
    "no-organization": .noOrganization, "date": .date, "opening": .opening,
    "possessor-head": .possessorHead, "possessor": .possessor, "listing": .listing, "on": .on,
    "weak-organization": .weakOrganization, "state-form": .stateForm, "document": .document,
    "currency": .currency, "given": .given, "place-end": .placeEnd,
  ]
}

/// The tables by which names are told apart.
struct NameTables: Sendable {
  /// What words can be in or beside names.
  private(set) var kinds: [String: WordKinds] = [:]
  /// Names of known class; the note is the label.
  private(set) var known = NameList(capacity: 1_400)
  /// Provinces and states of federations.
  private(set) var subdivisions = NameList(capacity: 3_400)

  /// How much each sign speaks for each class.
  private(set) var signs: [NameSign: [(label: NameLabel, weight: Double)]] = [:]
  /// How much a candidate speaks for its class by where it comes from.
  private(set) var sources: [NameSpan.Source: Double] = [:]

  /// Reads the tables.
  init() throws(KnowledgeError) {
    try loadWords()
    try loadVotes()
    try loadKnown()
    try loadSubdivisions()
  }

  private mutating func loadWords() throws(KnowledgeError) {
    let table = Table("name-words.tsv", Resource.nameWordsTSV, columns: 2)
    var found: [String: WordKinds] = [:]
    found.reserveCapacity(2_400)
    try table.forEach { (row) throws(KnowledgeError) in
      guard let kind = WordKinds.lists[row[0]] else {
        throw .malformedField(table: row.table, line: row.line, field: row[0])
      }
      found[row[1], default: []].formUnion(kind)
    }
    kinds = found
  }

  private mutating func loadKnown() throws(KnowledgeError) {
    let table = Table("known-names.tsv", Resource.knownNamesTSV, columns: 2)
    var index = known
    try table.forEach { (row) throws(KnowledgeError) in
      guard NameLabel(rawValue: row[0]) != nil else {
        throw .malformedField(table: row.table, line: row.line, field: row[0])
      }
      index.add(row[1], note: row[0])
    }
    known = index
  }

  private mutating func loadSubdivisions() throws(KnowledgeError) {
    let table = Table("subdivisions.tsv", Resource.subdivisionsTSV, columns: 2)
    var index = subdivisions
    try table.forEach { (row) throws(KnowledgeError) in
      index.add(row[0], note: row[1])
    }
    subdivisions = index
  }

  private mutating func loadVotes() throws(KnowledgeError) {
    let table = Table("name-votes.tsv", Resource.nameVotesTSV, columns: 3)
    var signs: [NameSign: [(label: NameLabel, weight: Double)]] = [:]
    var sources: [NameSpan.Source: Double] = [:]
    try table.forEach { (row) throws(KnowledgeError) in
      guard let weight = Double(row[2]) else {
        throw .malformedField(table: row.table, line: row.line, field: row[2])
      }
      if let sign = NameSign(rawValue: row[0]), let label = NameLabel(rawValue: row[1]) {
        signs[sign, default: []].append((label, weight))
      } else if let source = NameSpan.Source(rawValue: String(row[0].dropFirst("from-".count))),
        row[1] == "own"
      {
        sources[source] = weight
      } else {
        throw .malformedField(table: row.table, line: row.line, field: row[0])
      }
    }
    for sign in NameSign.allCases where signs[sign] == nil {
      throw .malformedField(table: "name-votes.tsv", line: 0, field: sign.rawValue)
    }
    for source in NameSpan.Source.allCases where sources[source] == nil {
      throw .malformedField(table: "name-votes.tsv", line: 0, field: source.rawValue)
    }
    self.signs = signs
    self.sources = sources
  }
}
