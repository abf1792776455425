import ArgumentParser
import Record
import Reports

/// `entente undo`.
struct UndoCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes a correction back, without an id the last one in force.",
    discussion: """
      It stays in the list of corrections, and undoing the undoing brings it back.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente reject $(cat id) --because "no event at all"
        entente undo --because "it is one"
      """)

  @Argument(help: "The correction's id.") var id: String?
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let correction = try RecordEditor(path: record.path).undo(id, signed.signature)
    try CorrectionAnswer.write([correction], json: json)
  }
}
