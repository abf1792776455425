import Coding
import Documents
import Language
import Testing

@Suite("Features")
struct FeatureTests {
  @Test("a field that a table lacks is an error, an empty one and a hyphen are empty")
  func fields() throws {
    let table = try RuleTable("# remark\na\tb\tc\n1\t-\t\n\n2\tx,y\tz", name: "own.tsv")
    #expect(table.rows.count == 2)
    #expect(try table.rows.map { try $0.value("a") } == ["1", "2"])
    #expect(try table.rows.map { try $0.value("b") } == ["", "x,y"])
    #expect(try table.rows.map { try $0.list("b") } == [[], ["x", "y"]])
    #expect(try table.rows.map { try $0.value("c") } == ["", "z"])
    #expect(throws: CodingError.missingColumn(table: "own.tsv", line: 5, column: "d")) {
      try table.rows[1].value("d")
    }
  }
}
