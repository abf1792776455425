import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `The documented schema` {
  private static var page: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return try String(
        contentsOf: root.appending(path: "Documentation/Record.md"), encoding: .utf8)
    }
  }

  private static let draft = Draft(
    "a", "Port summit. Boat Treaty. Norway will send boats. Norway blamed Sweden.",
    publisher: "One", published: "2023-02-03"
  )
  .meeting("Port summit", series: "Port summit", from: "2023-02-01", attendance: ["SWE=guest"])
  .instrument("Boat Treaty", kind: "treaty", parties: ["NOR"], stages: ["signed 2023-02-01"])
  .commitment("send boats", by: "NOR", due: "2024-01-01")
  .event("Norway blamed Sweden.", trigger: "blamed", .accuse, by: ["NOR"], to: ["SWE"])

  @Test func `has every table of a record and no other`() throws {
    try withRecord([Self.draft]) { (reader, _) throws in
      let tables = try reader.rows(
        of: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'grdb_%' AND name NOT GLOB '*Search_*' ORDER BY name
          """
      ).map { $0[0] }
      let rows = try Self.page.split(separator: "\n").filter { $0.hasPrefix("| `") }
      let named = rows.flatMap { row in
        (row.split(separator: "|").first ?? "").split(separator: "`").map(String.init)
          .filter { name in name.allSatisfy(\.isLetter) }
      }
      #expect(Set(tables) == Set(named))
    }
  }

  @Test func `shows five queries that give rows`() throws {
    let parts = try Self.page.components(separatedBy: "```")
    let queries = parts.filter { $0.hasPrefix("sql\n") }.map { String($0.dropFirst(4)) }
    #expect(queries.count >= 5)
    try withRecord([Self.draft]) { (reader, _) throws in
      let answers = try queries.map { try reader.rows(of: $0) }
      #expect(answers.filter { !$0.isEmpty }.count >= 4)
      #expect(answers[0].first?.contains("guest") == true)
      #expect(answers[1].first?.contains("send boats") == true)
    }
  }
}
