import ArgumentParser
import Documents
import Record
import Reports

/// `entente record`.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Tells what a record is.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente record info
      """,
    subcommands: [InfoCommand.self])
}

/// `entente record info`.
struct InfoCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tells size, schema, days of reading, coders and how much the record holds.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente record info
      """)

  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let info = try record.reader().info()
    let output = StandardOutput()
    if json { return try output.writeLines([JSON(info, record: record.path)]) }
    let held = [(number: info.counts.documents, noun: "document")] + ReadCommand.kinds(info.counts)
    var lines = [
      "\(record.path): \(info.bytes) bytes, schema “\(info.schema)”",
      "read from \(info.from?.description ?? "never") to \(info.to?.description ?? "never"), "
        + "\(info.states) states of documents, \(info.counts.rejections) rejections, "
        + "\(info.corrections) corrections in force",
    ]
    lines += info.coders.map { "\($0.documents) read by \($0.name)" }
    lines += held.map { "\($0.number) \($0.noun)\($0.number == 1 ? "" : "s")" }
    for line in lines { try output.writeLine(line) }
  }
}

extension JSON {
  /// What a record is.
  init(_ info: RecordInfo, record: String) {
    self = [
      "record": .string(record), "bytes": .integer(info.bytes), "schema": .string(info.schema),
      "states": .integer(info.states), "from": JSON(info.from?.description),
      "to": JSON(info.to?.description), "corrections": .integer(info.corrections),
      "coders": .array(
        info.coders.map { ["name": .string($0.name), "documents": .integer($0.documents)] }),
      "holds": .object(
        [Member("documents", .integer(info.counts.documents))]
          + ReadCommand.kinds(info.counts).map { Member($0.noun + "s", .integer($0.number)) }
          + [Member("rejections", .integer(info.counts.rejections))]),
    ]
  }
}
