import Documents
import Foundation

/// A multinomial logistic regression over named features: `p(class) ∝ exp(Σ weight · value)`.
///
/// Read from a table with a feature a line and a class a column, weights in hundredths, empty for
/// none. Trained by `train-events`.
package struct LinearModel: Sendable {
  /// The names of the classes, in the order of the columns.
  package let classes: [String]
  private let rows: FeatureIndex
  /// Feature-major: `weights[row * classes.count + class]`.
  private let weights: [Float]

  /// Reads a table of weights.
  ///
  /// - Throws: ``CodingError/unreadableWeights(table:line:)`` where a weight is no whole number.
  package init(_ text: String, name: String) throws(CodingError) {
    let table: FactTable
    do throws(TableFault) {
      table = try FactTable(name, text, columns: 2)
    } catch {
      throw .unreadableWeights(table: name, line: error.line)
    }
    classes = table.count == 0 ? [] : Array(table.fields(of: 0).dropFirst())
    var rows = FeatureIndex(capacity: table.count)
    var weights: [Float] = []
    weights.reserveCapacity(table.count * classes.count)
    let bytes = text.utf8.span
    for row in 1..<max(1, table.count) {
      var at = table.start(of: row)
      var key = FeatureKey()
      while bytes[at] != UInt8(ascii: "\t") {
        key.append(bytes[at])
        at += 1
      }
      rows.insert(key.hash, row: weights.count / max(1, classes.count))
      guard Self.append(bytes, from: at, count: classes.count, to: &weights) else {
        throw .unreadableWeights(table: name, line: table.line(of: row))
      }
    }
    self.rows = rows
    self.weights = weights
  }

  /// Reads the whole numbers of a line, each after a tab.
  private static func append(
    _ bytes: Span<UInt8>, from start: Int, count: Int, to weights: inout [Float]
  ) -> Bool {
    var at = start
    for _ in 0..<count {
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\t") else { return false }
      at += 1
      var sign: Float = 1
      var value: Float = 0
      while at < bytes.count, bytes[at] != UInt8(ascii: "\t"), bytes[at] != UInt8(ascii: "\n") {
        if bytes[at] == UInt8(ascii: "-") {
          sign = -1
        } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
          value = value * 10 + Float(bytes[at] - UInt8(ascii: "0"))
        } else {
          return false
        }
        at += 1
      }
      weights.append(sign * value / 100)
    }
    return true
  }

  /// Adds a feature's weights to the scores of the classes, in the order of ``classes``.
  ///
  /// - Complexity: O(*classes*).
  @inline(__always)
  func add(_ key: UInt64, to scores: inout [Float]) {
    guard let row = rows[key] else { return }
    let start = row * classes.count
    for index in scores.indices { scores[index] += weights[start + index] }
  }

  /// The chance of each class, in the order of ``classes``.
  ///
  /// - Complexity: O(*features · classes*).
  package func probabilities(_ bag: FeatureBag) -> [Double] {
    var scores = [Float](repeating: 0, count: classes.count)
    // Summed in the order of keys: the same bag gives the same bits on every run.
    for (key, value) in bag.values.sorted(by: { $0.key < $1.key }) {
      guard let row = rows[key] else { continue }
      let start = row * classes.count
      for index in scores.indices { scores[index] += value * weights[start + index] }
    }
    return softmax(scores.map(Double.init))
  }

  /// What each feature of a bag with names adds to a class's score beyond the mean of all classes, the
  /// weightiest first, then by name; features that the table lacks are left out.
  func contributions(_ bag: FeatureBag, to label: String) -> [(name: String, value: Double)] {
    guard let column = classes.firstIndex(of: label) else { return [] }
    return bag.names.compactMap { key, name -> (name: String, value: Double)? in
      guard let row = rows[key], let value = bag.values[key] else { return nil }
      let own = weights[row * classes.count..<(row + 1) * classes.count]
      let mean = own.reduce(0, +) / Float(classes.count)
      return (name, Double(value * (own[own.startIndex + column] - mean)))
    }.sorted { abs($0.value) == abs($1.value) ? $0.name < $1.name : abs($0.value) > abs($1.value) }
  }
}

/// `exp(scores) / Σ exp(scores)`, kept from overflow by the largest score.
package func softmax(_ scores: [Double]) -> [Double] {
  guard let largest = scores.max() else { return [] }
  let powers = scores.map { exp($0 - largest) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}
