import Coding
import Foundation

/// Fits the chain that labels attributions: a conditional random field over the lattice.
///
/// Lafferty, McCallum & Pereira (2001), "Conditional random fields".
struct FrameFitting {
  private(set) var nodes: AdaptiveGradient
  private(set) var borders: AdaptiveGradient

  init(features: Int) {
    nodes = AdaptiveGradient(features: features, classes: 4)
    borders = AdaptiveGradient(features: features, classes: 16)
  }

  mutating func prune(_ smallest: Float) {
    nodes.prune(smallest)
    borders.prune(smallest)
  }

  /// The likeliest labels of an attribution.
  func best(_ frame: TrainingText.Frame) -> [AttributionLabel] {
    FrameLattice(core: frame.core).best(
      nodes: scores(frame.nodes, nodes), borders: scores(frame.borders, borders))
  }

  private func scores(_ features: [[UInt32]], _ fit: AdaptiveGradient) -> [[Float]] {
    features.map { features in
      var scores = [Float](repeating: 0, count: fit.classes)
      fit.add(features, to: &scores)
      return scores
    }
  }

  /// One step on one attribution.
  mutating func learn(_ frame: TrainingText.Frame) {
    guard let gold = frame.labels else { return }
    let chain = FrameChain(
      lattice: FrameLattice(core: frame.core), nodes: scores(frame.nodes, nodes),
      borders: scores(frame.borders, borders))
    guard var expected = chain.expectations() else { return }
    for position in gold.indices {
      let label = gold[position].rawValue
      expected.nodes[position][label] -= 1
      if position > 0 {
        expected.borders[position][gold[position - 1].rawValue * 4 + label] -= 1
      }
    }
    for position in gold.indices {
      nodes.step(frame.nodes[position], expected.nodes[position])
      borders.step(frame.borders[position], expected.borders[position])
    }
  }
}

/// The sums over all sequences of labels that a lattice allows.
struct FrameChain {
  let lattice: FrameLattice
  let nodes: [[Float]]
  let borders: [[Float]]

  private static let states = 0..<FrameLattice.count
  private static let labels = FrameLattice.labels.map(\.rawValue)
  private static let nothing = [Double](repeating: -.infinity, count: FrameLattice.count)

  /// What a step from one state to the next adds.
  private func step(_ position: Int, _ before: Int, _ state: Int) -> Double? {
    guard lattice.allows(state, at: position),
      lattice.allows(from: before, to: state, at: position)
    else { return nil }
    let (first, second) = (Self.labels[before], Self.labels[state])
    return Double(borders[position][first * 4 + second]) + Double(nodes[position][second])
  }

  private func forward() -> [[Double]] {
    var sums = [Self.nothing]
    for state in 0...3 where lattice.allows(state, at: 0) {
      sums[0][state] = Double(nodes[0][Self.labels[state]])
    }
    for position in nodes.indices.dropFirst() {
      var next = Self.nothing
      for state in Self.states {
        next[state] = logSum(
          Self.states.compactMap { before in
            step(position, before, state).map { sums[position - 1][before] + $0 }
          })
      }
      sums.append(next)
    }
    return sums
  }

  private func backward() -> [[Double]] {
    var sums = [[Double]](repeating: Self.nothing, count: nodes.count)
    sums[nodes.count - 1] = [Double](repeating: 0, count: FrameLattice.count)
    for position in nodes.indices.dropLast().reversed() {
      for before in Self.states {
        sums[position][before] = logSum(
          Self.states.compactMap { state in
            step(position + 1, before, state).map { sums[position + 1][state] + $0 }
          })
      }
    }
    return sums
  }

  /// How often each label and each pair of labels is expected at each position; nil where the
  /// lattice allows no sequence.
  func expectations() -> (nodes: [[Float]], borders: [[Float]])? {
    guard !nodes.isEmpty else { return nil }
    let (forward, backward) = (forward(), backward())
    let total = logSum(forward[nodes.count - 1])
    guard total.isFinite else { return nil }
    var labels = [[Float]](repeating: [Float](repeating: 0, count: 4), count: nodes.count)
    var pairs = [[Float]](repeating: [Float](repeating: 0, count: 16), count: nodes.count)
    for position in nodes.indices {
      for state in Self.states {
        let mass = exp(forward[position][state] + backward[position][state] - total)
        labels[position][Self.labels[state]] += Float(mass)
        guard position > 0 else { continue }
        for before in Self.states {
          guard let added = step(position, before, state) else { continue }
          let chance = exp(
            forward[position - 1][before] + added + backward[position][state] - total)
          pairs[position][Self.labels[before] * 4 + Self.labels[state]] += Float(chance)
        }
      }
    }
    return (labels, pairs)
  }
}

/// `log Σ exp(terms)`, kept from overflow by the largest.
func logSum(_ terms: [Double]) -> Double {
  guard let largest = terms.max(), largest > -.infinity else { return -.infinity }
  return largest + log(terms.reduce(0) { $0 + exp($1 - largest) })
}
