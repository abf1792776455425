import Documents

/// What the person table says beside names.
struct PersonFacts: Sendable {
  /// The words of the family part.
  let family: [String]
  let familyFirst: Bool
  let gender: Gender?
  /// The words of every name.
  var names: [[String]]
}

/// Persons of the tables by the words by which their names are found: the family part's last word
/// and the last or first word of every other spelling.
///
/// Loading finds these words alone; names and spellings are made only when such a word occurs in a
/// text.
struct PersonIndex: Sendable {
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
    Folding.name(name, into: &word)
    guard !word.isEmpty else { return }
    word.removeLast()
    if first {
      if let end = word.firstIndex(of: space) { word.removeLast(word.count - end) }
    } else if let start = word.lastIndex(of: space) {
      word.removeFirst(start + 1)
    }
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
    return PersonFacts(
      family: Folding.words(table.text(Column.family, of: person)),
      familyFirst: isFamilyFirst(person),
      gender: Gender(rawValue: table.text(Column.gender, of: person)),
      names: names(of: person).map(Folding.words))
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

  /// All spellings of a person's name as word sequences, in either order, with and without middle
  /// names and initials.
  func spellings(of person: Int) -> [[String]] {
    let facts = facts(of: person)
    let family = Self.withoutSuffixes(facts.family)
    var found: [[String]] = []
    for name in facts.names {
      for words in Self.orders(of: name, family: family, familyFirst: facts.familyFirst)
      where !found.contains(words) { found.append(words) }
    }
    return found
  }

  static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "van", "von", "de", "da", "di", "der", "den", "la", "le",
    "del", "dos", "du", "zu", "abu", "ould",
  ]

  /// What may follow a family name without being part of it.
  static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "vi", "xiv", "xvi"]

  private static func withoutSuffixes(_ family: [String]) -> [String] {
    var family = family
    while family.count > 1, let last = family.last, suffixes.contains(last) { family.removeLast() }
    return family
  }

  private static func orders(
    of words: [String], family: [String], familyFirst: Bool
  ) -> [[String]] {
    guard words.count > 1 else { return [words] }
    var found = [words]
    guard let place = place(of: family, in: words) else { return found }
    let before = Array(words[..<place.lowerBound])
    let after = Array(words[place.upperBound...])
    if familyFirst {
      guard place.lowerBound == 0, !after.isEmpty else { return found }
      found.append(after + family)
      if after.count > 1 {
        found.append(family + [after.joined()])
        found.append([after.joined()] + family)
      }
    } else if !before.isEmpty {
      found.append(before + family)
      found.append(family + before)
      let given = before.filter { $0.utf8.count > 1 }
      if let first = given.first { found.append([first] + family) }
      if given.count != before.count, !given.isEmpty { found.append(given + family) }
      let short = family.drop { particles.contains($0) }
      if short.count < family.count, !short.isEmpty { found.append(before + short) }
    }
    return found
  }

  private static func place(of family: [String], in words: [String]) -> Range<Int>? {
    guard !family.isEmpty, family.count <= words.count else { return nil }
    for start in stride(from: words.count - family.count, through: 0, by: -1)
    where Array(words[start..<start + family.count]) == family {
      return start..<start + family.count
    }
    return nil
  }
}
