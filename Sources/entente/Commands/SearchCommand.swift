import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente search`.
struct SearchCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds documents and entries by their words, the best matches first.",
    discussion: """
      All words must occur, in any form of their stem: meeting finds meetings and meet. Words in double \
      quotes stand in a row, word* finds all that begin so.

      EXAMPLE
        entente read Examples
        entente search summit
        entente search 'prime minister*' --kind statement
      """)

  @Argument(help: "Words.") var words: [String]
  @Option(
    help: ArgumentHelp(
      "Only documents, or only entries of this kind: event, statement, meeting and so on.",
      valueName: "kind"))
  var kind: String?
  @Option(help: ArgumentHelp("At most so many documents and so many entries.", valueName: "number"))
  var limit = 20
  @Option(help: ArgumentHelp("As the record stood on this day.", valueName: "day"))
  var knownBy: CalendarDate?
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  mutating func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    let kinds =
      ["document", "conflict", "event", "statement"]
      + ["meeting", "instrument", "commitment", "relation", "stance", "measure", "figure"]
    if let kind, !kinds.contains(kind) {
      throw ValidationError("--kind is one of \(kinds.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let hits = try record.reader().search(
      words.joined(separator: " "), kind: kind, limit: limit, knownBy: knownBy)
    let output = StandardOutput()
    if json { return try output.writeLines(hits.map { JSON($0) }) }
    guard !hits.isEmpty else { return try output.writeLine("Nothing holds these words.") }
    try output.write(Listings.hits(hits, .of(STDOUT_FILENO)))
  }
}
