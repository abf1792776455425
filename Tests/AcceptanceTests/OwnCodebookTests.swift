import Foundation
import Testing

/// A codebook of the user's own at the command line.
@Suite struct OwnCodebookTests {
  private static let codebook = """
    # What our desk counts at sea.
    type\tlike\tplover
    TRANSIT\tMOBILIZE\tyes
    SPACE-LAUNCH\tCOOPERATE\tno

    class\tlemma
    strait\tstrait

    lemma\tobject\tact\tcontexts\trecipients
    sail\tthrough=strait\tTRANSIT\tmilitary\tthrough
    orbit\tobj=any\tSPACE-LAUNCH\ttechnology\tfor
    """
  private static let text =
    "A Portuguese frigate sailed through the Kerch Strait on Monday. "
    + "India will orbit a satellite for Bhutan."

  private func events(_ entente: Program, _ arguments: [String]) throws -> [[String: Any]] {
    let line = #"{"id":"a","text":"\#(Self.text)","published":"2022-05-03"}"# + "\n"
    let run = try entente.run(Program.binary, ["code"] + arguments, input: Data(line.utf8))
    #expect(run.status == 0, "\(run.errors)")
    return try #require(run.objects().first?["events"] as? [[String: Any]])
  }

  @Test func `codes own types beside PLOVER's and beyond them`() throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data(Self.codebook.utf8), "own.tsv")
      #expect(try !events(entente, []).contains { $0["act"] as? String == "TRANSIT" })
      let own = try events(entente, ["--codebook", "own.tsv"])
      let transit = try #require(own.first { $0["act"] as? String == "TRANSIT" })
      #expect(transit["type"] as? String == "MOBILIZE")
      let launch = try #require(own.first { $0["act"] as? String == "SPACE-LAUNCH" })
      #expect(launch["type"] is NSNull)
      #expect(launch["quad"] is NSNull)
      #expect(launch["status"] as? String == "scheduled")
    }
  }

  @Test func `keeps own types in the record, finds them by name and explains them`() throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data(Self.codebook.utf8), "own.tsv")
      entente.write(Data(Self.text.utf8), "a.txt")
      let read = try entente("read", "a.txt", "--codebook", "own.tsv")
      #expect(read.status == 0, "\(read.errors)")
      let found = try entente("events", "--type", "transit", "--json").objects()
      #expect(found.map { $0["act"] as? String } == ["TRANSIT"])
      let id = try #require(found.first?["id"] as? String)
      let why = try #require(
        try entente("explain", id, "--json", "--codebook", "own.tsv").objects().first)
      let witness = try #require((why["witnesses"] as? [[String: Any]])?.first)
      let pattern = try #require(witness["pattern"] as? [String: Any])
      #expect(pattern["line"] as? Int == 10)
      #expect(try #require(witness["features"] as? [Any]).count > 3)
    }
  }

  @Test func `reports a line that cannot be used before anything is read`() throws {
    try Program.inEmptyFolder { entente in
      entente.write(Data("lemma\tobject\tact\trecipients\nsail\t-\tTRIP\t-\n".utf8), "own.tsv")
      entente.write(Data(Self.text.utf8), "a.txt")
      let run = try entente("read", "a.txt", "--codebook", "own.tsv")
      #expect(run.status == 2)
      #expect(run.errors.contains("E-CODING-2") && run.errors.contains("line 2"))
      #expect(!FileManager.default.fileExists(atPath: "entente.sqlite"))
    }
  }
}
