/// What entries may be asked for: a kind alone, or a kind with a party, type or standing.
///
/// A facet is stored as a hash; two that share one only cost entries that the filter leaves out.
struct Facet: Hashable {
  /// How many days an entry may span, so that questions for days know where to begin: the classes
  /// are up to three days, up to a month, up to a year and a half, and longer.
  static let spans = [3, 31, 550]
  /// All classes of spans.
  static let classes = 0..<spans.count + 1

  let kind: String
  let name: String

  /// All entries of a kind.
  static func all(_ kind: String) -> Facet { Facet(kind: kind, name: "") }
  /// Entries with an actor, by id.
  static func actor(_ id: String, _ kind: String) -> Facet { Facet(kind: kind, name: "id:" + id) }
  /// Entries with a party or delegate whose folded name has a word.
  static func word(_ word: String, _ kind: String) -> Facet {
    Facet(kind: kind, name: "word:" + word)
  }
  /// Entries of a type, in lower case.
  static func type(_ type: String, _ kind: String) -> Facet {
    Facet(kind: kind, name: "type:" + type.lowercased())
  }
  /// Entries that stand somewhere.
  static func status(_ status: String, _ kind: String) -> Facet {
    Facet(kind: kind, name: "status:" + status)
  }

  /// The number under which entries of a class of spans are stored.
  func number(span: Int) -> Int64 { Folding.hash([kind, name, String(span)]) }

  /// The numbers of all classes of spans.
  var numbers: [Int64] { Self.classes.map { number(span: $0) } }

  /// The class of an entry that spans some days.
  static func span(of days: Int) -> Int {
    spans.firstIndex { days <= $0 } ?? spans.count
  }
}
