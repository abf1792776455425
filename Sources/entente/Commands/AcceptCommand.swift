import ArgumentParser
import Record
import Reports

/// `entente accept`.
struct AcceptCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Confirms entries: their reports stay together, and a rejection is lifted.",
    discussion: """
      What is read later may join an accepted entry, but never part it.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente accept $(cat id) --because "held against the sources"
      """)

  @Argument(help: "The entries' ids.") var ids: [String]
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let editor = try RecordEditor(path: record.path)
    try CorrectionAnswer.write(
      ids.map { try editor.judge($0, .accept, signed.signature) }, json: json)
  }
}
