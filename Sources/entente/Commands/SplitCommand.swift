import ArgumentParser
import Documents
import Record
import Reports

/// `entente split`.
struct SplitCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Makes the reports of some documents an entry of their own.",
    discussion: """
      For reports that tell of two things and were taken for one.

      EXAMPLE
        entente read Examples
        entente meetings --series "G7 summit" --json | tail -1 > meeting.json
        cut -d '"' -f 4 meeting.json > id
        grep -o 'document":"[^"]*' meeting.json | head -1 | cut -c 12- > document
        entente split $(cat id) --document $(cat document) --because "another"
      """)

  @Argument(help: "The entry's id.") var id: String
  @Option(
    name: .customLong("document"), parsing: .upToNextOption,
    help: ArgumentHelp("The documents whose reports leave it.", valueName: "id"))
  var documents: [String]
  @OptionGroup var signed: SignatureOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let correction = try RecordEditor(path: record.path).split(
      id, documents: Set(documents.map(DocumentID.init(rawValue:))), signed.signature)
    try CorrectionAnswer.write([correction], json: json)
  }
}
