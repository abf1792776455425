import Coding
import Testing

@Suite("Codebooks of one's own")
struct OwnCodebookTests {
  private func error(_ text: String) -> CodingError? {
    do {
      _ = try EventRules(adding: [OwnCodebook(name: "own.tsv", text: text)])
      return nil
    } catch {
      return error
    }
  }

  @Test("hold the shipped tables' lines without change")
  func shippedForm() {
    #expect(
      error(
        """
        lemma\tobject\tact\tmode\tcontexts\trecipients\tjoint
        ferry\tobj=troops\tMOBILIZE\ttroops\tmilitary\tto,into\tno

        lemma\tact\tmode\tcontexts\tactors\trecipients\tjoint\talone\tcivil
        regatta\tCOOPERATE\t-\tmilitary\tposs,by\twith\tyes\tMOBILIZE troops\tPROTEST demo
        """) == nil)
  }

  @Test("may leave out what most lines leave empty, and come from other systems")
  func shortForm() {
    #expect(error("\u{FEFF}lemma\tobject\tact\trecipients\r\nferry\t-\tAID\tobj\r\n") == nil)
  }

  @Test(
    "name line and fault of what cannot be read",
    arguments: [
      ("ferry\tobj=any\n", CodingError.unknownColumns(table: "own.tsv", line: 1)),
      (
        "lemma\tobject\tact\trecipients\nferry\tobj=any\tTRIP\tobj\n",
        .unknownCode(table: "own.tsv", line: 2, code: "TRIP")
      ),
      (
        "lemma\tobject\tact\trecipients\nferry\tobj=boats\tAID\tobj\n",
        .unknownCode(table: "own.tsv", line: 2, code: "boats")
      ),
      (
        "lemma\tobject\tact\trecipients\nferry\tobj=any\tAID\n",
        .missingColumn(table: "own.tsv", line: 2, column: "recipients")
      ),
      (
        "lemma\tobject\tact\trecipients\n\t-\tAID\tobj\n",
        .malformedField(
          table: "own.tsv", line: 2, column: "lemma", reason: "it may not be empty")
      ),
      (
        "type\tlike\tplover\nTRIP\tCONSULT\tperhaps\n",
        .malformedField(
          table: "own.tsv", line: 2, column: "plover", reason: "it is one of yes, no")
      ),
      (
        "type\tlike\tplover\nAID\tCONSULT\tyes\n",
        .malformedField(
          table: "own.tsv", line: 2, column: "type",
          reason: "a type of this name is there already")
      ),
      (
        "type\tlike\tplover\nTRIP\tCONSULT\tyes\n\nlemma\tobject\tact\tmode\trecipients\n"
          + "ferry\t-\tTRIP\tdrone\tobj\n",
        .unknownCode(table: "own.tsv", line: 5, code: "TRIP drone")
      ),
    ])
  func faults(_ text: String, _ expected: CodingError) {
    #expect(error(text) == expected)
  }

  @Test("give an own type the modes of the type that it is like, and its own")
  func modes() {
    let types = "type\tlike\tplover\nTRIP\tCONSULT\tyes\n\ntype\tmode\tscore\nTRIP\tslow\t1\n\n"
    let verbs = "lemma\tobject\tact\tmode\trecipients\n"
    #expect(error(types + verbs + "ferry\t-\tTRIP\tvisit\tobj\n") == nil)
    #expect(error(types + verbs + "ferry\t-\tTRIP\tslow\tobj\n") == nil)
  }
}
