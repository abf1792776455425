import Coding
import Documents

/// What is compared of a mention of an event.
struct EventFacts: Sendable {
  /// Where its word stands.
  let range: TextRange
  /// The word's base form.
  let lemma: UInt64
  /// The base form without the ending of its family.
  let stem: UInt64
  /// What the word is used as.
  let part: WordSenses.Part
  /// How rare the word is.
  let rarity: Float
  /// Who does it.
  let subjects: Arguments
  /// To whom or what it is done.
  let objects: Arguments
  /// With what, where, for what.
  let others: Arguments
  /// All of them.
  let all: Arguments
  /// The sentence's number.
  let sentence: Int
  /// The days that its sentence tells.
  let days: [ClosedRange<Int>]
  let isRoot: Bool
  /// Whether `the` or `this` stands before it.
  let isDefinite: Bool
  let isSaying: Bool
  let status: EventStatus
}

/// Words that stand in one relation to an event, each with how much it tells.
struct Arguments: Sendable {
  /// Ascending.
  private(set) var keys: [UInt64] = []
  private(set) var weights: [Float] = []

  init(_ weighed: [UInt64: Float] = [:]) {
    let sorted = weighed.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    weights = sorted.map(\.value)
  }

  var isEmpty: Bool { keys.isEmpty }

  /// The weight of the most telling word that both have; 0 where they share none.
  ///
  /// - Complexity: O(*words of both*).
  func shared(with other: Arguments) -> Float {
    var (i, j, best) = (0, 0, Float(0))
    while i < keys.count, j < other.keys.count {
      if keys[i] == other.keys[j] {
        best = max(best, weights[i])
        (i, j) = (i + 1, j + 1)
      } else if keys[i] < other.keys[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return best
  }
}
