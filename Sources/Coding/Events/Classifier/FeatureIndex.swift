/// The rows of a table of weights by the hashes of their features.
///
/// The keys are hashes already, so that a table with open addressing finds a row by its low bits; a
/// dictionary would hash them anew on every look-up, and that was a tenth of the time of coding.
struct FeatureIndex: Sendable {
  private var keys: [UInt64]
  /// The row of each slot plus one; 0 for a free slot.
  private var rows: [UInt32]
  private let mask: Int

  /// An index with room for a number of features.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    rows = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Sets the row of a feature; of one given twice the last counts.
  ///
  /// - Complexity: O(1) as long as no more features come than the capacity says.
  mutating func insert(_ key: UInt64, row: Int) {
    let slot = slot(of: key)
    keys[slot] = key
    rows[slot] = UInt32(row + 1)
  }

  /// The row of a feature; nil where the table has none.
  @inline(__always)
  subscript(key: UInt64) -> Int? {
    let slot = slot(of: key)
    return rows[slot] == 0 ? nil : Int(rows[slot]) - 1
  }

  /// The slot that holds a key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    // FNV-1a mixes its low bits best after its high bits are folded in.
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while rows[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
