import Documents

/// Grammatical gender as titles and tables give it.
enum Gender: String, Sendable {
  case male = "m"
  case female = "f"
}

/// A phrase for an office.
struct OfficeTitle: Sendable {
  /// Whether the tables can name the holder.
  enum Holder: String, Sendable {
    case strict, any
    case none = "no"
  }
  let words: [String]
  let office: OfficeClass
  let shown: String
  let holder: Holder
  /// Titles of the tables that fit, empty for any.
  let titles: Set<String>
  /// Whose office it is where a text does not say.
  let state: ActorID?
}

/// One reading of an ambiguous name with the words that speak for it.
struct AmbiguousReading: Sendable {
  let actor: ActorID?
  let isDefault: Bool
  let cues: [String]
}

/// The rules of mention resolution, read from their tables.
struct ResolutionRules: ~Copyable, Sendable {
  /// What the tables say of single words and short phrases.
  private(set) var words: WordTable
  /// Office phrases, those of one first word side by side, longest first.
  private(set) var titles: [OfficeTitle] = []
  /// For each first word of office phrases where they stand in ``titles``.
  private var titlesAt = KeyIndex(capacity: 300)
  private(set) var ambiguities: [String: [AmbiguousReading]] = [:]
  /// The states that words describe, alone (`kingdom`) or before a noun for a state (`west african`).
  private(set) var describedAlone: [String: Set<ActorID>] = [:]
  private(set) var describedBefore: [String: Set<ActorID>] = [:]
  /// The names by which proper names are told apart, and their votes.
  let names: NameTables
  private var leading: [ActorID: [(leader: String, from: CalendarDate?, to: CalendarDate?)]] = [:]

  /// Reads the tables.
  static func load() throws(KnowledgeError) -> ResolutionRules {
    var rules = ResolutionRules(try WordTable(loading: ()), try NameTables())
    try rules.loadTitles()
    try rules.loadAmbiguities()
    try rules.loadLeading()
    try rules.loadDescriptions()
    return rules
  }

  private init(_ words: consuming WordTable, _ names: consuming NameTables) {
    self.words = words
    self.names = names
  }

  /// Whether a list of words.tsv holds a word.
  func list(_ list: WordLists, has word: String) -> Bool { words.lists(of: word).has(list) }

  /// The gender of a given name in lower case.
  func gender(ofGivenName name: String) -> Gender? {
    let lists = words.lists(of: name)
    return lists.has(.maleName) ? .male : lists.has(.femaleName) ? .female : nil
  }

  /// Whether the head of government leads a state on a day although it has a head of state; nil
  /// where the tables say nothing.
  func governmentLeads(_ state: ActorID, on day: CalendarDate) -> Bool? {
    leading[state]?.first { spell in
      (spell.from.map { $0 <= day } ?? true) && (spell.to.map { day <= $0 } ?? true)
    }.map { $0.leader == "hog" }
  }

  /// The number of the longest office phrase that starts at a word of lower-case words.
  func title(in words: [String], at start: Int) -> Int? {
    titlesAt.rows(of: words[start]).first { number in
      let title = titles[number].words
      return start + title.count <= words.count
        && title.indices.allSatisfy { words[start + $0] == title[$0] }
    }
  }

  private mutating func loadTitles() throws(KnowledgeError) {
    let table = Table("office-titles.tsv", Resource.officeTitlesTSV, columns: 6)
    var found: [OfficeTitle] = []
    try table.forEach { (row) throws(KnowledgeError) in
      let words = NameIndex.split(row[0])
      guard !words.isEmpty, let holder = OfficeTitle.Holder(rawValue: row[3]) else {
        throw .malformedField(table: row.table, line: row.line, field: row[3])
      }
      found.append(
        OfficeTitle(
          words: words, office: OfficeClass(rawValue: row[1]), shown: row[2], holder: holder,
          titles: Set(row.list(4)), state: row[5].isEmpty ? nil : ActorID(rawValue: row[5])))
    }
    // Stable, so that of two of one length the first in the table counts.
    titles = found.sorted { $0.words.count > $1.words.count }
    for (number, title) in titles.enumerated() {
      titlesAt.insert(title.words[0], number)
      words.add(title.words[0].utf8.span, lists: .titleStart)
    }
  }

  private mutating func loadAmbiguities() throws(KnowledgeError) {
    let table = Table("ambiguities.tsv", Resource.ambiguitiesTSV, columns: 4)
    var found: [String: [AmbiguousReading]] = [:]
    try table.forEach { (row) throws(KnowledgeError) in
      found[row[0], default: []].append(
        AmbiguousReading(
          actor: row[1] == "-" ? nil : ActorID(rawValue: row[1]), isDefault: row[2] == "default",
          cues: row.list(3)))
    }
    ambiguities = found
  }

  private mutating func loadLeading() throws(KnowledgeError) {
    let table = Table("leading-offices.tsv", Resource.leadingOfficesTSV, columns: 4)
    var found: [ActorID: [(leader: String, from: CalendarDate?, to: CalendarDate?)]] = [:]
    try table.forEach { (row) throws(KnowledgeError) in
      found[ActorID(rawValue: row[0]), default: []].append(
        (row[1], try row.date(2), try row.date(3)))
    }
    leading = found
  }

  private mutating func loadDescriptions() throws(KnowledgeError) {
    let table = Table("state-descriptions.tsv", Resource.stateDescriptionsTSV, columns: 4)
    var (alone, before) = ([String: Set<ActorID>](), [String: Set<ActorID>]())
    try table.forEach { (row) throws(KnowledgeError) in
      let states = Set(row.list(2).map { ActorID(rawValue: $0) })
      switch row[1] {
      case "noun": alone[row[0]] = states
      case "modifier": before[row[0]] = states
      default: throw .malformedField(table: row.table, line: row.line, field: row[1])
      }
    }
    (describedAlone, describedBefore) = (alone, before)
  }
}
