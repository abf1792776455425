import Documents
import Synchronization

/// What the person table says beside names.
struct PersonFacts: Sendable {
  /// The words of the family part.
  let family: [String]
  let familyFirst: Bool
  let gender: Gender?
  /// The words of every name.
  var names: [[String]] { didSet { spellings = Self.spellings(names, family, familyFirst) } }
  /// All spellings of the names as word sequences, in either order, with and without middle names
  /// and initials.
  private(set) var spellings: [[String]]

  init(family: [String], familyFirst: Bool, gender: Gender?, names: [[String]]) {
    self.family = family
    self.familyFirst = familyFirst
    self.gender = gender
    self.names = names
    spellings = Self.spellings(names, family, familyFirst)
  }
}

/// Persons of the tables by the words by which their names are found: the family part's last word
/// and the last or first word of every other spelling.
///
/// Loading finds these words alone; names and spellings are made only when such a word occurs in a
/// text.
struct PersonIndex: ~Copyable, Sendable {
  /// Columns of persons.tsv.
  private enum Column {
    static let id = 0
    static let name = 1
    static let family = 2
    static let order = 3
    static let gender = 4
    static let wikidata = 5
    static let state = 6
    static let others = 7
  }

  private let table: FactTable
  private var byWord: KeyIndex
  private var byID: KeyIndex
  /// Persons of users' tables, and those to whom these give further names.
  private var own: [Int: (facts: PersonFacts, names: [String])] = [:]
  private var ownIDs: [Int: ActorID] = [:]
  /// What was read of persons of the table, each when first asked for.
  private let read = Mutex<[Int: PersonFacts]>([:])

  /// Finds the words of a table of persons.
  init(_ table: FactTable) {
    self.table = table
    byWord = KeyIndex(capacity: table.count * 3 / 2)
    byID = KeyIndex(capacity: table.count)
    let bytes = table.text.utf8.span
    var fields: [Range<Int>] = []
    var word: [UInt8] = []
    for row in 0..<table.count {
      table.ranges(of: row, into: &fields)
      byID.insert(bytes.extracting(fields[Column.id]), row)
      let first = bytes[fields[Column.order].lowerBound] == UInt8(ascii: "f")
      Self.lastOfFamily(bytes.extracting(fields[Column.family]), into: &word)
      if !word.isEmpty { byWord.insert(word.span, row) }
      Self.word(first, of: bytes.extracting(fields[Column.name]), into: &word)
      if !word.isEmpty { byWord.insert(word.span, row) }
      let others = fields[Column.others]
      var start = others.lowerBound
      for at in others where bytes[at] == UInt8(ascii: ";") {
        Self.word(first, of: bytes.extracting(start..<at), into: &word)
        if !word.isEmpty { byWord.insert(word.span, row) }
        start = at + 1
      }
      Self.word(first, of: bytes.extracting(start..<others.upperBound), into: &word)
      if !word.isEmpty { byWord.insert(word.span, row) }
    }
  }

  /// The first or the last word of a name, empty for none.
  private static func word(_ first: Bool, of name: Span<UInt8>, into word: inout [UInt8]) {
    word.removeAll(keepingCapacity: true)
    if !first, let start = lastWord(of: name) {
      Folding.name(name.extracting(start...), into: &word)
      word.removeLast()
      return
    }
    Folding.name(name, into: &word)
    guard !word.isEmpty else { return }
    word.removeLast()
    if first {
      if let end = word.firstIndex(of: space) { word.removeLast(word.count - end) }
    } else if let start = word.lastIndex(of: space) {
      word.removeFirst(start + 1)
    }
  }

  /// Where the last word of a name begins that ends in a plain letter; nil where it is not as simple.
  private static func lastWord(of name: Span<UInt8>) -> Int? {
    var start = name.count
    guard start > 0, name[start - 1] | 0x20 >= 97, name[start - 1] | 0x20 <= 122 else { return nil }
    while start > 0 {
      switch name[start - 1] {
      case space, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","): return start
      default: start -= 1
      }
    }
    return start
  }

  /// The last word of a family part; `Aquino III` is of the family Aquino.
  private static func lastOfFamily(_ family: Span<UInt8>, into word: inout [UInt8]) {
    Self.word(false, of: family, into: &word)
    guard word.count < family.count, word.count <= 4,
      suffixes.contains(String(decoding: word, as: UTF8.self))
    else { return }
    word.removeAll(keepingCapacity: true)
    Folding.name(family, into: &word)
    let names = word.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
    word = withoutSuffixes(names).last.map { Array($0.utf8) } ?? []
  }

  /// Adds a person of a user's table, or gives a known one its facts.
  mutating func add(_ id: ActorID, facts: PersonFacts, names: [String]) {
    let person = byID.last(of: id.rawValue) ?? count
    byID.insert(id.rawValue, person)
    own[person] = (facts, names)
    ownIDs[person] = id
    if let last = Self.withoutSuffixes(facts.family).last { byWord.insertOnce(last, person) }
    for name in names { insert(name, facts, person) }
  }

  /// Gives a person another name.
  mutating func add(name: String, to person: Int) {
    var facts = facts(of: person)
    facts.names.append(Folding.words(name))
    own[person] = (facts, names(of: person) + [name])
    insert(name, facts, person)
  }

  private mutating func insert(_ name: String, _ facts: PersonFacts, _ person: Int) {
    let words = Folding.words(name)
    guard let word = facts.familyFirst ? words.first : words.last else { return }
    byWord.insertOnce(word, person)
  }

  private static let space = UInt8(ascii: " ")

  private func isFamilyFirst(_ row: Int) -> Bool {
    table.text.utf8.span[table.range(Column.order, of: row).lowerBound] == UInt8(ascii: "f")
  }

  private func nameRanges(of row: Int) -> [Range<Int>] {
    [table.range(Column.name, of: row)] + table.parts(of: table.range(Column.others, of: row))
  }

  /// How many persons there are.
  var count: Int { max(table.count, (own.keys.max() ?? 0) + 1) }

  /// The actor of a row of persons.tsv; nil for persons of users' tables.
  func actor(_ person: Int) -> PoliticalActor? {
    guard person < table.count else { return nil }
    var fields: [Range<Int>] = []
    table.ranges(of: person, into: &fields)
    let wikidata = fields[Column.wikidata]
    let state = fields[Column.state]
    return PoliticalActor(
      id: id(of: person), kind: .person, name: table.string(at: fields[Column.name]),
      wikidata: wikidata.isEmpty ? nil : table.string(at: wikidata),
      country: state.isEmpty ? nil : ActorID(rawValue: table.string(at: state)))
  }

  /// The id of a person.
  func id(of person: Int) -> ActorID {
    ownIDs[person] ?? ActorID(rawValue: table.text(Column.id, of: person))
  }

  /// The number of the person of an id.
  func person(_ id: ActorID) -> Int? { byID.last(of: id.rawValue) }

  /// What is known of the person of an id; nil for who is no person of the tables.
  subscript(id: ActorID) -> PersonFacts? { person(id).map { facts(of: $0) } }

  /// All names of a person as the tables write them, the one to show first.
  func names(of person: Int) -> [String] {
    own[person]?.names ?? nameRanges(of: person).map { table.string(at: $0) }
  }

  /// What is known of a person.
  func facts(of person: Int) -> PersonFacts {
    if let own = own[person] { return own.facts }
    if let known = read.withLock({ $0[person] }) { return known }
    let facts = factsOfTable(person)
    read.withLock { $0[person] = facts }
    return facts
  }

  private func factsOfTable(_ person: Int) -> PersonFacts {
    PersonFacts(
      family: Folding.words(table.text(Column.family, of: person)),
      familyFirst: isFamilyFirst(person),
      gender: Gender(rawValue: table.text(Column.gender, of: person)),
      names: names(of: person).map(Folding.words))
  }

  /// Whether names of persons are found by a word.
  func holds(_ word: String) -> Bool { byWord.last(of: word) != nil }

  /// Whether a name of a person may have one of some initials beside the word by which it is found;
  /// true where only the whole spelling could tell.
  func mayHave(_ initials: Initials, _ person: Int) -> Bool {
    if own[person] != nil { return true }
    let bytes = table.text.utf8.span
    return [Column.name, Column.others].contains { column in
      let range = table.range(column, of: person)
      return !Initials(of: bytes.extracting(range)).isDisjoint(with: initials)
    }
  }

  /// Persons whose names are found by a word.
  func persons(at word: String) -> [Int] { Array(byWord.rows(of: word)) }

  /// Persons of a family name, in the order of the tables; particles may be left out.
  func ofFamily(_ words: [String]) -> [Int] {
    guard let last = words.last else { return [] }
    return persons(at: last).filter { person in
      let family = Self.withoutSuffixes(facts(of: person).family)
      return family == words || family.last == last && words.count == 1
        || Array(family.drop { Self.particles.contains($0) }) == words
    }
  }

  /// Persons who bear a whole name.
  func named(_ words: [String]) -> [Int] {
    let keys = Set([words.first, words.last].compactMap { $0 }).sorted()
    return Set(keys.flatMap { persons(at: $0) }).sorted().filter {
      spellings(of: $0).contains(words)
    }
  }

  /// All spellings of a person's name.
  func spellings(of person: Int) -> [[String]] { facts(of: person).spellings }

  /// Words before the name of a father.
  static let patronymics: Set<String> = ["bin", "ibn", "ben", "bint", "binti"]
  static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "van", "von", "de", "da", "di", "der", "den", "la", "le",
    "del", "dos", "du", "zu", "abu", "ould",
  ]

  /// What may follow a family name without being part of it.
  static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "vi", "xiv", "xvi"]

  static func withoutSuffixes(_ family: [String]) -> [String] {
    var family = family
    while family.count > 1, let last = family.last, suffixes.contains(last) { family.removeLast() }
    return family
  }
}
