import Language

/// What speaks for or against a class of names at one occurrence; name-votes.tsv has the weights.
enum NameSign: UInt8, Sendable, CaseIterable {
  case acronym, age, article, inside, relative, subdivision, afterPlace, beforePlace, capitalTitle
  case facilityLast, familyLast, fromOrTo, givenFirst, givenWord, mixedCase, noAcronym
  case organizationAfter, organizationBefore, organizationInside, organizationOpener
  case organizationWord, personApposition, placeApposition, placeLast, placeNoun, placeOf
  case saidBefore, smallTitle, speechAfter, stateLast, titleApposition, townEnding, wholeNameFirst
  case wholeNameLast

  /// The name in the table: `after-place`.
  var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)"
    }
  }
}

/// How much speaks for each class of a name.
struct NameVotes: Sendable {
  private var weights = SIMD8<Double>.zero

  /// The weight of a class.
  subscript(label: NameLabel) -> Double {
    get { weights[Self.index(label)] }
    set { weights[Self.index(label)] = newValue }
  }

  /// Adds what a sign weighs.
  mutating func add(_ sign: NameSign, _ document: DocumentWords) {
    weights += document.knowledge.rules.names.votes(of: sign).weights
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
    if previous == "the", !isModifier { votes.add(.article, document) }
    if let isCapitalTitle = title(before: low) {
      votes.add(isCapitalTitle ? .capitalTitle : .smallTitle, document)
    }
    if isAppositionOfTitle(range) { votes.add(.titleApposition, document) }
    if has(next, .speech) { votes.add(.speechAfter, document) }
    if low > 1, ["said", "says", "added", "explained", "told", "asked"].contains(previous),
      ["\"", "”", ",", "''", "'"].contains(words[low - 2]) || words[low - 2] == "’"
    {
      votes.add(.saidBefore, document)
    }
    addFollowing(next, to: &votes)
    addPlaceSigns(range, previous, isOwner: isOwner, isModifier: isModifier, to: &votes)
    if has(next, .organizationAfter), !isOwner { votes.add(.organizationAfter, document) }
    if has(low - 1, .organizationBefore) { votes.add(.organizationBefore, document) }
  }

  /// Whether a noun follows that the name stands before as a modifier.
  private func modifies(_ next: Int) -> Bool {
    guard next < words.count, !parse.tokens[next].startsSentence else { return false }
    return facts[next].pos.isOne(of: [.noun, .properNoun, .adjective]) || isHyphen(next)
  }

  /// Whether a title stands before a name, and if so whether with a capital.
  private func title(before low: Int) -> Bool? {
    var token = low - 1
    if token >= 0, words[token] == "." { token -= 1 }
    guard token >= 0, has(token, .title) else { return nil }
    return isCapital(token)
  }

  /// `the foreign minister, X Y,`: a whole name between a title and the next comma or stop.
  private func isAppositionOfTitle(_ range: Range<Int>) -> Bool {
    let (low, next) = (range.lowerBound, range.upperBound)
    guard range.count > 1, low > 1, words[low - 1] == ",", next < words.count else { return false }
    return has(low - 2, .title) && [",", "."].contains(words[next])
  }

  /// `X, who …`, `X, 45, …`, `X, a lawyer`, `X, a town`.
  private func addFollowing(_ next: Int, to votes: inout NameVotes) {
    guard next + 1 < words.count, words[next] == "," || words[next] == "(" else { return }
    let after = next + 1
    if ["who", "whose"].contains(lower[after]) { votes.add(.relative, document) }
    if words[after].utf8.count == 2, words[after].utf8.allSatisfy({ (48...57).contains($0) }),
      after + 1 < words.count, [",", ")", "."].contains(words[after + 1])
    {
      votes.add(.age, document)
    }
    guard words[next] == ",", ["a", "an", "the"].contains(lower[after]) else { return }
    for token in after + 1..<min(words.count, after + 6) {
      if has(token, [.role, .title]) {
        votes.add(.personApposition, document)
        return
      }
      if has(token, .placeBefore) {
        votes.add(.placeApposition, document)
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
    if has(low - 1, .inside), !isOwner, !isModifier { votes.add(.inside, document) }
    if ["from", "to"].contains(previous), !isOwner { votes.add(.fromOrTo, document) }
    if previous == "of", has(low - 2, .placeBefore) { votes.add(.placeOf, document) }
    if has(next, .placeAfter) { votes.add(.placeNoun, document) }
    if next + 1 < words.count, words[next] == ",", tabled[next + 1]?.label == .place {
      votes.add(.beforePlace, document)
    }
    if low > 1, previous == ",", tabled[low - 2]?.label == .place {
      votes.add(.afterPlace, document)
    }
    if isSubdivision(range) { votes.add(.subdivision, document) }
  }

  /// What the form of a name says of its class.
  func addForm(of range: Range<Int>, to votes: inout NameVotes) {
    range.count == 1 ? addWord(range.lowerBound, to: &votes) : addPhrase(range, to: &votes)
  }

  private func addWord(_ token: Int, to votes: inout NameVotes) {
    if isAcronym(token) {
      votes.add(has(token, .noOrganization) ? .noAcronym : .acronym, document)
    } else if facts[token].shape.has(.mixed) {
      votes.add(.mixedCase, document)
    }
    if facts[token].shape.has(.town) {
      votes.add(.townEnding, document)
    }
    if has(token, .given) { votes.add(.givenWord, document) }
    if has(token, .organization) { votes.add(.organizationWord, document) }
  }

  private func addPhrase(_ range: Range<Int>, to votes: inout NameVotes) {
    let last = range.upperBound - 1
    if let first = range.first(where: { isLetters($0) }), has(first, .given) {
      votes.add(.givenFirst, document)
    }
    if facts[last].shape.has(.person) {
      votes.add(.familyLast, document)
    }
    if range.contains(where: { has($0, .organization) }) {
      votes.add(.organizationInside, document)
    }
    if has(last, .place) { votes.add(.placeLast, document) }
    if has(last, .facility) { votes.add(.facilityLast, document) }
    if has(range.lowerBound, .organizationOpener) { votes.add(.organizationOpener, document) }
    if let state = tabled[last], state.source == .state, state.tokens.lowerBound > range.lowerBound
    {
      votes.add(.stateLast, document)
    }
    if facts[last].shape.has(.town) {
      votes.add(.townEnding, document)
    }
  }
}
