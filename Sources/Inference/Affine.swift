/// A linear layer: y = x·Wᵀ + b.
public struct Affine: Sendable {
  private let weights: PackedWeights
  private let processor: Processor
  /// The number of values of an input row.
  public var inputs: Int { weights.inputs }
  /// The number of classes.
  public var outputs: Int { weights.outputs }

  /// Reads a `linear` or `softmax` layer; the latter's normalisation changes no maximum.
  ///
  /// - Throws: ``InferenceError`` if W or b is missing or does not fit.
  public init(_ node: ThincModel.Node, on processor: Processor = .best) throws(InferenceError) {
    let W = try node.parameter("W", shape: [nil, nil])
    let b = try node.parameter("b", shape: [W.shape[0]])
    weights = PackedWeights(
      inputs: W.shape[1], outputs: W.shape[0], weights: W.values, bias: b.values)
    self.processor = processor
  }

  /// The scores of all rows; columns beyond `outputs` are padding.
  public func callAsFunction(_ input: Matrix) -> Matrix { weights(input, on: processor) }

  /// For each row the class with the greatest score, the first of equals.
  public func classes(_ input: Matrix) -> [Int] {
    let scores = self(input)
    return (0..<scores.rows).map { row in
      let start = row * scores.columns
      return (scores.values.firstMaximum(in: start..<start + outputs) ?? start) - start
    }
  }
}
