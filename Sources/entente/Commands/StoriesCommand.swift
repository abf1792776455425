import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente stories`.
struct StoriesCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Lists stories: the documents about one occurrence, with what they tell most of.",
    discussion: """
      A story of an edition of a series names the stories of the editions before and after.

      EXAMPLE
        entente read Examples
        entente stories
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let stories = try record.reader().stories(filters.filter)
    let output = StandardOutput()
    guard !json else { return try output.writeLines(stories.map { JSON($0) }) }
    try output.write(Listings.stories(stories, .of(STDOUT_FILENO)))
  }
}
