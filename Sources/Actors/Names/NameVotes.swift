import Language

/// What speaks for or against a class of names at one occurrence; name-votes.tsv has the weights.
enum NameSign: String, Sendable, CaseIterable {
  case acronym, age, article, inside, relative, subdivision
  case afterPlace = "after-place"
  case beforePlace = "before-place"
  case capitalTitle = "capital-title"
  case facilityLast = "facility-last"
  case familyLast = "family-last"
  case fromOrTo = "from-or-to"
  case givenFirst = "given-first"
  case givenWord = "given-word"
  case mixedCase = "mixed-case"
  case noAcronym = "no-acronym"
  case organizationAfter = "organization-after"
  case organizationBefore = "organization-before"
  case organizationInside = "organization-inside"
  case organizationOpener = "organization-opener"
  case organizationWord = "organization-word"
  case personApposition = "person-apposition"
  case placeApposition = "place-apposition"
  case placeLast = "place-last"
  case placeNoun = "place-noun"
  case placeOf = "place-of"
  case saidBefore = "said-before"
  case smallTitle = "small-title"
  case speechAfter = "speech-after"
  case stateLast = "state-last"
  case townEnding = "town-ending"
  case wholeNameFirst = "whole-name-first"
  case wholeNameLast = "whole-name-last"
}

/// How much speaks for each class of a name.
struct NameVotes {
  private var weights = [Double](repeating: 0, count: NameLabel.allCases.count)

  /// The weight of a class.
  subscript(label: NameLabel) -> Double {
    get { weights[Self.index(label)] }
    set { weights[Self.index(label)] = newValue }
  }

  /// Adds what a sign weighs.
  mutating func add(_ sign: NameSign, _ tables: NameTables) {
    for vote in tables.signs[sign] ?? [] { self[vote.label] += vote.weight }
  }

  /// The class with most weight, the first of equals; nil where none has any.
  var winner: NameLabel? {
    var best: NameLabel?
    for label in Self.order where self[label] > (best.map { self[$0] } ?? 0) { best = label }
    return best
  }

  private static let order: [NameLabel] = [
    .person, .organization, .place, .people, .facility, .event, .product,
  ]

  private static func index(_ label: NameLabel) -> Int {
    switch label {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .facility: 3
    case .people: 4
    case .event: 5
    case .product: 6
    case .money: 7
    }
  }
}

extension NameFinder {
  /// What stands around one occurrence of a name votes for its class.
  func addNeighbours(of range: Range<Int>, to votes: inout NameVotes) {
    let low = range.lowerBound
    let next = range.upperBound
    let previous = low > 0 ? lower[low - 1] : ""
    let isOwner = next < words.count && isPossessiveMark(next)
    let isModifier = modifies(next)
    if previous == "the", !isModifier { votes.add(.article, tables) }
    if let isCapitalTitle = title(before: low) {
      votes.add(isCapitalTitle ? .capitalTitle : .smallTitle, tables)
    }
    if has(next, .speech) { votes.add(.speechAfter, tables) }
    if low > 1, ["said", "says", "added", "explained", "told", "asked"].contains(previous),
      ["\"", "”", ",", "''", "'"].contains(words[low - 2]) || words[low - 2] == "’"
    {
      votes.add(.saidBefore, tables)
    }
    addFollowing(next, to: &votes)
    addPlaceSigns(range, previous, isOwner: isOwner, isModifier: isModifier, to: &votes)
    if has(next, .organizationAfter), !isOwner { votes.add(.organizationAfter, tables) }
    if has(low - 1, .organizationBefore) { votes.add(.organizationBefore, tables) }
  }

  /// Whether a noun follows that the name stands before as a modifier.
  private func modifies(_ next: Int) -> Bool {
    guard next < words.count, !parse.tokens[next].startsSentence else { return false }
    return [.noun, .properNoun, .adjective].contains(parse.tokens[next].pos) || isHyphen(next)
  }

  /// Whether a title stands before a name, and if so whether with a capital.
  private func title(before low: Int) -> Bool? {
    var token = low - 1
    if token >= 0, words[token] == "." { token -= 1 }
    guard token >= 0, has(token, .title) else { return nil }
    return isCapital(token)
  }

  /// `X, who …`, `X, 45, …`, `X, a lawyer`, `X, a town`.
  private func addFollowing(_ next: Int, to votes: inout NameVotes) {
    guard next + 1 < words.count, words[next] == "," || words[next] == "(" else { return }
    let after = next + 1
    if ["who", "whose"].contains(lower[after]) { votes.add(.relative, tables) }
    if words[after].utf8.count == 2, words[after].utf8.allSatisfy({ (48...57).contains($0) }),
      after + 1 < words.count, [",", ")", "."].contains(words[after + 1])
    {
      votes.add(.age, tables)
    }
    guard words[next] == ",", ["a", "an", "the"].contains(lower[after]) else { return }
    for token in after + 1..<min(words.count, after + 6) {
      if has(token, [.role, .title]) {
        votes.add(.personApposition, tables)
        return
      }
      if has(token, .placeBefore) {
        votes.add(.placeApposition, tables)
        return
      }
      if words[token] == "," || words[token] == "." { return }
    }
  }

  private func addPlaceSigns(
    _ range: Range<Int>, _ previous: String, isOwner: Bool, isModifier: Bool,
    to votes: inout NameVotes
  ) {
    let low = range.lowerBound
    let next = range.upperBound
    if has(low - 1, .inside), !isOwner, !isModifier { votes.add(.inside, tables) }
    if ["from", "to"].contains(previous), !isOwner { votes.add(.fromOrTo, tables) }
    if previous == "of", has(low - 2, .placeBefore) { votes.add(.placeOf, tables) }
    if has(next, .placeAfter) { votes.add(.placeNoun, tables) }
    if next + 1 < words.count, words[next] == ",", tabled[next + 1]?.label == .place {
      votes.add(.beforePlace, tables)
    }
    if low > 1, previous == ",", tabled[low - 2]?.label == .place { votes.add(.afterPlace, tables) }
    if subdivisions.contains(range) { votes.add(.subdivision, tables) }
  }

  /// What the form of a name says of its class.
  func addForm(of range: Range<Int>, to votes: inout NameVotes) {
    range.count == 1 ? addWord(range.lowerBound, to: &votes) : addPhrase(range, to: &votes)
  }

  private func addWord(_ token: Int, to votes: inout NameVotes) {
    if isAcronym(token) {
      votes.add(has(token, .noOrganization) ? .noAcronym : .acronym, tables)
    } else if isMixed(token) {
      votes.add(.mixedCase, tables)
    }
    if Self.townEndings.contains(where: { lower[token].hasSuffix($0) }) {
      votes.add(.townEnding, tables)
    }
    if has(token, .given) { votes.add(.givenWord, tables) }
    if has(token, .organization) { votes.add(.organizationWord, tables) }
  }

  /// `AriseTV`: a capital after the first letter, prefixes of families aside.
  private func isMixed(_ token: Int) -> Bool {
    guard isLetters(token),
      !["Mc", "Mac", "O", "De"].contains(where: { words[token].hasPrefix($0) })
    else { return false }
    return words[token].unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
  }

  private static let townEndings = [
    "pur", "bad", "stan", "nagar", "ville", "burg", "grad", "pradesh", "shire", "ovo", "polis",
  ]

  private func addPhrase(_ range: Range<Int>, to votes: inout NameVotes) {
    let last = range.upperBound - 1
    if let first = range.first(where: { isLetters($0) }), has(first, .given) {
      votes.add(.givenFirst, tables)
    }
    if !reading.knowledge.personIndex.persons(at: reading.folded[last]).isEmpty {
      votes.add(.familyLast, tables)
    }
    if range.contains(where: { has($0, .organization) }) { votes.add(.organizationInside, tables) }
    if has(last, .place) { votes.add(.placeLast, tables) }
    if has(last, .facility) { votes.add(.facilityLast, tables) }
    if has(range.lowerBound, .organizationOpener) { votes.add(.organizationOpener, tables) }
    if let state = tabled[last], state.source == .state, state.tokens.lowerBound > range.lowerBound
    {
      votes.add(.stateLast, tables)
    }
    if Self.townEndings.contains(where: { lower[last].hasSuffix($0) }) {
      votes.add(.townEnding, tables)
    }
  }
}
