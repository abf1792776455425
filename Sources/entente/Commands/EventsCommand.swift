import ArgumentParser
import Foundation
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
    let events = try reader.events(filters.filter)
    let output = StandardOutput()
    guard !json else { return try output.writeLines(events.map { JSON($0) }) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(listing(events, .of(STDOUT_FILENO)))
  }
}
