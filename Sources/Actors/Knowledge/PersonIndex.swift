/// Persons of the tables by the words by which their names are found: the family part's last word
/// and the last or first word of every other spelling.
///
/// The spellings themselves are made only when such a word occurs in a text.
struct PersonIndex: Sendable {
  private struct Entry: Sendable {
    let names: [[String]]
    let family: [String]
    let familyFirst: Bool
  }

  private var entries: [Entry] = []
  private var byWord: [String: [Int32]] = [:]

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    byWord.reserveCapacity(capacity)
  }

  /// Adds the next person; `family` are the words of the family part.
  mutating func append(names: [[String]], family: [String], familyFirst: Bool) {
    let person = Int32(entries.count)
    // `Aquino III` is of the family Aquino: a number alone names nobody.
    var family = family
    while family.count > 1, let last = family.last, Self.suffixes.contains(last) {
      family.removeLast()
    }
    entries.append(Entry(names: names, family: family, familyFirst: familyFirst))
    var keys: [String] = []
    if let last = family.last { keys.append(last) }
    for name in names {
      guard let key = familyFirst ? name.first : name.last, !keys.contains(key) else { continue }
      keys.append(key)
    }
    for key in keys { byWord[key, default: []].append(person) }
  }

  /// Persons whose names are found by a word.
  func persons(at word: String) -> [Int] { (byWord[word] ?? []).map(Int.init) }

  /// Persons of a family name, in the order of the tables; particles may be left out.
  func ofFamily(_ words: [String]) -> [Int] {
    guard let last = words.last else { return [] }
    return persons(at: last).filter { person in
      let family = entries[person].family
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
    let entry = entries[person]
    var found: [[String]] = []
    for name in entry.names {
      for words in Self.orders(of: name, family: entry.family, familyFirst: entry.familyFirst)
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
