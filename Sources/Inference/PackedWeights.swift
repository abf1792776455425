import Kernels

/// Weights and biases laid out for the kernels: panels of 16 outputs.
///
/// `Kernels` is used instead of a BLAS. One chain of fused multiply-adds an output, in the order
/// of the inputs, gives the same bits with AVX-512, AVX2 and without either; OpenBLAS chooses
/// another order a processor. It is also faster on these small shapes and adds no run-time
/// dependency; `Benchmarks/Kernels` holds the comparison with its figures.
public struct PackedWeights: Sendable {
  /// The number of values of an input row.
  public let inputs: Int
  /// The number of values of an output row, padding left out.
  public let outputs: Int
  /// `outputs` rounded up to whole panels.
  let paddedOutputs: Int
  /// [panels, inputs, 16].
  let panels: [Float]
  /// [panels, 16].
  let bias: [Float]

  /// Packs `weights`, [outputs, inputs] row-major, and `bias`, empty for none.
  ///
  /// - Precondition: the counts fit.
  public init(inputs: Int, outputs: Int, weights: [Float], bias: [Float]) {
    precondition(weights.count == inputs * outputs && (bias.isEmpty || bias.count == outputs))
    let width = ENTENTE_PANEL
    let padded = (outputs + width - 1) / width * width
    var panels = [Float](repeating: 0, count: padded * inputs)
    for output in 0..<outputs {
      let base = output / width * width * inputs + output % width
      for input in 0..<inputs {
        panels[base + input * width] = weights[output * inputs + input]
      }
    }
    self.inputs = inputs
    self.outputs = outputs
    self.paddedOutputs = padded
    self.panels = panels
    self.bias =
      (bias.isEmpty ? [Float](repeating: 0, count: outputs) : bias)
      + [Float](repeating: 0, count: padded - outputs)
  }

  /// y = x·Wᵀ + b for all rows of `input`; columns beyond `outputs` are padding.
  ///
  /// - Precondition: `input` has `inputs` columns.
  public func callAsFunction(_ input: Matrix, on processor: Processor) -> Matrix {
    precondition(input.columns == inputs)
    var output = Matrix(rows: input.rows, columns: paddedOutputs)
    unsafe input.values.withUnsafeBufferPointer { x in
      unsafe panels.withUnsafeBufferPointer { panels in
        unsafe bias.withUnsafeBufferPointer { bias in
          unsafe output.values.withUnsafeMutableBufferPointer { y in
            unsafe entente_affine(
              processor.tier, x.baseAddress, inputs, input.rows, inputs, panels.baseAddress,
              paddedOutputs / ENTENTE_PANEL, bias.baseAddress, y.baseAddress,
              paddedOutputs)
          }
        }
      }
    }
    return output
  }
}
