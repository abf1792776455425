import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente export`.
struct ExportCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the whole record as JSON Lines, or its events as a table.",
    discussion: """
      jsonl holds all documents in all their states with all that was read in them, rejections and \
      corrections; entente load makes an equal record of it. csv is one event a line with ids, \
      days, place, status and sources, for R, Stata and spreadsheets.

      EXAMPLE
        entente read Examples
        entente export --format jsonl > record.jsonl
        entente load record.jsonl --record copy.sqlite
        entente export --format csv
      """)

  /// What a record can be written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
  }

  @Option(help: ArgumentHelp("jsonl or csv.", valueName: "format")) var format: Format = .jsonl
  @Flag(help: "Leave out days of reading and times of correcting, to compare records.")
  var withoutTimes = false
  @OptionGroup var record: RecordOption
  var json: Bool { false }

  func run() throws {
    let (reader, output) = (try record.reader(), StandardOutput())
    switch format {
    case .jsonl:
      // The record gives all failures its own words; one of the output keeps its own.
      var failure: (any Error)?
      do {
        try reader.dump(withTimes: !withoutTimes) { line in
          do { try output.writeLines([JSON(line)]) } catch {
            failure = error
            throw error
          }
        }
      } catch {
        throw failure ?? error
      }
    case .csv:
      try output.write(EventTable.text(reader.events()))
    }
  }
}
