/// The words that write numbers and their units, from the tables of this folder.
struct FigureLexicon: Sendable {
  /// What a word adds to a number.
  enum Numeral: Sendable, Hashable {
    case unit(Double), ten(Double), hundred, dozen(Double), scale(Double), suffix(Double)
    case fraction(Double)
  }

  /// A unit of measurement, share or money.
  struct Unit: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
      case currency, percent, measure
    }
    let kind: Kind
    let name: String
  }

  /// What a noun or verb beside a number does to it.
  enum Role: String, Sendable, Hashable {
    case label, time, abstract, form, share, change, container, persons, level, casualty, product
    case holder, activity, body, negligible
  }

  private let numerals: [String: Numeral]
  private let unitsBefore: [String: Unit]
  private let unitsAfter: [String: Unit]
  private let boundsBefore: [String: Figure.Bound]
  private let boundsAfter: [String: Figure.Bound]
  private let roles: [String: Set<Role>]
  private let products: [String: String]
  /// How many words the longest phrase of a table has.
  static let reach = 5

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` for a role, kind or bound of no meaning.
  init() throws(CodingError) {
    numerals = try Self.numerals()
    (unitsBefore, unitsAfter) = try Self.units()
    (boundsBefore, boundsAfter) = try Self.bounds()
    var roles: [String: Set<Role>] = [:]
    var products: [String: String] = [:]
    for row in try RuleTable(Resource.figureNounsTSV, name: "figure-nouns.tsv").rows {
      let code = try row.value("role")
      guard let role = Role(rawValue: code) else { throw row.unknown(code) }
      let lemma = try row.value("lemma")
      if role == .product || role == .activity {
        products[lemma] = try row.value("unit")
      }
      roles[lemma, default: []].insert(role)
    }
    self.roles = roles
    self.products = products
  }

  /// What a word in lower case adds to a number.
  func numeral(_ word: String) -> Numeral? { numerals[word] }
  /// The unit that a sign before a number gives.
  func unit(before word: String) -> Unit? { unitsBefore[word] }
  /// The unit that words behind a number give.
  func unit(after phrase: String) -> Unit? { unitsAfter[phrase] }
  /// The bound that words before a number give.
  func bound(before phrase: String) -> Figure.Bound? { boundsBefore[phrase] }
  /// The bound that words behind a number give.
  func bound(after phrase: String) -> Figure.Bound? { boundsAfter[phrase] }
  /// Whether a word has a role.
  func has(_ role: Role, _ lemma: String) -> Bool { roles[lemma]?.contains(role) == true }
  /// Of what product a share is: `GDP`; of what activity an amount is: `spending`.
  func product(_ phrase: String) -> String? { products[phrase] }

  private static func numerals() throws(CodingError) -> [String: Numeral] {
    var result: [String: Numeral] = [:]
    for row in try RuleTable(Resource.numeralsTSV, name: "numerals.tsv").rows {
      let role = try row.value("role")
      let text = try row.value("value")
      guard let value = Double(text) else { throw row.unknown(text) }
      let numeral: Numeral
      switch role {
      case "unit": numeral = .unit(value)
      case "ten": numeral = .ten(value)
      case "hundred": numeral = .hundred
      case "dozen": numeral = .dozen(value)
      case "scale": numeral = .scale(value)
      case "suffix": numeral = .suffix(value)
      case "fraction": numeral = .fraction(value)
      default: throw row.unknown(role)
      }
      result[try row.value("word")] = numeral
    }
    return result
  }

  private static func units() throws(CodingError) -> ([String: Unit], [String: Unit]) {
    var before: [String: Unit] = [:]
    var after: [String: Unit] = [:]
    for row in try RuleTable(Resource.figureUnitsTSV, name: "figure-units.tsv").rows {
      let code = try row.value("kind")
      guard let kind = Unit.Kind(rawValue: code) else { throw row.unknown(code) }
      let unit = Unit(kind: kind, name: try row.value("unit"))
      let place = try row.value("place")
      switch place {
      case "before": before[try row.value("word")] = unit
      case "after": after[try row.value("word")] = unit
      default: throw row.unknown(place)
      }
    }
    return (before, after)
  }

  private static func bounds() throws(CodingError) -> (
    [String: Figure.Bound], [String: Figure.Bound]
  ) {
    var before: [String: Figure.Bound] = [:]
    var after: [String: Figure.Bound] = [:]
    for row in try RuleTable(Resource.figureBoundsTSV, name: "figure-bounds.tsv").rows {
      let code = try row.value("bound")
      guard let bound = Figure.Bound(rawValue: code) else { throw row.unknown(code) }
      let place = try row.value("place")
      switch place {
      case "before": before[try row.value("phrase")] = bound
      case "after": after[try row.value("phrase")] = bound
      default: throw row.unknown(place)
      }
    }
    return (before, after)
  }
}
