import ArgumentParser
import Coding
import Documents
import Foundation
import Pipeline
import Record
import Reports

/// `entente read`.
struct ReadCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Reads documents into the record.",
    discussion: """
      Reads text, HTML, PDF, DOCX, ODT and messages; mailboxes, RSS and Atom feeds, JSON Lines, \
      JSON, CSV, TSV and WARC, each with many documents; all of these in ZIP, TAR and gzip files. \
      Give files, folders with all below them, or - for standard input. A document that cannot be \
      read is listed with its reason, the others are read, and the exit status is 1. Reading a \
      document again changes nothing.

      EXAMPLE
        entente read Examples
      """)

  @Argument(help: "Files and folders, or - for standard input.") var paths: [String]
  @OptionGroup var record: RecordOption
  @OptionGroup var workers: WorkersOption
  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var codebook: CodebookOption
  @OptionGroup var reading: ReadingOption
  @Flag(help: "Print the summary as one JSON object.") var json = false

  func run() async throws {
    let composition = try await Composition(knowledge, codebook)
    let writer = try RecordWriter(
      path: record.path, coder: composition.coderName, known: Composition.today)
    let coder = composition.coder
    let pipeline = DocumentPipeline(
      options: reading.options, workers: workers.count
    ) { document in coder(document) }
    var progress = ProgressLine()
    let summary = try await pipeline.read(paths, into: writer) { progress.show($0) }
    progress.clear()
    let output = StandardOutput()
    if json {
      try output.writeLines([JSON(summary, record: record.path)])
    } else {
      try output.write(Self.text(summary, record: record.path, .of(STDOUT_FILENO)))
    }
    if summary.exitStatus != 0 { throw ExitCode(summary.exitStatus) }
  }

  /// What was done and what the record holds now.
  private static func text(
    _ summary: ReadSummary, record: String, _ style: TerminalStyle
  ) -> String {
    var text =
      "\(count(summary.read, "document")) read, \(summary.unchanged) unchanged, "
      + "\(summary.rejections.count) rejected.\n"
    text += Listings.rejections(summary.rejections, style)
    let held = summary.record
    let kinds =
      [count(held.documents, "document")]
      + kinds(held).filter { $0.number > 0 }.map {
        count($0.number, $0.noun)
      }
    text += style.wrap("\(record) holds \(kinds.joined(separator: ", ")).").joined(separator: "\n")
    return text + "\n"
  }

  /// How many entries of each kind a record holds.
  static func kinds(_ held: RecordCounts) -> [(number: Int, noun: String)] {
    [
      (held.events, "event"), (held.statements, "statement"), (held.meetings, "meeting"),
      (held.instruments, "instrument"), (held.commitments, "commitment"),
      (held.relations, "relation"), (held.stances, "stance"), (held.measures, "measure"),
      (held.figures, "figure"), (held.conflicts, "conflict"),
    ]
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension JSON {
  /// What a run did and what the record holds after it.
  init(_ summary: ReadSummary, record: String) {
    self = [
      "record": .string(record), "read": .integer(summary.read),
      "unchanged": .integer(summary.unchanged),
      "rejected": .array(summary.rejections.map { JSON(error: $0) }),
      "holds": .object(
        [Member("documents", .integer(summary.record.documents))]
          + ReadCommand.kinds(summary.record).map { Member($0.noun + "s", .integer($0.number)) }
          + [Member("rejections", .integer(summary.record.rejections))]),
    ]
  }
}
