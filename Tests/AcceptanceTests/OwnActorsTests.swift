import Foundation
import Testing

/// Tables of the user's own at the command line.
@Suite struct OwnActorsTests {
  private static let table = """
    # Lines of our desk
    entity\torganization\tLAKES\tLake Council\t1999-01-01
    membership\tLAKES\tFIN\tmember\t1999-01-01
    """
  private static let line =
    #"{"id":"a","text":"The Lake Council met in Oslo.","#
    + #""published":"2023-05-02"}"#

  private func actors(_ entente: Program, _ arguments: [String]) throws -> [String] {
    let run = try entente.run(
      Program.binary, ["code"] + arguments, input: Data((Self.line + "\n").utf8))
    #expect(run.status == 0, "\(run.errors)")
    let mentions = try #require(run.objects().first?["mentions"] as? [[String: Any]])
    return mentions.compactMap { $0["actor"] as? String }
  }

  @Test func `an organisation of a user's table is resolved`() throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data(Self.table.utf8), "own.tsv")
      #expect(try !actors(entente, []).contains("LAKES"))
      #expect(try actors(entente, ["--actors", "own.tsv"]).contains("LAKES"))
      let show = try entente("actors", "show", "LAKES", "--actors", "own.tsv")
      #expect(show.status == 0)
      #expect(show.output.contains("member (1): Finland"))
    }
  }

  @Test func `a line that cannot be used is an error with its number`() throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data("membership\tLAKES\tFIN\tmember\n".utf8), "own.tsv")
      let run = try entente("actors", "show", "FIN", "--actors", "own.tsv")
      #expect(run.status == 2)
      #expect(run.errors.contains("E-ACTORS-3"))
      #expect(run.errors.contains("line 1"))
    }
  }

  @Test func `an id that no table has is an error that says how to look it up`() throws {
    try Program.inEmptyFolder { entente in
      let run = try entente("actors", "show", "NOBODY")
      #expect(run.status == 2)
      #expect(run.errors.contains("E-ENTENTE-8"))
    }
  }
}
