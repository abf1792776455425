/// Minimises a smooth function of many variables by limited-memory BFGS.
///
/// Nocedal & Wright, Numerical Optimization (2006), algorithms 7.4 and 7.5, with a backtracking line
/// search on Armijo's condition. Deterministic: the same function from the same start gives the same
/// bits.
struct LimitedMemoryBFGS {
  /// How many steps back the curvature is remembered.
  var memory = 8
  /// The largest number of steps.
  var iterations = 120
  /// Where the value falls by less than this part of itself, the search ends.
  var tolerance = 1e-5

  /// The point that minimises a function, from zero.
  ///
  /// - Parameters:
  ///   - count: the number of variables.
  ///   - function: the value at a point; writes the gradient there.
  /// - Returns: the point with the least value that was found.
  func minimum(
    count: Int, _ function: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) -> [Double] {
    var point = [Double](repeating: 0, count: count)
    var gradient = point
    var value = function(point, &gradient)
    var history = History(memory: memory)
    for _ in 0..<iterations {
      let direction = history.direction(gradient)
      let slope = dot(direction, gradient)
      guard slope < 0 else { break }
      var step = history.isEmpty ? 1 / dot(gradient, gradient).squareRoot() : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      for _ in 0..<30 {
        for index in next.indices { next[index] = point[index] + step * direction[index] }
        nextValue = function(next, &nextGradient)
        if nextValue <= value + 1e-4 * step * slope { break }
        step /= 2
      }
      guard nextValue < value else { break }
      history.add(from: point, gradient, to: next, nextGradient)
      let isDone = value - nextValue < tolerance * max(1, abs(value))
      point = next
      gradient = nextGradient
      value = nextValue
      if isDone { break }
    }
    return point
  }

  /// The last steps with the change of the gradient over each.
  private struct History {
    let memory: Int
    private var pairs: [(step: [Double], change: [Double], curvature: Double)] = []

    init(memory: Int) { self.memory = memory }

    var isEmpty: Bool { pairs.isEmpty }

    mutating func add(
      from point: [Double], _ gradient: [Double], to next: [Double], _ nextGradient: [Double]
    ) {
      let step = zip(next, point).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = dot(step, change)
      guard curvature > 1e-12 else { return }
      pairs.append((step, change, curvature))
      if pairs.count > memory { pairs.removeFirst() }
    }

    /// The two-loop recursion: minus the inverse Hessian times the gradient.
    func direction(_ gradient: [Double]) -> [Double] {
      var result = gradient.map { -$0 }
      guard let last = pairs.last else { return result }
      var factors: [Double] = []
      for pair in pairs.reversed() {
        let factor = dot(pair.step, result) / pair.curvature
        factors.append(factor)
        for index in result.indices { result[index] -= factor * pair.change[index] }
      }
      let scale = last.curvature / dot(last.change, last.change)
      for index in result.indices { result[index] *= scale }
      for (pair, factor) in zip(pairs, factors.reversed()) {
        let correction = factor - dot(pair.change, result) / pair.curvature
        for index in result.indices { result[index] += correction * pair.step[index] }
      }
      return result
    }
  }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for index in left.indices { sum += left[index] * right[index] }
  return sum
}
