import Inference
import Language
import Testing

@Suite struct ParserTests {
  @Test func `sentences begin at the left edges of roots`() {
    let tree = DependencyTree(heads: [1, 1, 1, 4, 4])
    #expect(tree.startsSentence == [true, false, false, true, false])
    #expect(tree.leftEdges == [0, 0, 2, 3, 3])
    #expect(tree.rightEdges == [0, 2, 2, 3, 4])
  }

  @Test func `edges settle where arcs cross`() {
    // 0 ← 2 ← 4 is the root's chain; 1 hangs on 3 across it.
    let tree = DependencyTree(heads: [2, 3, 4, 4, 4])
    #expect(tree.leftEdges[4] == 0 && tree.rightEdges[4] == 4)
    #expect(tree.startsSentence == [true, false, false, false, false])
  }

  @Test func `a state follows its actions`() {
    var state = ArcEagerState(count: 3)
    var slots = [Int32](repeating: -1, count: 8)
    #expect(!state.allows(.left) && !state.allows(.reduce) && state.allows(.shift))
    state.take(.shift, label: 0)
    state.features(into: &slots)
    #expect(slots == [1, 2, 0, -1, -1, -1, -1, -1])
    state.take(.left, label: 7)
    #expect(state.heads == [1, -1, -1] && state.labels[0] == 7)
    state.take(.shift, label: 0)
    state.take(.right, label: 8)
    state.features(into: &slots)
    #expect(slots == [-1, -1, 2, 1, -1, -1, -1, -1])
    #expect(!state.allows(.shift) && !state.allows(.break))
    state.take(.reduce, label: 0)
    state.features(into: &slots)
    #expect(slots == [-1, -1, 1, -1, -1, -1, 0, 2])
    state.take(.reduce, label: 0)
    #expect(state.isFinal && state.heads == [1, -1, 1])
  }

  @Test func `a word without a head goes back to the buffer and may not be shifted again`() {
    var state = ArcEagerState(count: 3)
    state.take(.shift, label: 0)
    state.take(.shift, label: 0)
    state.take(.reduce, label: 0)
    var slots = [Int32](repeating: -1, count: 8)
    state.features(into: &slots)
    #expect(slots[0...2] == [1, 2, 0])
    #expect(!state.allows(.shift) && state.allows(.left) && state.allows(.right))
    // Not the neighbour in the text, so no sentence may begin behind it.
    #expect(state.allows(.break))
    state.take(.break, label: 0)
    #expect(!state.allows(.break))
  }

  @Test func `moves are ordered by action, then by count and label downwards`() throws {
    let json = #"{"2":{"b":5,"a":5,"c":9},"0":{"":3},"10":{"z":1}}"#
    let moves = try [Move](
      reading: .map([.init(key: .string("moves"), value: .string(json))]), path: "moves")
    #expect(moves.map(\.label) == ["", "c", "b", "a", "z"])
    #expect(moves.classes(of: 2) == 1..<4 && moves.classes(of: 3).isEmpty)
    #expect(throws: ModelError.self) {
      try [Move](reading: .map([.init(key: .string("moves"), value: .string("["))]), path: "moves")
    }
  }

  @Test(
    arguments: [
      ("Number=Sing", .noun, true), ("Number=Plur", .noun, false),
      ("VerbForm=Inf", .auxiliary, true),
      ("Tense=Pres|VerbForm=Fin", .verb, true),
      ("Number=Sing|Tense=Pres|VerbForm=Fin", .verb, false),
      ("Tense=Past|VerbForm=Fin", .verb, false), ("Degree=Pos", .adjective, true),
      ("", .noun, false),
    ] as [(String, PartOfSpeech, Bool)])
  func `base forms show in the features`(morph: String, pos: PartOfSpeech, isBase: Bool) {
    #expect(Morphology(morph).isBaseForm(pos) == isBase)
  }
}
