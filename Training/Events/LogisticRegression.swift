import Coding
import Foundation

/// One example of a task: its features and the classes that are right for it.
///
/// Several classes are right where the gold tells only that it is one of them (YIELD is CONCEDE or
/// RETREAT).
struct Example {
  let bag: FeatureBag
  let labels: [String]
  var weight = 1.0
}

/// Fits a multinomial logistic regression with a ridge.
///
/// The loss of an example is `-log Σ p(right classes)`; with one right class that is the usual one.
struct LogisticRegression {
  /// The weight of the data against the ridge.
  var fit = 1.0
  /// How many examples must have a feature for it to count.
  var leastCount = 2
  /// Weights below this size are left out of the table.
  var smallest = 0.03

  /// The weights of the features by class.
  struct Fitted {
    let classes: [String]
    let features: [String]
    /// Feature-major.
    let weights: [Double]
    fileprivate let rows: [UInt64: Int]

    /// The chance of each class.
    func probabilities(_ bag: FeatureBag) -> [Double] {
      var scores = [Double](repeating: 0, count: classes.count)
      for (key, value) in bag.values {
        guard let row = rows[key] else { continue }
        for index in scores.indices {
          scores[index] += Double(value) * weights[row * classes.count + index]
        }
      }
      return softmax(scores)
    }
  }

  func callAsFunction(_ examples: [Example], classes: [String]) -> Fitted {
    let features = Self.features(of: examples, leastCount: leastCount)
    var rows: [UInt64: Int] = [:]
    for (row, name) in features.enumerated() { rows[FeatureKey(name).hash] = row }
    let data = examples.map { example in
      Row(
        features: example.bag.values.compactMap { key, value in
          rows[key].map { (row: $0, value: Double(value)) }
        }.sorted { $0.row < $1.row },
        right: example.labels.compactMap(classes.firstIndex(of:)), weight: example.weight)
    }
    let weights = LimitedMemoryBFGS().minimum(count: features.count * classes.count) {
      objective(at: $0, data, classes: classes.count, gradient: &$1)
    }
    return Fitted(classes: classes, features: features, weights: weights, rows: rows)
  }

  private struct Row {
    let features: [(row: Int, value: Double)]
    let right: [Int]
    let weight: Double
  }

  private static func features(of examples: [Example], leastCount: Int) -> [String] {
    var counts: [UInt64: (name: String, count: Int)] = [:]
    for example in examples {
      for (key, name) in example.bag.names { counts[key, default: (name, 0)].count += 1 }
    }
    return counts.values.filter { $0.count >= leastCount }.map(\.name).sorted()
  }

  private func objective(
    at point: [Double], _ data: [Row], classes: Int, gradient: inout [Double]
  ) -> Double {
    var loss = 0.0
    for index in point.indices { gradient[index] = point[index] }
    for row in data {
      var scores = [Double](repeating: 0, count: classes)
      for (feature, value) in row.features {
        let start = feature * classes
        for index in 0..<classes { scores[index] += value * point[start + index] }
      }
      let chances = softmax(scores)
      let mass = max(row.right.reduce(0) { $0 + chances[$1] }, 1e-12)
      loss -= fit * row.weight * log(mass)
      var errors = chances
      for label in row.right { errors[label] -= chances[label] / mass }
      for (feature, value) in row.features {
        let start = feature * classes
        let scale = fit * row.weight * value
        for index in 0..<classes { gradient[start + index] += scale * errors[index] }
      }
    }
    return loss + point.reduce(0) { $0 + $1 * $1 } / 2
  }
}
