import ArgumentParser
import Record
import Reports

/// `entente merge`.
struct MergeCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes several entries one.",
    discussion: """
      Of one kind; the entry keeps the id of the first. entente undo parts them again.

      EXAMPLE
        entente read Examples
        entente events --limit 2 --json | cut -d '"' -f 4 > id
        entente merge $(cat id) --because "told twice"
      """)

  @Argument(help: "The entries' ids.") var ids: [String]
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let correction = try RecordEditor(path: record.path).merge(ids, signed.signature)
    try CorrectionAnswer.write([correction], json: json)
  }
}
