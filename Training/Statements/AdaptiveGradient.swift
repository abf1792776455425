import Foundation

/// Sparse weights fitted by adaptive gradients with an absolute penalty.
///
/// Duchi, Hazan & Singer (2011), "Adaptive subgradient methods", with the penalty applied to the
/// weights that an example touches. Deterministic: examples come in a fixed order.
struct AdaptiveGradient {
  private static let rate: Float = 0.1
  private static let penalty: Float = 0.002

  let classes: Int
  private var weights: [Float]
  private var squares: [Float]

  init(features: Int, classes: Int) {
    self.classes = classes
    weights = [Float](repeating: 0, count: features * classes)
    squares = [Float](repeating: 1e-2, count: features * classes)
  }

  /// The weights of a feature, by class.
  func weights(of feature: Int) -> ArraySlice<Float> {
    weights[feature * classes..<(feature + 1) * classes]
  }

  /// Adds the weights of features to scores.
  func add(_ features: [UInt32], to scores: inout [Float]) {
    for feature in features {
      let start = Int(feature) * classes
      for index in 0..<classes { scores[index] += weights[start + index] }
    }
  }

  /// One step against a gradient that all features of an example share.
  mutating func step(_ features: [UInt32], _ gradient: [Float]) {
    for feature in features {
      let start = Int(feature) * classes
      for index in 0..<classes {
        let slope = gradient[index]
        if abs(slope) < 1e-4 { continue }
        squares[start + index] += slope * slope
        let step = Self.rate / squares[start + index].squareRoot()
        let moved = weights[start + index] - step * slope
        let shrunk = max(0, abs(moved) - step * Self.penalty)
        weights[start + index] = moved < 0 ? -shrunk : shrunk
      }
    }
  }

  /// Leaves out small weights.
  mutating func prune(_ smallest: Float) {
    for index in weights.indices where abs(weights[index]) < smallest { weights[index] = 0 }
  }

  /// Adds a constant to the weights of some features.
  mutating func shift(_ features: [Int], by amount: Float) {
    for feature in features {
      for index in 0..<classes { weights[feature * classes + index] += amount }
    }
  }
}

/// The same order of examples on every run: a linear congruential generator (Knuth, MMIX).
struct FixedShuffle: RandomNumberGenerator {
  private var state: UInt64 = 20_220_629

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
