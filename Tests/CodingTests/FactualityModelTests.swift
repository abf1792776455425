import Coding
import Testing

@Suite("Weights of factuality")
struct FactualityModelTests {
  @Test("the shipped weights can be read")
  func shipped() throws {
    _ = try FactualityModel()
  }

  @Test(
    "a weight that is no number, or a feature that stands twice, is an error",
    arguments: ["tag=vb\tmuch", "tag=vb\t0.1\ntag=VB\t0.2"])
  func broken(_ lines: String) {
    #expect(throws: CodingError.self) {
      try FactualityModel(table: RuleTable("feature\tweight\n" + lines, name: "own.tsv"))
    }
  }

  @Test("a governor of an unknown part of speech is an error")
  func lexicon() throws {
    #expect(throws: CodingError.self) {
      try EmbeddingLexicon(
        table: RuleTable("lemma\tpos\teffect\nplan\tVERBAL\tscheduled", name: "own.tsv"))
    }
  }
}
