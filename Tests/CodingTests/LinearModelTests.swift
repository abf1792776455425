import Coding
import Testing

@Suite("Linear models")
struct LinearModelTests {
  static let table = "feature\tA\tB\nm:go\t200\t-100\nm:stay\t\t150\n"

  @Test("without features all classes are equally likely")
  func even() throws {
    let model = try LinearModel(Self.table, name: "own")
    #expect(model.classes == ["A", "B"])
    #expect(model.probabilities(FeatureBag()) == [0.5, 0.5])
  }

  @Test("the class with the larger sum of weighted values is the likelier, and chances sum to one")
  func chances() throws {
    let model = try LinearModel(Self.table, name: "own")
    var bag = FeatureBag()
    bag.add("m", "go")
    bag.add("m", "unknown")
    let going = model.probabilities(bag)
    #expect(going[0] > 0.95)
    #expect(abs(going[0] + going[1] - 1) < 1e-12)
    bag.add("m", "stay", value: 3)
    #expect(model.probabilities(bag)[1] > 0.8)
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
