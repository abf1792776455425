import ArgumentParser
import Record
import Reports

/// `entente reject`.
struct RejectCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Leaves entries out of answers that are wrong.",
    discussion: """
      They are still explained, and entente accept or entente undo lets them in again.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente reject $(cat id) --because "no event at all"
      """)

  @Argument(help: "The entries' ids.") var ids: [String]
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let editor = try RecordEditor(path: record.path)
    try CorrectionAnswer.write(
      ids.map { try editor.judge($0, .reject, signed.signature) }, json: json)
  }
}
