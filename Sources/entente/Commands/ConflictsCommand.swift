import ArgumentParser
import Documents
import Record
import Reports

/// `entente conflicts`.
struct ConflictsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Lists what sources say against one another and against dated reference knowledge.",
    discussion: """
      Both sides stand with their sentences, and nothing is decided silently. What is only vaguer, \
      or changed with the plan or the world, is no conflict; entente explain says why.

      EXAMPLE
        entente read Examples
        entente conflicts --type office
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    try Answer.write(
      reader.conflicts(filters.filter).map { .conflict($0) }, of: reader, asOf: filters.asOf,
      json: json,
      orElse: "No conflicts.")
  }
}
