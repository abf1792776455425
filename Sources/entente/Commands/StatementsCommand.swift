import ArgumentParser
import Foundation
import Record
import Reports

/// `entente statements`.
struct StatementsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Lists quotations and reported speech with speaker and witnesses.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente statements --type direct
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let statements = try reader.statements(filters.filter)
    let output = StandardOutput()
    guard !json else { return try output.writeLines(statements.map { JSON($0) }) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(listing(statements, .of(STDOUT_FILENO)))
  }
}
