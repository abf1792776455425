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
    case body(ActorID, Int)
    case group([ActorID])
    case words(MentionKind, Int)
  }

  private let keys: [Key]
  private var numbers: [Key: Int] = [:]

  /// Works out the referents of a reading's drafts.
  ///
  /// - Complexity: O(*drafts* + *words in names*).
  init(_ reading: DocumentReading) {
    var personOf: [ActorID: Int] = [:]
    for index in reading.memory.indices {
      if let actor = reading.memory[index].actor { personOf[actor] = index }
    }
    var phrases = PhraseNumbers(reading.document)
    var keys: [Key] = []
    keys.reserveCapacity(reading.drafts.count)
    for index in reading.drafts.indices {
      // What is taken up stands earlier among the drafts.
      if let antecedent = reading.drafts[index].antecedent, antecedent < keys.count {
        keys.append(keys[antecedent])
      } else {
        keys.append(Self.key(of: reading.drafts[index], personOf, &phrases))
      }
    }
    let aliases = Self.abbreviations(reading, keys)
    self.keys = aliases.isEmpty ? keys : keys.map { aliases[$0] ?? $0 }
  }

  /// What an abbreviation in brackets stands for: `Wind and Water Board (WWB)`.
  private static func abbreviations(_ reading: DocumentReading, _ keys: [Key]) -> [Key: Key] {
    var aliases: [Key: Key] = [:]
    for index in reading.drafts.indices where reading.drafts[index].tokens.count > 1 {
      let end = reading.drafts[index].tokens.upperBound
      let kind = reading.drafts[index].kind
      guard kind == .organization || kind == .grouping, end + 2 < reading.words.count,
        reading.words[end] == "(", reading.words[end + 2] == ")"
      else { continue }
      let short = reading.drafts.indices.last {
        guard case .words = keys[$0] else { return false }
        return reading.drafts[$0].tokens == end + 1..<end + 2
      }
      if let short { aliases[keys[short]] = keys[index] }
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
    of draft: Draft, _ personOf: [ActorID: Int], _ phrases: inout PhraseNumbers
  ) -> Key {
    if let person = draft.person { return .person(person) }
    if draft.members.count > 1, draft.actor == nil { return .group(draft.members.sorted()) }
    guard let actor = draft.actor else {
      return .words(draft.kind, phrases.number(of: draft.tokens))
    }
    if let person = personOf[actor] { return .person(person) }
    if draft.form == .organ || draft.isBody {
      return .body(actor, phrases.number(of: draft.tokens))
    }
    return .actor(actor)
  }
}

/// Numbers for the phrases of a document: equal ones for equal words, case, article and possessive
/// aside.
private struct PhraseNumbers {
  private let document: DocumentWords
  /// The number of a phrase by that of the phrase without its last word, and that word.
  private var longer: [UInt64: Int] = [:]

  init(_ document: DocumentWords) { self.document = document }

  mutating func number(of tokens: Range<Int>) -> Int {
    let range = document.trimmed(tokens)
    guard let first = range.first else { return -1 }
    var number = Int(document.facts[first].small)
    for token in range.dropFirst() {
      let step = UInt64(number) << 32 | UInt64(document.facts[token].small)
      let next = longer[step] ?? document.vocabulary.count + longer.count
      longer[step] = next
      number = next
    }
    return number
  }
}
