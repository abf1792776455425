import Coding
import Documents
import Testing

@Suite("Codebooks")
struct CodebookTests {
  @Test("PLOVER has sixteen types and sixty-seven modes in eleven of them")
  func modes() throws {
    let rules = try EventRules()
    #expect(PloverType.allCases.count == 16)
    #expect(rules.modes.count == 67)
    #expect(Set(rules.modes.map { $0.split(separator: " ")[0] }).count == 11)
    #expect(rules.score(.consult, "visit") == 4)
    #expect(rules.score(.consult, nil) == 2.5)
  }

  @Test(
    "a status turns an act into what PLOVER codes for it",
    arguments: [
      (PloverType.consult, EventStatus.scheduled, PloverType.agree as PloverType?),
      (.sanction, .proposed, .threaten), (.retreat, .scheduled, .concede),
      (.consult, .cancelled, .reject), (.assault, .cancelled, .concede),
      (.aid, .calledFor, .request), (.assault, .denied, nil), (.support, .possible, nil),
      (.accuse, .conditional, .accuse), (.consult, .happened, .consult),
    ])
  func statusTable(_ act: PloverType, _ status: EventStatus, _ type: PloverType?) {
    #expect(act.coded(with: status) == type)
  }

  @Test("a table with an unknown code is an error that names its line")
  func unknownCode() throws {
    let table = try RuleTable("lemma\tpos\teffect\nplan\tVERB\tmaybe\n", name: "own.tsv")
    #expect(throws: CodingError.unknownCode(table: "own.tsv", line: 2, code: "maybe")) {
      try EmbeddingLexicon(table: table)
    }
  }

  @Test("a line with a missing field is an error that names the column")
  func missingColumn() {
    #expect(throws: CodingError.missingColumn(table: "own.tsv", line: 3, column: "effect")) {
      try RuleTable("lemma\tpos\teffect\na\tVERB\thappened\nplan\tVERB\n", name: "own.tsv")
    }
  }

  @Test("errors say code, place and what to do")
  func messages() {
    let error = CodingError.unknownCode(table: "own.tsv", line: 2, code: "maybe")
    #expect(
      error.description
        == "E-CODING-2  own.tsv, line 2: the codebook has no maybe. Use one of its codes.")
  }
}
