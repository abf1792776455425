import Foundation

/// Logistic regression with a ridge, by Newton's method; each step is solved by conjugate gradients.
struct LogisticFit {
  /// A pair with its features and whether it belongs together.
  struct Example {
    let features: [(feature: Int, value: Double)]
    let isTrue: Bool
  }

  /// The penalty on the squares of the weights, halved.
  let penalty: Double
  var newtonSteps = 12
  var gradientSteps = 40

  /// The weights of all features.
  ///
  /// - Complexity: O(*steps* × *features of all examples*).
  func callAsFunction(_ examples: [Example], count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<newtonSteps {
      var slopes = weights.map { -penalty * $0 }
      let curvatures = examples.map { example in
        let chance = Self.chance(example.features, weights)
        let error = (example.isTrue ? 1 : 0) - chance
        for (feature, value) in example.features { slopes[feature] += error * value }
        return chance * (1 - chance)
      }
      let step = solved(slopes, examples, curvatures)
      var moved = 0.0
      for index in weights.indices {
        weights[index] += step[index]
        moved = max(moved, abs(step[index]))
      }
      if moved < 1e-3 { break }
    }
    return weights
  }

  /// The chance that weights give.
  static func chance(
    _ features: [(feature: Int, value: Double)], _ weights: [Double]
  ) -> Double {
    1 / (1 + exp(-features.reduce(0) { $0 + weights[$1.feature] * $1.value }))
  }

  /// The step whose image under the curvature is the slope.
  private func solved(
    _ slopes: [Double], _ examples: [Example], _ curvatures: [Double]
  ) -> [Double] {
    var step = [Double](repeating: 0, count: slopes.count)
    var rest = slopes
    var direction = rest
    var norm = rest.reduce(0) { $0 + $1 * $1 }
    let goal = norm * 1e-6
    for _ in 0..<gradientSteps where norm > goal {
      var image = direction.map { penalty * $0 }
      for (example, curvature) in zip(examples, curvatures) {
        let along = example.features.reduce(0) { $0 + direction[$1.feature] * $1.value }
        for (feature, value) in example.features {
          image[feature] += curvature * along * value
        }
      }
      let length = norm / zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
      var next = 0.0
      for index in step.indices {
        step[index] += length * direction[index]
        rest[index] -= length * image[index]
        next += rest[index] * rest[index]
      }
      for index in step.indices { direction[index] = rest[index] + next / norm * direction[index] }
      norm = next
    }
    return step
  }
}
