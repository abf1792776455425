/// The rows of a table of weights by the hashes of their features.
///
/// The keys are hashes already, so that a table with open addressing finds a row by their bits; a
/// dictionary would hash them anew on every look-up. Most features that are asked for have no row:
/// a byte of each slot tells that without a look at rows and keys, and those bytes stay in the cache.
struct FeatureIndex: Sendable {
  /// The key of each row.
  private let keys: [UInt64]
  /// Eight bits of the key of each slot, the lowest of them set; 0 for a free slot.
  private var tags: [UInt8]
  /// The row of each slot that is not free.
  private var rows: [UInt32]
  private let shift: UInt64

  /// Indexes the keys of a table's rows; of one given twice the last row counts.
  ///
  /// - Complexity: O(*rows*).
  init(_ keys: [UInt64]) {
    self.keys = keys
    var bits = 4
    while 1 << bits < keys.count * 2 { bits += 1 }
    shift = UInt64(64 - bits)
    tags = [UInt8](repeating: 0, count: 1 << bits)
    rows = [UInt32](repeating: 0, count: 1 << bits)
    for (row, key) in keys.enumerated() {
      let mixed = Self.mix(key)
      var slot = Int(mixed >> shift)
      while tags[slot] != 0, keys[Int(rows[slot])] != key { slot = (slot + 1) & (tags.count - 1) }
      tags[slot] = Self.tag(mixed)
      rows[slot] = UInt32(row)
    }
  }

  /// The row of a feature; nil where the table has none.
  @inline(__always)
  subscript(key: UInt64) -> Int? {
    let mixed = Self.mix(key)
    let tag = Self.tag(mixed)
    var slot = Int(mixed >> shift)
    while tags[slot] != 0 {
      if tags[slot] == tag {
        let row = Int(rows[slot])
        if keys[row] == key { return row }
      }
      slot = (slot + 1) & (tags.count - 1)
    }
    return nil
  }

  /// Brings all bits of a key into its highest ones, which choose the slot.
  @inline(__always)
  private static func mix(_ key: UInt64) -> UInt64 { (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func tag(_ mixed: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: mixed) | 1 }
}
