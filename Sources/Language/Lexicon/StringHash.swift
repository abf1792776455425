import Foundation

/// spaCy's identity of a string: a small number for reserved words, else a hash of its bytes.
///
/// The identity is a feature: `X` as a shape is 101, since `X` is a reserved word too.
package struct StringHash: Sendable {
  private let symbols: [ExactString: UInt64]

  /// Takes reserved words with their numbers.
  package init(symbols: [String: UInt64]) {
    var exact: [ExactString: UInt64] = [:]
    for (word, number) in symbols { exact[ExactString(word)] = number }
    self.symbols = exact
  }

  /// spaCy's own reserved words (`symbols.json`).
  package static func spaCy() throws(ModelError) -> StringHash {
    do {
      return StringHash(
        symbols: try JSONDecoder().decode(
          [String: UInt64].self, from: Data(Resource.symbolsJSON.utf8)))
    } catch { throw .resource(name: "symbols.json", reason: "\(error)") }
  }

  /// The identity of a string; 0 for the empty one.
  package func callAsFunction(_ text: String) -> UInt64 { self(ExactString(text)) }

  /// The identity of a string whose hash is known.
  package func callAsFunction(_ text: ExactString) -> UInt64 {
    text.string.isEmpty ? 0 : symbols[text] ?? text.hash
  }
}

/// A string that is compared by its bytes.
///
/// `String` compares by canonical equivalence, under which the Kelvin sign is a `K`; tables of the
/// model do not.
package struct ExactString: Sendable, Hashable {
  package let string: String
  /// MurmurHash64A of the UTF-8 bytes.
  let hash: UInt64

  package init(_ string: String) {
    self.string = string
    self.hash = murmurHash64A(string.utf8)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.hash == b.hash && a.string.utf8.elementsEqual(b.string.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// MurmurHash2 for 64-bit machines by Austin Appleby, with spaCy's seed.
func murmurHash64A(_ bytes: String.UTF8View, seed: UInt64 = 1) -> UInt64 {
  let m: UInt64 = 0xC6A4_A793_5BD1_E995
  var hash = seed ^ UInt64(bytes.count) &* m
  var word: UInt64 = 0
  var shift: UInt64 = 0
  for byte in bytes {
    word |= UInt64(byte) << shift
    shift += 8
    if shift == 64 {
      word = word &* m
      word ^= word >> 47
      hash = (hash ^ word &* m) &* m
      word = 0
      shift = 0
    }
  }
  if shift > 0 { hash = (hash ^ word) &* m }
  hash ^= hash >> 47
  hash = hash &* m
  return hash ^ hash >> 47
}
