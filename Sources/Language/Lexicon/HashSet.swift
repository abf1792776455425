/// A set of strings by their 64-bit hashes, by which spaCy's own string store knows them too.
///
/// Open addressing over the hashes as they are; a set of strings would hash each anew.
struct HashSet: Sendable {
  /// A power of two of slots; 0 is a free one.
  private var slots: [UInt64]
  private var hasZero = false

  /// A set with room for a number of strings.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Adds the hash of a string.
  ///
  /// - Precondition: no more are added than the capacity says.
  mutating func insert(_ hash: UInt64) {
    guard hash != 0 else {
      hasZero = true
      return
    }
    slots[slot(of: hash)] = hash
  }

  /// Whether a string's hash is in it.
  func contains(_ hash: UInt64) -> Bool {
    hash == 0 ? hasZero : slots[slot(of: hash)] == hash
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
