import Foundation
import Testing

/// What the program says of itself is true and documented.
@Suite struct HelpTests {
  private static let commands = [
    [], ["read"], ["brief"], ["events"], ["statements"], ["meetings"], ["instruments"],
    ["commitments"], ["relations"], ["stances"], ["measures"], ["figures"], ["conflicts"],
    ["stories"],
    ["dossier"], ["timeline"], ["documents"], ["documents", "list"],
    ["documents", "show"], ["actors"], ["actors", "list"], ["actors", "show"],
    ["actors", "find"], ["explain"], ["correct"], ["merge"], ["split"], ["reject"], ["accept"],
    ["undo"], ["corrections"], ["search"], ["network"], ["export"], ["load"], ["backup"],
    ["record"], ["record", "info"], ["recode"], ["check"], ["code"], ["link"], ["text"], ["model"],
    ["model", "install"],
  ]

  /// The lines under `EXAMPLE` in a help text.
  private func examples(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("EXAMPLE") }) else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.map {
      String($0.drop(while: \.isWhitespace))
    }
  }

  @Test(arguments: commands)
  func `every help shows an example that works on the sample`(command: [String]) throws {
    try Program.withSample { entente in
      let help = try entente.run(Program.binary, command + ["--help"], input: Data())
      #expect(help.status == 0)
      let examples = examples(in: help.output)
      #expect(!examples.isEmpty)
      try FileManager.default.createSymbolicLink(
        at: entente.file("Examples"), withDestinationURL: Program.examples)
      for line in examples where !line.hasPrefix("entente model install") {
        let run = try entente.shell(line)
        #expect(run.status == 0, "\(line): \(run.errors)")
        #expect(!run.output.isEmpty || line.contains(">"), "\(line)")
      }
    }
  }

  @Test func `the reference of the commands is what the program says`() throws {
    let file = Program.repository.appending(path: "Documentation/Commands.md")
    let text = try Program.inEmptyFolder { entente in
      try Self.commands.map { command in
        let help = try entente.run(
          Program.binary, command + ["--help"], input: Data(), environment: ["COLUMNS": "100"])
        let name = (["entente"] + command).joined(separator: " ")
        return "## `\(name)`\n\n```text\n\(help.output.trimmingCharacters(in: .newlines))\n```\n"
      }.joined(separator: "\n")
    }
    let page =
      "# Commands\n\nWritten from the program's own help by "
      + "`RECORD_SNAPSHOTS=1 swift test --filter HelpTests`.\n\n" + text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(page.utf8).write(to: file)
      Issue.record("Documentation/Commands.md was written anew; run again without the variable")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `the version is one line`() throws {
    try Program.inEmptyFolder { entente in
      let run = try entente("--version")
      #expect(run.status == 0)
      #expect(run.lines.count == 1)
      #expect(run.output.hasPrefix("entente "))
    }
  }
}
