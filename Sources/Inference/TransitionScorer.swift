import Kernels

/// Scores the moves of a transition system from the tokens that its state looks at.
///
/// The products of every token with every slot of the hidden layer are computed once a document;
/// a state's score is then a sum of rows, a maximum and one small product. Chen and Manning 2014,
/// "A Fast and Accurate Dependency Parser using Neural Networks", 3.3.
public struct TransitionScorer: Sendable {
  /// The number of tokens that a state shows.
  public let slots: Int
  /// The number of moves.
  public var moves: Int { upper.outputs }
  private let pieces: Int
  private let width: Int
  /// [width, token width].
  private let projection: Affine
  /// [slots·pieces·width, width], piece-major, without bias.
  private let lower: PackedWeights
  /// [slots, pieces, width]: what a slot without a token adds.
  private let absent: [Float]
  /// [pieces, width].
  private let bias: [Float]
  /// [moves, width].
  private let upper: PackedWeights
  private let processor: Processor

  /// Reads a `parser_model`: its `lower` and `upper` layers and the `linear` that feeds them.
  ///
  /// - Throws: ``InferenceError`` if layers are missing or do not fit each other.
  public init(_ model: ThincModel, on processor: Processor = .best) throws(InferenceError) {
    let (_, low) = try model.reference("lower")
    let (upperIndex, up) = try model.reference("upper")
    let W = try low.parameter("W", shape: [nil, nil, nil, nil])
    slots = W.shape[0]
    width = W.shape[1]
    pieces = W.shape[2]
    let inputs = W.shape[3]
    let b = try low.parameter("b", shape: [width, pieces])
    let pad = try low.parameter("pad", shape: [1, slots, width, pieces])
    let U = try up.parameter("W", shape: [nil, width])
    let ub = try up.parameter("b", shape: [U.shape[0]])
    guard slots > 0, pieces > 0, width > 0, width.isMultiple(of: ENTENTE_PANEL),
      width * pieces <= ENTENTE_HIDDEN, U.shape[0] > 0
    else { throw InferenceError("a hidden layer of \(width) units × \(pieces) is not supported") }
    guard
      let linear = model.nodes.enumerated()
        .first(where: { $0.element.name == "linear" && $0.offset != upperIndex })?.element
    else { throw InferenceError("the layer that feeds the transition model is missing") }
    projection = try Affine(linear, on: processor)
    guard projection.outputs == inputs else {
      throw InferenceError("the transition model takes \(inputs) values, not \(projection.outputs)")
    }
    let hidden = (width, pieces)
    lower = PackedWeights(
      inputs: inputs, outputs: slots * pieces * width,
      weights: Self.pieceMajor(W.values, slots, hidden, run: inputs), bias: [])
    absent = Self.pieceMajor(pad.values, slots, hidden, run: 1)
    bias = Self.pieceMajor(b.values, 1, hidden, run: 1)
    upper = PackedWeights(inputs: width, outputs: U.shape[0], weights: U.values, bias: ub.values)
    self.processor = processor
  }

  /// Reorders [slots, width, pieces, run] to [slots, pieces, width, run], so that the maximum over
  /// pieces runs over whole registers.
  private static func pieceMajor(
    _ values: [Float], _ slots: Int, _ hidden: (width: Int, pieces: Int), run: Int
  ) -> [Float] {
    var moved: [Float] = []
    moved.reserveCapacity(values.count)
    for slot in 0..<slots {
      for piece in 0..<hidden.pieces {
        for unit in 0..<hidden.width {
          let start = ((slot * hidden.width + unit) * hidden.pieces + piece) * run
          moved.append(contentsOf: values[start..<start + run])
        }
      }
    }
    return moved
  }

  /// Computes what every token contributes to every slot.
  ///
  /// - Parameter vectors: [tokens, token width] Float.
  /// - Returns: [tokens, slots·pieces·width] Float.
  public func contributions(of vectors: Matrix) -> Matrix {
    lower(projection(vectors), on: processor)
  }

  /// Whether vectors of a width can be scored.
  public func takes(width: Int) -> Bool { projection.inputs == width }

  /// Writes the scores of all moves in a state.
  ///
  /// - Parameters:
  ///   - tokens: for each slot a token's index in its document, or -1.
  ///   - contributions: of the document, which may stand among others.
  ///   - first: the row of the document's first token.
  ///   - scores: becomes `moves` values and padding.
  public func score(
    _ tokens: [Int32], in contributions: Matrix, from first: Int, into scores: inout [Float]
  ) {
    precondition(tokens.count == slots && contributions.columns == slots * pieces * width)
    precondition(first >= 0 && tokens.allSatisfy { Int($0) < contributions.rows - first })
    if scores.count != upper.paddedOutputs {
      scores = [Float](repeating: 0, count: upper.paddedOutputs)
    }
    let panels = upper.paddedOutputs / ENTENTE_PANEL
    unsafe contributions.values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      let table = unsafe start + first * contributions.columns
      unsafe absent.withUnsafeBufferPointer { absent in
        unsafe tokens.withUnsafeBufferPointer { tokens in
          unsafe bias.withUnsafeBufferPointer { bias in
            unsafe upper.panels.withUnsafeBufferPointer { upperPanels in
              unsafe upper.bias.withUnsafeBufferPointer { upperBias in
                unsafe scores.withUnsafeMutableBufferPointer { scores in
                  unsafe entente_state_scores(
                    processor.tier, table, absent.baseAddress, tokens.baseAddress,
                    slots, pieces, width, bias.baseAddress, upperPanels.baseAddress, panels,
                    upperBias.baseAddress, scores.baseAddress)
                }
              }
            }
          }
        }
      }
    }
  }
}
