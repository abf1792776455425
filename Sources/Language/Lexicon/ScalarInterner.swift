/// Gives each distinct sequence of scalars a small number.
///
/// Keys are compared scalar by scalar and live in one array, so that a lookup by a slice of a text
/// makes no string.
package struct ScalarInterner: Sendable {
  private var arena: [Unicode.Scalar] = []
  private var starts: [Int] = [0]
  /// The number of the sequence in each bucket, -1 for none.
  ///
  /// Open addressing with linear probing; the count is a power of two.
  private var buckets = [Int32](repeating: -1, count: 64)

  /// An empty interner.
  package init() {}

  /// The number of distinct sequences.
  package var count: Int { starts.count - 1 }

  /// The number of scalars of all sequences together.
  var length: Int { arena.count }

  /// The number of a sequence, if it was interned.
  ///
  /// - Complexity: O(*length*).
  package func find(_ key: ArraySlice<Unicode.Scalar>) -> Int? {
    let entry = buckets[bucket(of: key)]
    return entry < 0 ? nil : Int(entry)
  }

  /// The number of a sequence; a new one gets ``count``.
  ///
  /// - Complexity: O(*length*), amortised.
  package mutating func intern(_ key: ArraySlice<Unicode.Scalar>) -> Int {
    let place = bucket(of: key)
    if buckets[place] >= 0 { return Int(buckets[place]) }
    let number = count
    buckets[place] = Int32(number)
    arena.append(contentsOf: key)
    starts.append(arena.count)
    if count * 2 > buckets.count { grow() }
    return number
  }

  /// The sequence of a number.
  package subscript(number: Int) -> ArraySlice<Unicode.Scalar> {
    arena[starts[number]..<starts[number + 1]]
  }

  /// Where a key stands or would stand.
  private func bucket(of key: ArraySlice<Unicode.Scalar>) -> Int {
    let mask = buckets.count - 1
    var place = Self.hash(key) & mask
    while buckets[place] >= 0, !equals(Int(buckets[place]), key) { place = (place + 1) & mask }
    return place
  }

  private func equals(_ number: Int, _ key: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == key.count else { return false }
    for (offset, scalar) in key.enumerated() where arena[start + offset] != scalar { return false }
    return true
  }

  private mutating func grow() {
    buckets = [Int32](repeating: -1, count: buckets.count * 2)
    for number in 0..<count { buckets[bucket(of: self[number])] = Int32(number) }
  }

  private static func hash(_ key: ArraySlice<Unicode.Scalar>) -> Int {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 &* UInt64(key.count + 1)
    for scalar in key {
      hash = (hash ^ UInt64(scalar.value)) &* 0xC6A4_A793_5BD1_E995
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash)
  }
}
