import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente corrections`.
struct CorrectionsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "Lists what people corrected, exports it and takes in what others corrected.",
    discussion: """
      With --json each correction is a line that entente corrections --import takes in another \
      record of the same documents; those that a record has already are left.

      EXAMPLE
        entente read Examples
        entente events --limit 1 --json | cut -d '"' -f 4 > id
        entente accept $(cat id) --because "seen"
        entente corrections --json > corrections.jsonl
        entente read Examples --record other.sqlite
        entente corrections --import corrections.jsonl --record other.sqlite
      """)

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Take in the corrections of a file.", valueName: "file"))
  var source: String?
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let output = StandardOutput()
    if let source {
      let given = try Self.corrections(of: source)
      let taken = try RecordEditor(path: record.path).take(given)
      if json { return try output.writeLines([["taken": .integer(taken)]]) }
      return try output.writeLine(
        "\(taken) of \(given.count) corrections were new and hold in \(record.path).")
    }
    let listed = try record.reader().corrections()
    if json {
      return try output.writeLines(listed.map { JSON($0.correction, isInForce: $0.isInForce) })
    }
    guard !listed.isEmpty else { return try output.writeLine("No corrections.") }
    try output.write(Listings.corrections(listed, .of(STDOUT_FILENO)))
  }

  private static func corrections(of path: String) throws -> [Correction] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandError.unreadable(path: path, reason: "the file cannot be opened")
    }
    var lines = LineReader(descriptor: handle.fileDescriptor)
    var (corrections, number) = ([Correction](), 0)
    while let line = try lines.next() {
      number += 1
      do {
        corrections.append(try JSONDecoder().decode(Correction.self, from: Data(line)))
      } catch {
        throw CommandError.malformedCorrection(number, path: path)
      }
    }
    return corrections
  }
}
