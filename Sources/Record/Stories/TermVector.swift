import Foundation

/// Weighted terms of unit length, in the ascending order of their keys.
///
/// The order makes sums come out alike to the last bit wherever they are taken.
struct TermVector: Sendable, Hashable {
  private(set) var keys: [UInt64] = []
  private(set) var weights: [Float] = []

  init() {}

  /// Weighs terms by how often they stand (1 + log *n*) and by how rare they are.
  init(_ counts: [UInt64: Int], rarity: (UInt64) -> Float) {
    let sorted = counts.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    weights = sorted.map { (1 + log(Float($0.value))) * rarity($0.key) }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for index in weights.indices { weights[index] /= length } }
  }

  /// The cosine of two vectors, 0 to 1.
  ///
  /// - Complexity: O(*terms of both*).
  func cosine(_ other: TermVector) -> Double {
    var (i, j, sum) = (0, 0, Float(0))
    while i < keys.count, j < other.keys.count {
      let (a, b) = (keys[i], other.keys[j])
      if a == b { sum += weights[i] * other.weights[j] }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return Double(min(1, max(0, sum)))
  }

  /// The positions of the heaviest terms, the heaviest first; of equal ones the lower key.
  func heaviest(_ count: Int) -> [Int] {
    let order = keys.indices.sorted {
      weights[$0] == weights[$1] ? keys[$0] < keys[$1] : weights[$0] > weights[$1]
    }
    return Array(order.prefix(count))
  }
}

/// Keys of words and names.
enum TermKey {
  /// The FNV-1a hash of a text (Fowler, Noll and Vo).
  static func of(_ text: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// The key of one thing after another.
  static func joined(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = a
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      hash = (hash ^ ((b >> shift) & 0xFF)) &* 0x100_0000_01b3
    }
    return hash
  }
}

extension [UInt64] {
  /// Whether two ascending lists have an element in common.
  func sharesElement(with other: [UInt64]) -> Bool {
    var (i, j) = (0, 0)
    while i < count, j < other.count {
      if self[i] == other[j] { return true }
      if self[i] < other[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}
