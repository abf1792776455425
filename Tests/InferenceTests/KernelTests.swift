import Foundation
import Inference
import Testing

/// Numbers from a seeded generator, of both signs and many magnitudes.
struct Numbers {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11
  }

  mutating func floats(_ count: Int, wide: Bool = false) -> [Float] {
    (0..<count).map { _ in
      let value = Float(next() % 2_000_001) / 1_000_000 - 1
      return wide
        ? value * Float(sign: .plus, exponent: Int(next() % 60) - 30, significand: 1) : value
    }
  }
}

@Suite struct KernelTests {
  @Test(arguments: Processor.available)
  func `products are chains of fused multiply-adds in the order of the inputs`(
    processor: Processor
  ) {
    var numbers = Numbers(seed: 3)
    for (rows, inputs, outputs) in [(1, 1, 1), (7, 33, 17), (13, 96, 50), (16, 64, 106)] {
      var input = Matrix(rows: rows, columns: inputs)
      input.values = numbers.floats(rows * inputs, wide: true)
      let weights = numbers.floats(outputs * inputs, wide: true)
      let bias = numbers.floats(outputs, wide: true)
      let packed = PackedWeights(inputs: inputs, outputs: outputs, weights: weights, bias: bias)
      let product = packed(input, on: processor)
      for row in 0..<rows {
        for output in 0..<outputs {
          var sum = bias[output]
          for index in 0..<inputs {
            sum.addProduct(input[row][row * inputs + index], weights[output * inputs + index])
          }
          #expect(product[row][row * product.columns + output].bitPattern == sum.bitPattern)
        }
      }
    }
  }

  @Test(arguments: Processor.available)
  func `products too small for a normal number are rounded once`(processor: Processor) {
    let least = Float.leastNormalMagnitude
    let tiny: [Float] = [.leastNonzeroMagnitude, least, least / 300, -least * 0.9, 1e-23]
    var input = Matrix(rows: 1, columns: 1)
    for x in tiny {
      for y in tiny + [0.5, -3] {
        for bias in tiny + [0, -least] {
          input.values = [x]
          let packed = PackedWeights(inputs: 1, outputs: 1, weights: [y], bias: [bias])
          let expected = bias.addingProduct(x, y)
          #expect(packed(input, on: processor).values[0] == expected, "\(bias) + \(x) × \(y)")
        }
      }
    }
  }

  /// A maxout layer of 32 units with three pieces over `inputs` values.
  static func layer(inputs: Int) throws -> (
    MaxoutLayer, W: [Float], b: [Float], G: [Float], s: [Float]
  ) {
    var numbers = Numbers(seed: 5)
    let (W, b) = (numbers.floats(32 * 3 * inputs), numbers.floats(96))
    let (G, s) = (numbers.floats(32), numbers.floats(32))
    let model = try ThincModel(
      Layer.model([
        Layer(
          name: "maxout",
          parameters: [
            ("W", Packed.tensor([32, 3, inputs], W)), ("b", Packed.tensor([32, 3], b)),
          ]),
        Layer(
          name: "layernorm",
          parameters: [("G", Packed.tensor([32], G)), ("b", Packed.tensor([32], s))]),
      ]))
    return (try MaxoutLayer(model.nodes[0], model.nodes[1]), W, b, G, s)
  }

  @Test func `a maxout layer normalises the greatest piece and adds the residual`() throws {
    let (layer, W, b, G, s) = try Self.layer(inputs: 96)
    var numbers = Numbers(seed: 7)
    let rows = 21
    // Windows of three rows of 32: consecutive rows overlap by two thirds.
    let input = numbers.floats((rows + 2) * 32)
    var output = [Float](repeating: 0, count: rows * 32)
    layer(
      input, rows: rows, stride: 32, residualStart: 32, into: &output, at: 0, on: .best)
    for row in 0..<rows {
      var best: [Double] = []
      for unit in 0..<32 {
        var pieces: [Double] = []
        for piece in 0..<3 {
          var sum = Double(b[unit * 3 + piece])
          for index in 0..<96 {
            let weight = Double(W[(unit * 3 + piece) * 96 + index])
            sum += weight * Double(input[row * 32 + index])
          }
          pieces.append(sum)
        }
        best.append(pieces.max() ?? 0)
      }
      let mean: Double = best.reduce(0, +) / 32
      let squares: [Double] = best.map { ($0 - mean) * ($0 - mean) }
      let deviation: Double = (squares.reduce(0, +) / 32 + 1e-8).squareRoot()
      for unit in 0..<32 {
        let normal: Double = (best[unit] - mean) / deviation
        let scaled: Double = normal * Double(G[unit]) + Double(s[unit])
        let expected = scaled + Double(input[(row + 1) * 32 + unit])
        #expect(abs(Double(output[row * 32 + unit]) - expected) < 1e-5)
      }
    }
  }

  @Test func `every instruction set and any number of rows give the same bits`() throws {
    let (layer, _, _, _, _) = try Self.layer(inputs: 64)
    var numbers = Numbers(seed: 11)
    let rows = 45
    let input = numbers.floats(rows * 64)
    var reference = [Float](repeating: 0, count: rows * 32)
    layer(input, rows: rows, stride: 64, into: &reference, at: 0, on: .best)
    #expect(!reference.contains { $0.isNaN })
    for processor in Processor.available {
      for count in [1, 2, 5, 12, 16, 17, rows] {
        var output = [Float](repeating: 0, count: count * 32)
        layer(input, rows: count, stride: 64, into: &output, at: 0, on: processor)
        #expect(output == Array(reference.prefix(count * 32)), "\(processor.name), \(count) rows")
      }
    }
  }
}
