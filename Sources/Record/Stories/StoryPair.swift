/// What two documents have in common, as the model of stories weighs it.
struct StoryPair {
  /// One thing that is weighed.
  enum Feature: String, CaseIterable, Sendable {
    case bias, all, name, word, lead, pair
    /// Square roots: small likenesses tell more than their cosines say.
    case rootAll = "root-all"
    case rootName = "root-name"
    case rootWord = "root-word"
    case rootLead = "root-lead"
    case rootPair = "root-pair"
    case noSharedName = "no-shared-name"
    case length
    case samePerson = "same-person"
    case otherPersons = "other-persons"
    case samePlace = "same-place"
    case otherPlaces = "other-places"
    case sameDay = "same-day"
    case sameYear = "same-year"
    case otherYears = "other-years"
  }

  /// The values of all features, in their order; each 0 to 1 or little more.
  let values: [Double]

  /// Compares two documents; the order of the two makes no difference.
  ///
  /// - Complexity: O(*terms of both*).
  init(_ a: StoryDigest, _ b: StoryDigest) {
    let all = a.terms.all.cosine(b.terms.all)
    let name = a.terms.name.cosine(b.terms.name)
    let word = a.terms.word.cosine(b.terms.word)
    let lead = a.terms.lead.cosine(b.terms.lead)
    let pair = a.terms.pair.cosine(b.terms.pair)
    let (mainA, mainB) = (a.names.mainPersons, b.names.mainPersons)
    let bothPersons = !mainA.isEmpty && !mainB.isEmpty
    let met =
      mainA.sharesElement(with: b.names.persons) || mainB.sharesElement(with: a.names.persons)
    let bothPlaces = !a.names.places.isEmpty && !b.names.places.isEmpty
    let samePlace = a.names.places.sharesElement(with: b.names.places)
    let bothYears = !a.days.years.isEmpty && !b.days.years.isEmpty
    func number(_ holds: Bool) -> Double { holds ? 1 : 0 }
    values = Feature.allCases.map { feature in
      switch feature {
      case .bias: 1
      case .all: all
      case .name: name
      case .word: word
      case .lead: lead
      case .pair: pair
      case .rootAll: all.squareRoot()
      case .rootName: name.squareRoot()
      case .rootWord: word.squareRoot()
      case .rootLead: lead.squareRoot()
      case .rootPair: pair.squareRoot()
      case .noSharedName: number(name == 0)
      case .length: Double(min(a.terms.count, b.terms.count, 500)) / 500
      case .samePerson: number(bothPersons && mainA.sharesElement(with: mainB))
      case .otherPersons: number(bothPersons && !met)
      case .samePlace: number(samePlace)
      case .otherPlaces: number(bothPlaces && !samePlace)
      case .sameDay: number(a.days.days.sharesElement(with: b.days.days))
      case .sameYear: number(a.days.years.sharesElement(with: b.days.years))
      case .otherYears: number(bothYears && a.days.years.last != b.days.years.last)
      }
    }
  }
}
