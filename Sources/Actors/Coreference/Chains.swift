import Language

/// Which mentions of a document refer to the same: one number for each referent.
///
/// A mention belongs to what it takes up; else to the person of the document's memory, to its
/// actor, to its group of members, or to other mentions of the same words.
struct Chains {
  /// What mentions of one referent have in common.
  private enum Key: Hashable {
    case person(Int)
    case actor(ActorID)
    /// A ministry or army acts for its state without being it.
    case body(ActorID, String)
    case group([ActorID])
    case words(MentionKind, [String])
  }

  private let keys: [Key]
  private var numbers: [Key: Int] = [:]

  /// Works out the referents of a reading's drafts.
  ///
  /// - Complexity: O(*drafts* + *words in names*).
  init(_ reading: DocumentReading) {
    var personOf: [ActorID: Int] = [:]
    for (index, person) in reading.memory.enumerated() {
      if let actor = person.actor { personOf[actor] = index }
    }
    var keys: [Key] = []
    keys.reserveCapacity(reading.drafts.count)
    for draft in reading.drafts {
      // What is taken up stands earlier among the drafts.
      if let antecedent = draft.antecedent, antecedent < keys.count {
        keys.append(keys[antecedent])
      } else {
        keys.append(Self.key(of: draft, personOf, reading))
      }
    }
    let aliases = Self.abbreviations(reading, keys)
    self.keys = keys.map { aliases[$0] ?? $0 }
  }

  /// What an abbreviation in brackets stands for: `Wind and Water Board (WWB)`.
  private static func abbreviations(_ reading: DocumentReading, _ keys: [Key]) -> [Key: Key] {
    var short: [Int: Key] = [:]
    for (draft, key) in zip(reading.drafts, keys) where draft.tokens.count == 1 {
      if case .words = key { short[draft.tokens.lowerBound] = key }
    }
    var aliases: [Key: Key] = [:]
    for (draft, key) in zip(reading.drafts, keys) where draft.tokens.count > 1 {
      let end = draft.tokens.upperBound
      guard draft.kind == .organization || draft.kind == .grouping, end + 2 < reading.words.count,
        reading.words[end] == "(", reading.words[end + 2] == ")", let abbreviation = short[end + 1]
      else { continue }
      aliases[abbreviation] = key
    }
    return aliases
  }

  /// The number of a draft's referent; asked for in text order, numbers rise with first mentions.
  mutating func entity(of draft: Int) -> Int {
    if let known = numbers[keys[draft]] { return known }
    numbers[keys[draft]] = numbers.count
    return numbers.count - 1
  }

  private static func key(
    of draft: Draft, _ personOf: [ActorID: Int], _ reading: DocumentReading
  ) -> Key {
    if let person = draft.person { return .person(person) }
    if draft.members.count > 1, draft.actor == nil { return .group(draft.members.sorted()) }
    guard let actor = draft.actor else { return .words(draft.kind, words(of: draft, reading)) }
    if let person = personOf[actor] { return .person(person) }
    if draft.form == .organ || draft.isBody {
      return .body(actor, words(of: draft, reading).joined(separator: " "))
    }
    return .actor(actor)
  }

  private static func words(of draft: Draft, _ reading: DocumentReading) -> [String] {
    reading.trimmed(draft.tokens).map { reading.lower[$0] }
  }
}
