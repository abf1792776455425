import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente check`.
struct CheckCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verifies a record: every citation is its document's text, every entry cites.",
    discussion: """
      Exit status 2 where something is wrong.

      EXAMPLE
        entente read Examples
        entente check
      """)

  @OptionGroup var record: RecordOption
  @Flag(help: "Print the faults as JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let problems = try reader.check()
    let output = StandardOutput()
    if json {
      try output.writeLines(problems.map { JSON($0) })
    } else if problems.isEmpty {
      let held = try reader.counts()
      let entries = ReadCommand.kinds(held).map(\.number).reduce(0, +)
      try output.writeLine(
        "\(record.path) is sound: \(held.documents) documents, \(entries) entries, "
          + "every citation equal to its document's text.")
    } else {
      for problem in problems {
        let place = [problem.document?.rawValue, problem.entry].compactMap(\.self)
        try output.writeLine(([problem.kind] + place + [problem.message]).joined(separator: "  "))
      }
    }
    if !problems.isEmpty {
      throw CommandError.unsoundRecord(path: record.path, faults: problems.count)
    }
  }
}
