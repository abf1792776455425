/// Which rows bear a key: a hash table over the bytes of keys, without a string or an array a row.
///
/// Rows of one key come out in the order in which they were put in.
struct KeyIndex: Sendable {
  private struct Key: Sendable {
    let start: UInt32
    let end: UInt32
    let hash: UInt32
    let first: UInt32
    var last: UInt32
  }

  fileprivate struct Link: Sendable {
    let row: UInt32
    /// The next link of the same key, plus one; 0 at the end.
    var next: UInt32
  }

  /// The rows of one key.
  struct Rows: Sequence, IteratorProtocol {
    fileprivate let links: [Link]
    fileprivate var place: UInt32

    mutating func next() -> Int? {
      guard place > 0 else { return nil }
      let link = links[Int(place) - 1]
      place = link.next
      return Int(link.row)
    }
  }

  private var pool: [UInt8] = []
  private var keys: [Key] = []
  private var links: [Link] = []
  /// Open addressing: the number of a key plus one, 0 for a free slot; a power of two of them.
  private var slots: [UInt32]

  /// An index with room for a number of keys; it grows with more.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    keys.reserveCapacity(capacity)
    links.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 8)
  }

  /// An index of words by their places.
  init(_ words: [String]) {
    self.init(capacity: words.count)
    for (place, word) in words.enumerated() { insert(word, place) }
  }

  /// Adds a row to those of a key; the same row right after itself is added once.
  mutating func insert(_ key: Span<UInt8>, _ row: Int) {
    let hash = Self.hash(key)
    let slot = slot(of: key, hash)
    let link = UInt32(links.count)
    if slots[slot] == 0 {
      let start = UInt32(pool.count)
      for place in key.indices { pool.append(key[place]) }
      keys.append(
        Key(start: start, end: UInt32(pool.count), hash: hash, first: link, last: link))
      slots[slot] = UInt32(keys.count)
      if keys.count * 2 > slots.count { grow() }
    } else {
      let number = Int(slots[slot]) - 1
      let last = Int(keys[number].last)
      if links[last].row == UInt32(row) { return }
      links[last].next = link + 1
      keys[number].last = link
    }
    links.append(Link(row: UInt32(row), next: 0))
  }

  /// Adds a row to those of a key.
  mutating func insert(_ key: String, _ row: Int) { insert(key.utf8.span, row) }

  /// Adds a row to those of a key unless it is among them.
  mutating func insertOnce(_ key: String, _ row: Int) {
    if !rows(of: key).contains(row) { insert(key, row) }
  }

  /// The rows of a key.
  ///
  /// - Complexity: O(*length of the key*).
  func rows(of key: Span<UInt8>) -> Rows {
    let number = slots[slot(of: key, Self.hash(key))]
    return Rows(links: links, place: number == 0 ? 0 : keys[Int(number) - 1].first + 1)
  }

  /// The rows of a key.
  func rows(of key: String) -> Rows { rows(of: key.utf8.span) }

  /// The row that was put in last under a key, nil for none.
  func last(of key: Span<UInt8>) -> Int? { last(of: key, hash: Self.hash(key)) }

  /// The row that was put in last under a key whose hash is known, nil for none.
  func last(of key: Span<UInt8>, hash: UInt32) -> Int? {
    let number = slots[slot(of: key, hash)]
    return number == 0 ? nil : Int(links[Int(keys[Int(number) - 1].last)].row)
  }

  /// Whether a key whose hash is known has rows.
  func contains(_ key: Span<UInt8>, hash: UInt32) -> Bool { slots[slot(of: key, hash)] != 0 }

  /// The row that was put in last under a key, nil for none.
  func last(of key: String) -> Int? { last(of: key.utf8.span) }

  /// FNV-1a (Fowler, Noll, Vo) with a final mix, so that low bits differ.
  static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for place in key.indices { hash = (hash ^ UInt32(key[place])) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  /// The slot that holds a key, or the free one where it belongs.
  private func slot(of key: Span<UInt8>, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = keys[Int(slots[slot]) - 1]
      if known.hash == hash, isKey(key, Int(known.start)..<Int(known.end)) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isKey(_ key: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard key.count == range.count else { return false }
    for place in key.indices where pool[range.lowerBound + place] != key[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Int(key.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
