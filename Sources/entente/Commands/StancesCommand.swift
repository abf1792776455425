import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente stances`.
struct StancesCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "stances",
    abstract: "Lists how actors present one another, from threat to ally.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente stances --limit 5
        entente stances --matrix
      """)

  @Option(help: "Only held by this actor.") var holder: String?
  @Option(help: "Only about this actor.") var target: String?
  @Flag(help: "Print holders against targets, with the latest stance of each pair.")
  var matrix = false
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    filter.holder = try filters.term(holder)
    filter.target = try filters.term(target)
    let stances = try reader.stances(filter)
    guard matrix else {
      return try Answer.write(
        stances.map { .stance($0) }, of: reader, asOf: filters.asOf, json: json,
        orElse: "No stances.")
    }
    let (output, table) = (StandardOutput(), StanceMatrix(stances))
    guard !json else { return try output.writeLines(table.json) }
    try output.write(table.text(.of(STDOUT_FILENO)))
  }
}
