import Language

/// The document as a whole: one class for one name, everywhere that it stands.
extension NameFinder {
  /// The names after the vote, with their other occurrences, family names and acronyms.
  func spread(_ names: [NameSpan]) -> [NameSpan] {
    var ballot = Ballot(names, finder: self)
    ballot.count(self)
    var taken = [Bool](repeating: false, count: words.count)
    var found: [NameSpan] = []
    func take(_ span: NameSpan) {
      found.append(span)
      for token in span.tokens { taken[token] = true }
    }
    for name in names {
      guard
        let label = name.isFixed && name.source != .acronym
          ? name.label : ballot.labels[key(name.tokens)]
      else { continue }
      var span = name
      span.label = label
      take(span)
    }
    for range in ballot.occurrences where !range.contains(where: { taken[$0] }) {
      guard isOccurrence(range, taken), let label = ballot.labels[key(range)] else { continue }
      take(NameSpan(range, label, 1, .spread))
    }
    for token in words.indices where !taken[token] {
      if ballot.families.contains(lower[token]), isFamilyName(token, taken) {
        take(NameSpan(token..<token + 1, .person, 1, .spread))
      } else if isUnknownAcronym(token) {
        take(NameSpan(token..<token + 1, .organization, 1, .spread))
      }
    }
    return found
  }

  /// Whether a word that is a name elsewhere is one here too.
  private func isOccurrence(_ range: Range<Int>, _ taken: [Bool]) -> Bool {
    guard range.count == 1 else { return true }
    let token = range.lowerBound
    let pos = parse.tokens[token].pos
    guard [.properNoun, .noun, .adjective, .other, .verb, .interjection].contains(pos) else {
      return false
    }
    if pos != .properNoun, written.contains(lower[token]) { return false }
    return !(has(token, .organization) && isProperName(token + 1))
  }

  private func isFamilyName(_ token: Int, _ taken: [Bool]) -> Bool {
    guard isProper[token], words[token].utf8.count > 2, !has(token, [.organization, .place])
    else { return false }
    return !(isProperName(token + 1) && !taken[token + 1])
  }

  /// Whether capitals that nothing explains are an organisation's.
  private func isUnknownAcronym(_ token: Int) -> Bool {
    guard isAcronym(token), words[token].utf8.count >= 3, !has(token, .noOrganization),
      [.properNoun, .noun, .adjective].contains(parse.tokens[token].pos),
      !written.contains(lower[token])
    else { return false }
    // A line in capitals is a headline.
    let next = token + 1
    if next < words.count, words[next].utf8.count > 1, isAllCapitals(next) { return false }
    guard token > 0 else { return true }
    if words[token - 1].utf8.count > 1, isAllCapitals(token - 1) { return false }
    return words[token - 1] != "#" && words[token - 1] != "/"
  }
}

/// The votes on the names of one document.
private struct Ballot {
  private var votes: [String: NameVotes] = [:]
  private var fixed: [String: NameLabel] = [:]
  /// What the parts of persons' names add for those words alone.
  private var parts: [String: NameSign] = [:]
  private var places: [String: [Range<Int>]] = [:]
  /// The class of each name, where anything speaks for one.
  private(set) var labels: [String: NameLabel] = [:]
  /// Last words of persons' names.
  private(set) var families: Set<String> = []
  /// All occurrences of all names, longest names first, in text order.
  private(set) var occurrences: [Range<Int>] = []

  /// Takes the candidates' own votes and finds where their names stand.
  init(_ names: [NameSpan], finder: NameFinder) {
    var byFirst: [String: [[String]]] = [:]
    for name in names {
      let key = finder.key(name.tokens)
      if votes[key] == nil {
        let words = Array(finder.lower[name.tokens])
        if let first = words.first { byFirst[first, default: []].append(words) }
      }
      votes[key, default: NameVotes()][name.label] += finder.tables.sources[name.source] ?? 0
      if name.isFixed { fixed[key] = name.label }
      guard name.label == .person, name.tokens.count > 1 else { continue }
      let last = finder.lower[name.tokens.upperBound - 1]
      let first = finder.lower[name.tokens.lowerBound]
      parts[last] = .wholeNameLast
      if parts[first] == nil { parts[first] = .wholeNameFirst }
      families.insert(last)
    }
    for token in finder.words.indices
    where finder.isCapital(token) || finder.has(token, .particle) {
      for name in byFirst[finder.lower[token]] ?? [] {
        let range = token..<token + name.count
        guard range.upperBound <= finder.words.count, Array(finder.lower[range]) == name,
          finder.isCapital(range.upperBound - 1)
        else { continue }
        occurrences.append(range)
        places[name.joined(separator: " "), default: []].append(range)
      }
    }
    occurrences.sort { ($0.count, -$0.lowerBound) > ($1.count, -$1.lowerBound) }
  }

  /// Adds what the neighbours of the first dozen occurrences and the form of each name say.
  mutating func count(_ finder: NameFinder) {
    for (key, own) in votes {
      var sum = own
      let ranges = places[key] ?? []
      for range in ranges.prefix(12) { finder.addNeighbours(of: range, to: &sum) }
      if let first = ranges.first { finder.addForm(of: first, to: &sum) }
      if let part = parts[key] { sum.add(part, finder.tables) }
      labels[key] = fixed[key] ?? sum.winner
    }
  }
}
