import Actors
import Coding
import Documents

/// The kinds of entries beside events, statements and conflicts.
enum ObjectKind: String, Sendable, Hashable, CaseIterable {
  case meeting, instrument, commitment, relation, stance, measure, figure

  /// What the ids of its entries begin with.
  var prefix: String {
    switch self {
    case .meeting: "mt-"
    case .instrument: "in-"
    case .commitment: "cm-"
    case .relation: "rl-"
    case .stance: "sn-"
    case .measure: "ms-"
    case .figure: "fg-"
    }
  }
}

/// What tells whether two reports are of one object.
///
/// Reports that share a key are compared; `facts` that contradict part them always, `hints` only
/// where a report without a precise date must find its place.
struct ObjectIdentity: Sendable, Hashable {
  let kind: ObjectKind
  /// The id that the entry has where this report stands alone.
  let key: String
  /// Hashes of what reports of one object have in common.
  let keys: [Int64]
  /// Words that must agree between two reports; without any, a shared key is enough.
  var words: [String] = []
  /// What must not contradict, such as `JPN:kishida-fumio`.
  var facts: Set<String> = []
  /// What helps to place a report without a date, such as the town.
  var hints: Set<String> = []
  var from: CalendarDate?
  var to: CalendarDate?

  /// An identity of what it shares with other reports; with nothing shared it is its text's own.
  ///
  /// `shared` are descriptions of which one in common makes two reports comparable; `place` is
  /// where it stands in its text, since the same text tells the same.
  init(
    _ kind: ObjectKind, shared: [[String]], place: TextRange, naming: [String], textHash: String
  ) {
    self.kind = kind
    let own = [
      kind.rawValue, textHash, "\(place.lowerBound)-\(place.upperBound)",
    ]
    // What it shares belongs to its id: reports of one id are of one family.
    key = Identifier.make(kind.prefix, own + naming + shared.flatMap { $0 })
    keys = Set(
      (shared.isEmpty ? [own + naming] : shared).map { Folding.hash([kind.rawValue] + $0) }
    )
    .sorted()
  }

  /// What identifies a report that is stored already.
  init(_ kind: ObjectKind, key: String, keys: [Int64]) {
    self.kind = kind
    self.key = key
    self.keys = keys
  }

  /// Whether two wordings are of one object: they share words enough, and no number of one is
  /// missing in the other where both give numbers.
  static func agree(_ a: [String], _ b: [String], rules: LinkingRules) -> Bool {
    let (first, second) = (Set(a), Set(b))
    let shared = first.intersection(second).count
    guard shared >= rules.commitmentWordsShared,
      shared * 100 >= min(first.count, second.count) * rules.commitmentSharedPercent
    else { return false }
    func numbers(_ words: Set<String>) -> Set<String> {
      words.filter { $0.unicodeScalars.allSatisfy { $0.properties.numericType != nil } }
    }
    let (numbersA, numbersB) = (numbers(first), numbers(second))
    return numbersA.isSubset(of: numbersB) || numbersB.isSubset(of: numbersA)
  }

  /// An actor by id; nil where unresolved, which meets no other document's.
  static func known(_ party: Party?) -> String? { party?.actor?.rawValue }
}
