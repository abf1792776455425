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
    let table = try WeightTable(text, name: name, hashedBy: FeatureKey.self)
    classes = table.classes
    rows = FeatureIndex(table.keys)
    weights = table.weights
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
