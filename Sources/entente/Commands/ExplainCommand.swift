import ArgumentParser
import Foundation
import Record
import Reports

/// `entente explain`.
struct ExplainCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why an entry is in the record: each source, its sentence and the rule.",
    discussion: """
      Ids stand in the answers of entente events, statements, meetings and all other kinds.

      EXAMPLE
        entente read Examples
        entente explain "$(entente events --limit 1 --json | cut -d '"' -f 4)"
      """)

  @Argument(help: "The entry's id.") var id: String
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let reader = try record.reader()
    guard let explanation = try reader.explain(id) else { throw CommandError.unknownEntry(id) }
    let (output, day) = (StandardOutput(), Composition.today)
    guard !json else { return try output.writeLines([JSON(explanation, on: day)]) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(listing(explanation, on: day, .of(STDOUT_FILENO)))
  }
}
