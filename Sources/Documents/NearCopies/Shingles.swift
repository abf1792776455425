/// The runs of words of a text, as hashes: what texts have in common is what they share of these.
struct Shingles: Sendable {
  /// Words in a run: short enough that few of them meet an edited word, long enough that texts about
  /// the same thing share few (Broder 1997 takes ten letters to ten words).
  static let length = 3

  /// The distinct hashes, ascending.
  let hashes: [UInt64]

  /// The runs of words of a text's ranges, letter case and everything between words left aside.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the text.
  init(_ scalars: [Unicode.Scalar], in ranges: [TextRange], length: Int = Self.length) {
    var words: [UInt64] = []
    for range in ranges {
      var word: UInt64 = 0
      for index in range {
        let scalar = scalars[index]
        if let folded = Self.folded(scalar) {
          word = Self.mixed(word, UInt64(folded))
        } else if word != 0, !Self.joins(scalar) {
          words.append(word)
          word = 0
        }
      }
      if word != 0 { words.append(word) }
    }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count)
    for start in words.indices.dropLast(min(words.count, length - 1)) {
      var hash: UInt64 = 0
      for word in words[start..<start + length] { hash = Self.mixed(hash, word) }
      hashes.append(Self.spread(hash))
    }
    hashes.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(hashes.count)
    for hash in hashes where hash != distinct.last { distinct.append(hash) }
    self.hashes = distinct
  }

  /// A letter or digit in lower case; nil for what stands between words.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    if value < 0x80 {
      if (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) { return value }
      return (0x41...0x5A).contains(value) ? value + 0x20 : nil
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    return properties.lowercaseMapping.unicodeScalars.first?.value
  }

  /// Apostrophes are dropped within words, since editors write them in two ways.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "\u{AD}"
  }

  private static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    ((hash ^ value) &* 0x9E37_79B9_7F4A_7C15).rotated
  }

  /// MurmurHash3's finalizer (Appleby, public domain): every bit of the input moves every bit.
  private static func spread(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }

  /// How many hashes two texts share.
  func shared(with other: Shingles) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < hashes.count, j < other.hashes.count {
      let (a, b) = (hashes[i], other.hashes[j])
      if a == b { count += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return count
  }
}

extension UInt64 {
  fileprivate var rotated: UInt64 { self << 31 | self >> 33 }
}
