/// The spellings of a person's name that texts use.
extension PersonFacts {
  /// All spellings of names as word sequences, in either order, with and without middle names and
  /// initials.
  static func spellings(
    _ names: [[String]], _ family: [String], _ familyFirst: Bool
  ) -> [[String]] {
    let family = PersonIndex.withoutSuffixes(family)
    var found: [[String]] = []
    for name in names + names.compactMap(withoutHouse) {
      for words in orders(of: name, family: family, familyFirst: familyFirst)
      where !found.contains(words) { found.append(words) }
    }
    return found
  }

  /// A name with a father's without that of the house: `X bin Y Al Z` goes by `X bin Y`.
  private static func withoutHouse(_ name: [String]) -> [String]? {
    guard name.count > 4, PersonIndex.patronymics.contains(name[1]),
      ["al", "el"].contains(name[name.count - 2])
    else { return nil }
    return Array(name.dropLast(2))
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
      let short = family.drop { PersonIndex.particles.contains($0) }
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
