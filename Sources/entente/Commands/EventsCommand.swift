import ArgumentParser
import Documents
import Record
import Reports

/// `entente events`.
struct EventsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Lists events: who did what to whom, when, where, and where it stands.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente events --actor JPN --status scheduled
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    try Answer.write(
      reader.events(filters.filter).map { .event($0) }, of: reader, asOf: filters.asOf, json: json,
      orElse: "No events.")
  }
}
