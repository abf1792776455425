import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente load`.
struct LoadCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Makes a record of what entente export wrote.",
    discussion: """
      Into a new file, all of it or nothing; the record is equal to the one exported.

      EXAMPLE
        entente read Examples
        entente export > record.jsonl
        entente load record.jsonl --record copy.sqlite
      """)

  @Argument(help: "The file, or - for standard input.") var path: String
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    var descriptor = STDIN_FILENO
    var handle: FileHandle?
    if path != "-" {
      handle = FileHandle(forReadingAtPath: path)
      guard let handle else {
        throw CommandError.unreadable(path: path, reason: "the file cannot be opened")
      }
      descriptor = handle.fileDescriptor
    }
    var lines = LineReader(descriptor: descriptor)
    let loader = try RecordLoader(path: record.path)
    let decoder = JSONDecoder()
    var failure: (any Error)?
    let loaded: RecordLoader.Loaded
    do {
      loaded = try loader.load {
        do {
          // What is no JSON is no line of a dump: the record says which.
          return try lines.next().map { line in
            (try? decoder.decode(DumpValue.self, from: Data(line))) ?? .null
          }
        } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
    try handle?.close()
    let output = StandardOutput()
    if json {
      return try output.writeLines([
        [
          "record": .string(record.path), "documents": .integer(loaded.documents),
          "corrections": .integer(loaded.corrections), "linkedAnew": .integer(loaded.linkedAnew),
        ]
      ])
    }
    try output.writeLine(
      "\(loaded.documents) states of documents and \(loaded.corrections) corrections loaded into "
        + "\(record.path); \(loaded.linkedAnew) reports linked otherwise than before.")
  }
}
