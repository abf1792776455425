import Documents

/// A hash of a feature's name that takes it byte by byte.
protocol FeatureHashing {
  init()
  /// Takes the next byte.
  mutating func append(_ byte: UInt8)
  /// The hash of the bytes so far.
  var hash: UInt64 { get }
}

extension FeatureKey: FeatureHashing {}

/// A table of weights as training writes it: a feature a line and a class a column.
///
/// Weights are in hundredths, empty for none. Names of features are hashed as they are read, never kept.
struct WeightTable {
  /// The names of the classes, in the order of the columns.
  private(set) var classes: [String] = []
  /// The hash of each row's feature.
  private(set) var keys: [UInt64] = []
  /// Row-major: `weights[row * classes.count + class]`.
  private(set) var weights: [Float] = []

  /// Reads a table.
  ///
  /// - Throws: ``CodingError/unreadableWeights(table:line:)`` where a weight is no whole number or a
  ///   line has fewer than classes.
  /// - Complexity: O(*bytes*).
  init<Hash: FeatureHashing>(
    _ text: String, name: String, hashedBy: Hash.Type
  ) throws(CodingError) {
    let bytes = text.utf8.span
    // Lines of these tables are longer as a rule.
    keys.reserveCapacity(bytes.count / 16)
    var at = 0
    var line = 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "#") || bytes[at] == UInt8(ascii: "\n") {
        Self.skipLine(bytes, &at)
      } else if classes.isEmpty {
        let start = at
        Self.skipLine(bytes, &at)
        let header = text.utf8.dropFirst(start).prefix(at - start).split(
          separator: UInt8(ascii: "\t"))
        classes = header.dropFirst().map { field in
          String(decoding: field.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        }
        weights.reserveCapacity(bytes.count / 16 * classes.count)
      } else {
        keys.append(Self.key(bytes, &at, Hash.self))
        guard Self.append(bytes, &at, count: classes.count, to: &weights) else {
          throw .unreadableWeights(table: name, line: line)
        }
      }
      line += 1
    }
  }

  private static func skipLine(_ bytes: borrowing Span<UInt8>, _ at: inout Int) {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    at += 1
  }

  /// The hash of the name at a line's start.
  @inline(__always)
  private static func key<Hash: FeatureHashing>(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, _: Hash.Type
  ) -> UInt64 {
    var hash = Hash()
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") { break }
      hash.append(byte)
      at += 1
    }
    return hash.hash
  }

  /// Reads the whole numbers of a line, each after a tab, and the line's end.
  @inline(__always)
  private static func append(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, count: Int, to weights: inout [Float]
  ) -> Bool {
    for _ in 0..<count {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\t") else { return false }
      at += 1
      var isNegative = false
      var value = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") { break }
        if byte == UInt8(ascii: "-") {
          isNegative = true
        } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1 << 24 {
          value = value * 10 + Int(byte - UInt8(ascii: "0"))
        } else {
          return false
        }
        at += 1
      }
      weights.append(Float(isNegative ? -value : value) / 100)
    }
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    at += 1
    return true
  }
}
