/// A piece of a feature's name: its text for training, its hash alone for reading.
///
/// Readers of features are written once over either; reading builds no strings.
protocol FeatureText: Sendable, ExpressibleByStringLiteral where StringLiteralType == String {
  init(_ text: String)
  /// A piece with another behind it.
  static func + (first: Self, second: Self) -> Self
}

extension String: FeatureText {}

/// The hash of a piece of a feature's name, ASCII capitals as small letters and slashes as `~`, as
/// tables of weights spell them.
///
/// A polynomial in 64 bits, so that the hash of two pieces together follows from theirs: a name is
/// put together from pieces that were each hashed once a document. Karp and Rabin, "Efficient
/// randomized pattern-matching algorithms" (1987).
struct FeatureWord: FeatureText, FeatureHashing {
  private(set) var hash: UInt64 = 0
  /// The base to the power of the length.
  private var power: UInt64 = 1

  private static let base: UInt64 = 0x5851_F42D_4C95_7F2D

  /// The empty piece.
  init() {}

  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  init(stringLiteral text: String) { self.init(text) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    hash = hash &* Self.base &+ UInt64(FeatureHash.folded(byte)) &+ 1
    power = power &* Self.base
  }

  @inline(__always)
  static func + (first: Self, second: Self) -> Self {
    var both = first
    both.hash = first.hash &* second.power &+ second.hash
    both.power = first.power &* second.power
    return both
  }
}

/// Takes features, each a template with up to four parts: `wl=ccomp>~say`.
protocol FeatureCollector {
  associatedtype Text: FeatureText
  /// Opens a feature with its first part; the template ends with `=`.
  mutating func begin(_ template: Text, _ first: Text)
  /// Adds a part of its value.
  mutating func part(_ value: Text)
  /// Closes it.
  mutating func end()
}

extension FeatureCollector {
  @inline(__always)
  mutating func add(_ template: Text, _ first: Text) {
    begin(template, first)
    end()
  }

  @inline(__always)
  mutating func add(_ template: Text, _ first: Text, _ second: Text) {
    begin(template, first)
    part(second)
    end()
  }

  @inline(__always)
  mutating func add(_ template: Text, _ first: Text, _ second: Text, _ third: Text) {
    begin(template, first)
    part(second)
    part(third)
    end()
  }
}
