import Documents

/// Persons of the tables by their names' words, in either order, with and without middle names.
struct PersonIndex: Sendable {
  private struct Variant: Sendable {
    let words: [String]
    let person: Int32
  }

  private var variants: [Variant] = []
  private var byFirst: [String: [Int32]] = [:]
  private var byFamily: [String: [Int32]] = [:]

  init(capacity: Int) {
    variants.reserveCapacity(capacity * 4)
    byFirst.reserveCapacity(capacity * 3)
    byFamily.reserveCapacity(capacity)
  }

  /// Adds a person's names; `family` are the words of the family part.
  mutating func add(_ person: Int, names: [String], family: [String], familyFirst: Bool) {
    var seen: Set<[String]> = []
    for name in names {
      let words = Folding.words(name)
      for variant in Self.orders(of: words, family: family, familyFirst: familyFirst)
      where seen.insert(variant).inserted {
        byFirst[variant[0], default: []].append(Int32(variants.count))
        variants.append(Variant(words: variant, person: Int32(person)))
      }
    }
    let keys = Set([family.joined(separator: " "), family.last ?? "", Self.bare(family)])
    for key in keys.sorted() where !key.isEmpty {
      byFamily[key, default: []].append(Int32(person))
    }
  }

  /// Persons whose whole name starts at a word; the longest name, every person who bears it.
  func longest(in words: [String], at start: Int) -> (count: Int, persons: [Int]) {
    var best = 0
    var persons: [Int] = []
    for index in byFirst[words[start]] ?? [] {
      let variant = variants[Int(index)]
      guard variant.words.count >= best, start + variant.words.count <= words.count,
        variant.words.indices.allSatisfy({ words[start + $0] == variant.words[$0] })
      else { continue }
      if variant.words.count > best { persons.removeAll() }
      best = variant.words.count
      if !persons.contains(Int(variant.person)) { persons.append(Int(variant.person)) }
    }
    return (best, persons)
  }

  /// Persons of a family name, in the order of the tables.
  func ofFamily(_ words: [String]) -> [Int] {
    (byFamily[words.joined(separator: " ")] ?? []).map(Int.init)
  }

  /// The family part without `al`, `el`, `bin`, `van` and the like.
  private static func bare(_ family: [String]) -> String {
    family.drop { particles.contains($0) }.joined(separator: " ")
  }

  static let particles: Set<String> = [
    "al", "el", "bin", "ben", "ibn", "van", "von", "de", "da", "di", "der", "den", "la", "le",
    "del", "dos", "du", "zu", "abu", "ould",
  ]

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
