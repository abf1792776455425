import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente documents`.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Lists the documents that were read, or shows one with what is known of it.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente documents --json
        entente documents show $(entente documents --json | cut -d\\" -f4 | head -1)
      """,
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  /// `entente documents list`, which `entente documents` alone means.
  struct List: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      abstract: "Lists the documents that were read.",
      discussion: """
        EXAMPLE
          entente read Examples
          entente documents list --limit 2
        """)

    @OptionGroup var filters: FilterOptions
    @OptionGroup var record: RecordOption
    @Flag(help: "Print JSON Lines.") var json = false

    func run() throws {
      let reader = try record.reader()
      let documents = try reader.documents(filters.filter)
      let output = StandardOutput()
      guard json else {
        return try output.write(Listings.documents(documents, .of(STDOUT_FILENO)))
      }
      for document in documents {
        guard let text = try reader.text(of: document.id) else { continue }
        try output.writeLine(JSON(document, text: text.string).line)
      }
    }
  }

  /// `entente documents show`.
  struct Show: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      abstract: "Shows a document: what its places say of it, and its text.",
      discussion: """
        Of title, byline, publisher, section, language, address and days every value is shown with \
        the place that says so, the believed one first. What is not read of the text is dimmed on a \
        terminal and marked with the rule that left it out.

        EXAMPLE
          entente read Examples
          entente documents show $(entente documents --json | cut -d\\" -f4 | head -1)
        """)

    @Argument(help: "The document's id, as entente documents lists it.") var id: String
    @OptionGroup var record: RecordOption
    @Option(help: ArgumentHelp("As the record stood on this day: read by then.", valueName: "day"))
    var knownBy: CalendarDate?
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
      let found = try record.reader().view(of: DocumentID(rawValue: id), knownBy: knownBy)
      guard let found else { throw CommandError.unknownDocument(id) }
      let output = StandardOutput()
      guard !json else { return try output.writeLines([JSON(found)]) }
      try output.write(DocumentPage(found).text(.of(STDOUT_FILENO)))
    }
  }
}
