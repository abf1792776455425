import ArgumentParser
import Record
import Reports

/// `entente backup`.
struct BackupCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the record to a new file, also while it is being written.",
    discussion: """
      The copy is of one consistent state.

      EXAMPLE
        entente read Examples
        entente backup copy.sqlite
        entente check --record copy.sqlite
      """)

  @Argument(help: "The new file.") var path: String
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    try record.reader().backup(to: path)
    let output = StandardOutput()
    if json { return try output.writeLines([["backup": .string(path)]]) }
    try output.writeLine("\(record.path) is copied to \(path).")
  }
}
