/// Ridge regression on counted features, solved by conjugate gradients.
struct Ridge {
  /// The penalty on the squares of the weights.
  let penalty: Double
  var steps = 120

  /// Weights that fit the labels' distance from `bias`, features outside `kept` at nought.
  ///
  /// - Complexity: O(*steps* × *features of all examples*).
  func fit(_ examples: [Judged], bias: Double, kept: [Bool]) -> [Double] {
    var weights = [Double](repeating: 0, count: kept.count)
    var residual = transposed(examples, examples.map { $0.label - bias }, kept)
    var direction = residual
    var norm = dot(residual, residual)
    let goal = norm * 1e-10
    for _ in 0..<steps where norm > goal {
      let image = applied(examples, direction, kept)
      let step = norm / dot(direction, image)
      for index in weights.indices {
        weights[index] += step * direction[index]
        residual[index] -= step * image[index]
      }
      let next = dot(residual, residual)
      for index in direction.indices {
        direction[index] = residual[index] + next / norm * direction[index]
      }
      norm = next
    }
    return weights
  }

  private func applied(_ examples: [Judged], _ vector: [Double], _ kept: [Bool]) -> [Double] {
    var image = transposed(
      examples, examples.map { $0.features.reduce(0) { $0 + vector[$1] } }, kept)
    for index in image.indices { image[index] += penalty * vector[index] }
    return image
  }

  private func transposed(_ examples: [Judged], _ values: [Double], _ kept: [Bool]) -> [Double] {
    var result = [Double](repeating: 0, count: kept.count)
    for (example, value) in zip(examples, values) {
      for feature in example.features where kept[feature] { result[feature] += value }
    }
    return result
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
