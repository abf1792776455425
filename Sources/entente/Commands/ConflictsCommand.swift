import ArgumentParser
import Foundation
import Record
import Reports

/// `entente conflicts`.
struct ConflictsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Lists claims that dated reference knowledge contradicts, with both sides.",
    discussion: """
      The entry keeps what the stronger evidence says; the claim stays beside it with its \
      sentence, and nothing is decided silently.

      EXAMPLE
        entente read Examples
        entente conflicts --type office
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let conflicts = try reader.conflicts(filters.filter)
    let output = StandardOutput()
    guard !json else { return try output.writeLines(conflicts.map { JSON($0) }) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(listing(conflicts, .of(STDOUT_FILENO)))
  }
}
