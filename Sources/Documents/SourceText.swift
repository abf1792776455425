/// A half-open range of Unicode scalars in a document's text.
///
/// Every offset that Entente shows or stores is of this kind.
public typealias TextRange = Range<Int>

/// Text that is addressed by Unicode scalars.
///
/// `String` counts grapheme clusters and compares by canonical equivalence; citations need code
/// points that stay what they are, so the scalars are kept beside the string.
public struct SourceText: Sendable, Hashable {
  /// The text as it was read.
  public let string: String
  /// Its Unicode scalars, in order; offsets index this array.
  public let scalars: [Unicode.Scalar]

  /// Takes over a text as it is; nothing is normalised.
  public init(_ string: String) {
    self.string = string
    self.scalars = Array(string.unicodeScalars)
  }

  /// The number of scalars.
  public var count: Int { scalars.count }

  /// The text of a range.
  ///
  /// - Complexity: O(*length of the range*).
  public subscript(range: TextRange) -> String {
    // Bytes are appended a good deal faster than scalars are to a string's view.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for scalar in scalars[range] {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether two texts are equal scalar by scalar.
  public static func == (a: SourceText, b: SourceText) -> Bool { a.scalars == b.scalars }

  /// Feeds the scalars, to agree with `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
}
