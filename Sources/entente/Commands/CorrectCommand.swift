import ArgumentParser
import Record
import Reports

/// `entente correct`.
struct CorrectCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Gives a field of an entry another value, and keeps both.",
    discussion: """
      The correction is an entry of its own with author and time; it holds through reading and coding \
      anew, and entente undo takes it back. Days are 2022-06-29, 2022-06-29/2022-06-30, 2022-06 or \
      2022; a party is an id or a name, several parted by ;. A place is "Madrid, ESP"; none empties a \
      field.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente correct $(cat id) --field date --value 2023-05 --because "month"
      """)

  @Argument(help: "The entry's id.") var id: String
  @Option(help: "The field, such as date, place or status.") var field: String
  @Option(help: "Its value.") var value: String
  @OptionGroup var signed: SignatureOption
  @OptionGroup var own: KnowledgeOption
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let correction = try RecordEditor(path: record.path).correct(
      id, field: field, value: PartyValue(own)(field, value), signed.signature)
    try CorrectionAnswer.write([correction], json: json)
  }
}
