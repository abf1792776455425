import Coding
import Testing

@Suite("Linear models")
struct LinearModelTests {
  static let table = "feature\tA\tB\nm:go\t200\t-100\nm:stay\t\t150\n"

  @Test("the largest sum of weights is the likeliest class, and chances sum to one")
  func chances() throws {
    let model = try LinearModel(Self.table, name: "own")
    let even = model.probabilities(FeatureBag())
    #expect(even == [0.5, 0.5])
    #expect(model.classes == ["A", "B"])
  }

  @Test("a weight that is no whole number is an error that names its line")
  func unreadable() {
    #expect(throws: CodingError.unreadableWeights(table: "own", line: 2)) {
      try LinearModel("feature\tA\tB\nm:go\t1.5\t2\n", name: "own")
    }
  }

  @Test("a line with too few weights is an error")
  func tooFew() {
    #expect(throws: CodingError.unreadableWeights(table: "own", line: 2)) {
      try LinearModel("feature\tA\tB\nm:go\t1\n", name: "own")
    }
  }
}
