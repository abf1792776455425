import Coding
import Foundation
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

  @Test("every feature of a large table keeps its own weights, and no other has any")
  func many() throws {
    let names = (0..<5_000).map { "m:f\($0)" }
    let lines = names.enumerated().map { "\($1)\t\($0)\t\(-$0)" }
    let model = try LinearModel(
      "feature\tA\tB\n" + lines.joined(separator: "\n") + "\n", name: "own")
    for place in [0, 1, 250, 499] {
      var bag = FeatureBag()
      bag.add("m", "f\(place)")
      let odds = model.probabilities(bag)
      #expect(abs(odds[0] / odds[1] - exp(Double(place) / 50)) < 1e-3 * odds[0] / odds[1])
    }
    var other = FeatureBag()
    other.add("m", "f5000")
    #expect(model.probabilities(other) == [0.5, 0.5])
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
