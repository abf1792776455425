import Documents

/// What a word can be in or beside a name, as name-words.tsv has it.
struct WordKinds: OptionSet, Sendable {
  let rawValue: UInt64

  /// Whether it holds a list of some.
  func has(_ some: WordKinds) -> Bool { rawValue & some.rawValue != 0 }

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
struct NameTables: ~Copyable, Sendable {
  /// Names of known class; the note is the label.
  private(set) var known = NameList(capacity: 1_400)
  /// Provinces and states of federations.
  private(set) var subdivisions = NameList(capacity: 3_400)
  /// How much each sign speaks for each class.
  private var signs = [NameVotes](repeating: NameVotes(), count: NameSign.allCases.count)
  /// How much a candidate speaks for its class by where it comes from.
  private var sources = [Double](repeating: 0, count: NameSpan.Source.allCases.count)

  /// Reads the tables.
  init() throws(KnowledgeError) {
    try loadVotes()
    try loadKnown()
    try loadSubdivisions()
  }

  /// How much a sign speaks for each class.
  func votes(of sign: NameSign) -> NameVotes { signs[Int(sign.rawValue)] }

  /// How much a source speaks for the class of its candidates.
  func weight(of source: NameSpan.Source) -> Double { sources[Int(source.rawValue)] }

  /// Whether known names and subdivisions begin with a word whose hash is known.
  func starts(with word: String, hash: UInt32) -> (known: Bool, subdivision: Bool) {
    let bytes = word.utf8.span
    return (
      known.starts(with: bytes, hash: hash), subdivisions.starts(with: bytes, hash: hash)
    )
  }

  private mutating func loadKnown() throws(KnowledgeError) {
    let table = try Table("known-names.tsv", Resource.knownNamesTSV, columns: 2).facts()
    let bytes = table.text.utf8.span
    var label = ""
    var fields: [Range<Int>] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      if !bytes.extracting(fields[0]).equals(label.utf8.span) {
        label = table.string(at: fields[0])
        guard NameLabel(rawValue: label) != nil else { throw table.malformed(0, of: row) }
      }
      known.add(bytes.extracting(fields[1]), note: label)
    }
  }

  private mutating func loadSubdivisions() throws(KnowledgeError) {
    let table = try Table("subdivisions.tsv", Resource.subdivisionsTSV, columns: 2).facts()
    let bytes = table.text.utf8.span
    for row in 0..<table.count {
      subdivisions.add(bytes.extracting(table.range(0, of: row)), note: "")
    }
  }

  private mutating func loadVotes() throws(KnowledgeError) {
    let signNames = KeyIndex(NameSign.allCases.map(\.name))
    let sourceNames = KeyIndex(NameSpan.Source.allCases.map { "from-\($0)" })
    var (toldSigns, toldSources) = (Set<Int>(), Set<Int>())
    for row in try Table("name-votes.tsv", Resource.nameVotesTSV, columns: 3).rows() {
      guard let weight = Double(row[2]) else { throw row.malformed(2) }
      if let sign = signNames.last(of: row[0]), let label = NameLabel(rawValue: row[1]) {
        signs[sign][label] += weight
        toldSigns.insert(sign)
      } else if let source = sourceNames.last(of: row[0]), row[1] == "own" {
        sources[source] = weight
        toldSources.insert(source)
      } else {
        throw row.malformed(0)
      }
    }
    for sign in NameSign.allCases where !toldSigns.contains(Int(sign.rawValue)) {
      throw .malformedField(table: "name-votes.tsv", line: 0, field: sign.name)
    }
    for source in NameSpan.Source.allCases where !toldSources.contains(Int(source.rawValue)) {
      throw .malformedField(table: "name-votes.tsv", line: 0, field: "\(source)")
    }
  }
}
