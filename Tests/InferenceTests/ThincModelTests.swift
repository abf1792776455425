import Inference
import Testing

@Suite struct ThincModelTests {
  @Test func `layers come with their settings, references and parameters`() throws {
    let bytes = Layer.model([
      Layer(name: "outer", references: [("upper", 1)]),
      Layer(
        name: "linear", settings: [("column", Packed.int(3))],
        parameters: [("W", Packed.tensor([2, 1], [1.5, -2])), ("b", [0xC0])]),
    ])
    let model = try ThincModel(bytes)
    #expect(model.nodes.map(\.name) == ["outer", "linear"])
    #expect(try model.reference("upper").index == 1)
    let linear = try #require(model.named("linear").first)
    #expect(try linear.integer("column") == 3)
    #expect(try linear.parameter("W", shape: [nil, 1]).values == [1.5, -2])
    #expect(throws: InferenceError.self) { try linear.parameter("b", shape: [2]) }
    #expect(throws: InferenceError.self) { try linear.parameter("W", shape: [1, 2]) }
    #expect(throws: InferenceError.self) { try linear.integer("seed") }
    #expect(throws: InferenceError.self) { try model.reference("lower") }
  }

  @Test func `an array that does not fill its shape is refused`() throws {
    func tensor(_ bytes: [UInt8]) throws -> Tensor { try Tensor(MessagePack(reading: bytes[...])) }
    #expect(try tensor(Packed.tensor([2, 3], .init(repeating: 1, count: 6))).shape == [2, 3])
    #expect(throws: InferenceError.self) { try tensor(Packed.tensor([2, 3], [1, 2])) }
    #expect(throws: InferenceError.self) { try tensor(Packed.tensor([1], [1], type: "<f8")) }
    let huge = [Int](repeating: 1 << 31, count: 3)
    #expect(throws: InferenceError.self) { try tensor(Packed.tensor(huge, [])) }
    #expect(throws: InferenceError.self) { try tensor([0xC0]) }
  }

  @Test func `what is no model is refused`() {
    #expect(throws: InferenceError.self) { try ThincModel([]) }
    #expect(throws: InferenceError.self) { try ThincModel(Packed.map([])) }
    #expect(throws: InferenceError.self) {
      try ThincModel(
        Packed.map([
          ("nodes", Packed.array([Packed.map([("name", Packed.string("a"))])])),
          ("attrs", Packed.array([])), ("params", Packed.array([])),
        ]))
    }
  }

  @Test func `networks refuse layers that do not fit each other`() throws {
    let maxout = Layer(
      name: "maxout",
      parameters: [
        ("W", Packed.tensor([16, 1, 16], .init(repeating: 0, count: 256))),
        ("b", Packed.tensor([16, 1], .init(repeating: 0, count: 16))),
      ])
    let norm = Layer(
      name: "layernorm",
      parameters: [
        ("G", Packed.tensor([16], .init(repeating: 1, count: 16))),
        ("b", Packed.tensor([16], .init(repeating: 0, count: 16))),
      ])
    let extract = Layer(
      name: "extract_features",
      settings: [("columns", Packed.array([Packed.string("NORM")]))])
    func embed(width: Int, column: Int) -> Layer {
      Layer(
        name: "hashembed",
        settings: [("column", Packed.int(column)), ("seed", Packed.int(8))],
        parameters: [
          ("E", Packed.tensor([2, width], .init(repeating: 1, count: 2 * width)))
        ])
    }
    func network(_ layers: [Layer]) throws -> Tok2Vec {
      try Tok2Vec(ThincModel(Layer.model(layers)))
    }
    #expect(try network([extract, embed(width: 16, column: 0), maxout, norm]).width == 16)
    #expect(throws: InferenceError.self) {
      try network([extract, embed(width: 16, column: 1), maxout, norm])
    }
    #expect(throws: InferenceError.self) {
      try network([extract, embed(width: 32, column: 0), maxout, norm])
    }
    #expect(throws: InferenceError.self) {
      try network([extract, embed(width: 16, column: 0), maxout, norm, maxout, norm])
    }
    #expect(throws: InferenceError.self) { try network([extract, maxout]) }
    #expect(throws: InferenceError.self) { try network([maxout, norm]) }
    #expect(throws: InferenceError.self) {
      try TransitionScorer(ThincModel(Layer.model([Layer(name: "parser_model")])))
    }
  }
}
