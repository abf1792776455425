import ArgumentParser
import Documents
import Record
import Reports

/// `entente measures`.
struct MeasuresCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Lists sanctions as measures: what is frozen or banned, by whom, against whom.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente measures --target Russia
      """)

  @Option(help: "Only against this actor.") var target: String?
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    filter.target = try filters.term(target)
    try Answer.write(
      reader.measures(filter).map { .measure($0) }, of: reader, asOf: filters.asOf, json: json,
      orElse: "No measures.")
  }
}
