import Kernels

/// Maxout followed by layer normalisation, with an optional residual.
///
/// y[o] = max over p of (Σ W[o,p,i]·x[i] + b[o,p]), then (y - mean)/√(variance + 1e-8)·G + b.
/// Goodfellow et al. 2013, "Maxout Networks"; Ba et al. 2016, "Layer Normalization".
package struct MaxoutLayer: Sendable {
  /// The number of values of an input row.
  var inputs: Int { weights.inputs }
  /// The number of values of an output row.
  let width: Int
  private let pieces: Int
  /// Piece-major, so that the maximum runs over whole registers.
  private let weights: PackedWeights
  private let gain: [Float]
  private let shift: [Float]

  /// Reads a `maxout` layer and the `layernorm` that follows it.
  ///
  /// - Throws: ``InferenceError`` if shapes differ or the kernels cannot hold them.
  package init(_ maxout: ThincModel.Node, _ norm: ThincModel.Node) throws(InferenceError) {
    let W = try maxout.parameter("W", shape: [nil, nil, nil])
    let (width, pieces, inputs) = (W.shape[0], W.shape[1], W.shape[2])
    let b = try maxout.parameter("b", shape: [width, pieces])
    let panel = ENTENTE_PANEL
    guard width > 0, pieces > 0, inputs > 0, width.isMultiple(of: panel),
      width * pieces <= panel * ENTENTE_MAXOUT_PANELS
    else { throw InferenceError("a maxout layer of \(width) units × \(pieces) is not supported") }
    var weights: [Float] = []
    var bias: [Float] = []
    weights.reserveCapacity(W.values.count)
    for piece in 0..<pieces {
      for unit in 0..<width {
        let row = (unit * pieces + piece)
        weights.append(contentsOf: W.values[row * inputs..<(row + 1) * inputs])
        bias.append(b.values[row])
      }
    }
    self.width = width
    self.pieces = pieces
    self.weights = PackedWeights(
      inputs: inputs, outputs: width * pieces, weights: weights, bias: bias)
    self.gain = try norm.parameter("G", shape: [width]).values
    self.shift = try norm.parameter("b", shape: [width]).values
  }

  /// Applies the layer to `rows` rows of `inputs` values that begin `stride` values apart.
  ///
  /// Rows may overlap: with `stride` a third of `inputs` they are the windows of three rows.
  /// Row r of the output begins at `outputStart + r·width`; `residualStart`, where given, is where
  /// in `input` the rows begin that are added to the output's.
  ///
  /// - Precondition: all rows lie inside the arrays.
  package func callAsFunction(
    _ input: [Float], rows: Int, stride: Int, residualStart: Int? = nil,
    into output: inout [Float], at outputStart: Int, on processor: Processor
  ) {
    guard rows > 0 else { return }
    precondition(
      rows >= 0 && outputStart >= 0 && input.count >= (rows - 1) * stride + inputs
        && output.count >= outputStart + rows * width
        && (residualStart.map { $0 >= 0 && input.count >= $0 + (rows - 1) * stride + width }
          ?? true)
    )
    unsafe input.withUnsafeBufferPointer { x in
      unsafe output.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        let residual = unsafe residualStart.map { unsafe x + $0 }
        unsafe weights.panels.withUnsafeBufferPointer { panels in
          unsafe weights.bias.withUnsafeBufferPointer { bias in
            unsafe gain.withUnsafeBufferPointer { gain in
              unsafe shift.withUnsafeBufferPointer { shift in
                unsafe entente_maxout_norm(
                  processor.tier, x, stride, rows, inputs, panels.baseAddress, bias.baseAddress,
                  pieces, width, gain.baseAddress, shift.baseAddress, residual, stride,
                  y + outputStart, width)
              }
            }
          }
        }
      }
    }
  }
}
