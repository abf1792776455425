import ArgumentParser
import Documents
import Record
import Reports

/// `entente instruments`.
struct InstrumentsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "instruments",
    abstract: "Lists treaties, programmes and declarations with every step of their lives.",
    discussion: """
      Each step stands with its date and the words that say so; --status asks for a step.

      EXAMPLE
        entente read Examples
        entente instruments --status agreed
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    try Answer.write(
      reader.instruments(filters.filter).map { .instrument($0) }, of: reader, asOf: filters.asOf,
      json: json,
      orElse: "No instruments.")
  }
}
