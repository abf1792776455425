import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente timeline`.
struct TimelineCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Prints entries of all kinds in the order of their days, each with a citation.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente timeline --actor Japan --since 2023-05-18
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let entries = try reader.everything(filters.filter)
    let (output, day) = (StandardOutput(), filters.asOf ?? Composition.today)
    guard !json else { return try output.writeLines(entries.map { JSON($0, on: day) }) }
    let listing = try EntryListing(documents: reader.documents(cited: entries))
    try output.write(listing.timeline(entries, on: day, .of(STDOUT_FILENO)))
  }
}
