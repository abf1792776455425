/// What a proper name is the name of.
enum NameLabel: String, Sendable, CaseIterable {
  case person = "PERSON"
  case organization = "ORG"
  case place = "GPE"
  case facility = "FAC"
  case people = "NORP"
  case event = "EVENT"
  case product = "PRODUCT"
  case money = "MONEY"

  /// The word of explanation of a mention that the names give.
  var why: String {
    switch self {
    case .person: "names/PERSON"
    case .organization: "names/ORG"
    case .place: "names/GPE"
    case .facility: "names/FAC"
    case .people: "names/NORP"
    case .event: "names/EVENT"
    case .product: "names/PRODUCT"
    case .money: "names/MONEY"
    }
  }

  /// The class of one of the model's entity labels; nil for numbers, dates and the like.
  init?(entity label: String) {
    switch label {
    case "LOC": self = .place
    case "LAW", "WORK_OF_ART": self = .event
    default: self.init(rawValue: label)
    }
  }
}

/// A range of tokens that may be a name, with what speaks for it.
struct NameSpan {
  /// Where a candidate comes from.
  enum Source: UInt8, CaseIterable {
    case state, adjective, capital, city, region, organization
    case head, event, known, opener, acronym, tables, model, spread
  }
  var tokens: Range<Int>
  var label: NameLabel
  /// Of overlapping candidates the heavier one stays, of equals the longer.
  var weight: Double
  var source: Source

  init(_ tokens: Range<Int>, _ label: NameLabel, _ weight: Double, _ source: Source) {
    self.tokens = tokens
    self.label = label
    self.weight = weight
    self.source = source
  }

  /// Whether it stays where another candidate overlaps it.
  func outweighs(_ other: NameSpan) -> Bool {
    if weight != other.weight { return weight > other.weight }
    if tokens.count != other.tokens.count { return tokens.count > other.tokens.count }
    if tokens.lowerBound != other.tokens.lowerBound {
      return tokens.lowerBound < other.tokens.lowerBound
    }
    return label != other.label && label.rawValue > other.label.rawValue
  }

  /// Whether the document's other words cannot change the label.
  var isFixed: Bool {
    switch source {
    case .state, .adjective, .region, .acronym: true
    default: false
    }
  }
}
