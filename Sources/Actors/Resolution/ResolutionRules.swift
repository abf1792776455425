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
}

/// One reading of an ambiguous name with the words that speak for it.
struct AmbiguousReading: Sendable {
  let actor: ActorID?
  let isDefault: Bool
  let cues: [String]
}

/// The rules of mention resolution, read from their tables.
struct ResolutionRules: Sendable {
  /// Office phrases by first word, longest first.
  private(set) var titles: [String: [OfficeTitle]] = [:]
  private(set) var ambiguities: [String: [AmbiguousReading]] = [:]
  private(set) var lists: [String: Set<String>] = [:]
  /// All words of the lists: most words of a text are in none.
  private var listed = KeyIndex(capacity: 600)
  /// The last words of the lists' phrases.
  private var phraseEnds: Set<String> = []
  /// The first words of office phrases.
  private var titleStarts = KeyIndex(capacity: 300)
  /// Gender by given name in lower case.
  private(set) var genders: [String: Gender] = [:]
  /// The words and names by which proper names are told apart.
  let names: NameTables
  private var leading: [ActorID: [(leader: String, from: CalendarDate?, to: CalendarDate?)]] = [:]

  /// Ids whose names stand with an article after `of`.
  var articled: Set<String> { lists["articled"] ?? [] }

  /// Reads the tables.
  init() throws(KnowledgeError) {
    names = try NameTables()
    try loadTitles()
    try loadAmbiguities()
    try loadLists()
    try loadLeading()
    try loadGenders()
  }

  /// Whether a list of words.tsv holds a word.
  func list(_ name: String, has word: String) -> Bool {
    listed.last(of: word) != nil && lists[name]?.contains(word) == true
  }

  /// Whether a phrase of several words in a list ends with a word.
  func endsPhrase(_ word: String) -> Bool { phraseEnds.contains(word) }

  /// Whether the head of government leads a state on a day although it has a head of state; nil
  /// where the tables say nothing.
  func governmentLeads(_ state: ActorID, on day: CalendarDate) -> Bool? {
    leading[state]?.first { spell in
      (spell.from.map { $0 <= day } ?? true) && (spell.to.map { day <= $0 } ?? true)
    }.map { $0.leader == "hog" }
  }

  /// The longest office phrase that starts at a word of lower-case words.
  func title(in words: [String], at start: Int) -> OfficeTitle? {
    guard start < words.count, titleStarts.last(of: words[start]) != nil else { return nil }
    return titles[words[start]]?.first { title in
      start + title.words.count <= words.count
        && title.words.indices.allSatisfy { words[start + $0] == title.words[$0] }
    }
  }

  private mutating func loadTitles() throws(KnowledgeError) {
    let table = Table("office-titles.tsv", Resource.officeTitlesTSV, columns: 5)
    var found: [String: [OfficeTitle]] = [:]
    try table.forEach { (row) throws(KnowledgeError) in
      let words = Self.split(row[0])
      guard let first = words.first, let holder = OfficeTitle.Holder(rawValue: row[3]) else {
        throw .malformedField(table: row.table, line: row.line, field: row[3])
      }
      found[first, default: []].append(
        OfficeTitle(
          words: words, office: OfficeClass(rawValue: row[1]), shown: row[2], holder: holder,
          titles: Set(row.list(4))))
    }
    for (place, word) in found.keys.enumerated() { titleStarts.insert(word, place) }
    titles = found.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Splits as the tokenizer does, hyphens between letters apart.
  private static func split(_ phrase: String) -> [String] { NameIndex.split(phrase) }

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

  private mutating func loadLists() throws(KnowledgeError) {
    let table = Table("words.tsv", Resource.wordsTSV, columns: 2)
    var found: [String: Set<String>] = [:]
    try table.forEach { (row) throws(KnowledgeError) in found[row[0], default: []].insert(row[1]) }
    lists = found
    for list in found.values {
      for word in list {
        listed.insert(word, 0)
        if let end = word.split(separator: " ").dropFirst().last { phraseEnds.insert(String(end)) }
      }
    }
  }

  private mutating func loadGenders() throws(KnowledgeError) {
    let table = Table("given-names.tsv", Resource.givenNamesTSV, columns: 2)
    var found: [String: Gender] = [:]
    try table.forEach { (row) throws(KnowledgeError) in found[row[0]] = Gender(rawValue: row[1]) }
    genders = found
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
}
