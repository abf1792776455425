import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente documents`.
struct DocumentsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Lists the documents that were read.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente documents --json
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let documents = try reader.documents(filters.filter)
    let output = StandardOutput()
    guard json else { return try output.write(Listings.documents(documents, .of(STDOUT_FILENO))) }
    for document in documents {
      guard let text = try reader.text(of: document.id) else { continue }
      try output.writeLine(JSON(document, text: text.string).line)
    }
  }
}
