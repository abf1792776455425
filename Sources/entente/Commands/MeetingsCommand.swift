import ArgumentParser
import Documents
import Record
import Reports

/// `entente meetings`.
struct MeetingsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "meetings",
    abstract: "Lists summits, conferences, visits and calls with who came in what standing.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente meetings --actor "South Korea"
      """)

  @Option(help: "Only hosted by this actor.") var host: String?
  @Option(help: "Only of this series, such as \"G7 summit\".") var series: String?
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    filter.host = try filters.term(host)
    filter.series = series
    try Answer.write(
      reader.meetings(filter).map { .meeting($0) }, of: reader, asOf: filters.asOf, json: json,
      orElse: "No meetings.")
  }
}
