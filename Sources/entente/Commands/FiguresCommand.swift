import ArgumentParser
import Documents
import Record
import Reports

/// `entente figures`.
struct FiguresCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Lists counts, shares and sums with what they count and what sources differ on.",
    discussion: """
      --type asks for a word of what is counted.

      EXAMPLE
        entente read Examples
        entente figures --limit 5
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    try Answer.write(
      reader.figures(filters.filter).map { .figure($0) }, of: reader, asOf: filters.asOf,
      json: json,
      orElse: "No figures.")
  }
}
