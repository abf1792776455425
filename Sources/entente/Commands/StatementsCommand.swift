import ArgumentParser
import Documents
import Record
import Reports

/// `entente statements`.
struct StatementsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Lists quotations and reported speech with speaker and witnesses.",
    discussion: """
      What is reported in other words than the speaker's never stands in quotation marks.

      EXAMPLE
        entente read Examples
        entente statements --type direct --limit 5
        entente statements --speaker "Japan" --about "Ukraine"
      """)

  @Option(help: "Only said by or for this actor; the same as --actor.") var speaker: String?
  @Option(help: "Only where the words name this actor or hold these words.") var about: String?
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    filter.actor = try filters.term(speaker) ?? filter.actor
    filter.about = try filters.term(about)
    try Answer.write(
      reader.statements(filter).map { .statement($0) }, of: reader, asOf: filters.asOf, json: json,
      orElse: "No statements.")
  }

  func validate() throws {
    if speaker != nil, filters.actor != nil {
      throw ValidationError("--speaker and --actor say the same; give one.")
    }
  }
}
