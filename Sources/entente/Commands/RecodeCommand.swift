import ArgumentParser
import Coding
import Documents
import Pipeline
import Record
import Reports

/// `entente recode`.
struct RecodeCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "recode",
    abstract: "Codes anew what another version of Entente or other tables read.",
    discussion: """
      The texts come from the record itself. What was read before is kept as the state before, \
      corrections go on to hold, and what changed is printed: entries that are new, gone or say \
      something else.

      EXAMPLE
        entente read Examples
        entente recode
      """)

  @OptionGroup var record: RecordOption
  @OptionGroup var workers: WorkersOption
  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var codebook: CodebookOption
  @Flag(help: "Print the changed entries as JSON Lines.") var json = false

  func run() async throws {
    _ = try record.reader()
    let composition = try await Composition(knowledge, codebook)
    let writer = try RecordWriter(
      path: record.path, coder: composition.coderName, known: Composition.today)
    let coder = composition.coder
    let pipeline = RecodingPipeline(workers: workers.count) { document in coder(document) }
    var progress = ProgressLine()
    let done = try await pipeline(record.path, into: writer, coder: composition.coderName) {
      progress.show($0)
    }
    progress.clear()
    let output = StandardOutput()
    if json {
      try output.writeLines(
        done.changes.map { change in
          [
            "change": .string(change.fate.rawValue), "kind": .string(change.kind),
            "id": .string(change.id),
          ]
        })
    } else {
      try output.writeLine(
        "\(done.documents) documents coded anew, \(done.rejected) rejected.")
      for fate in RecodingPipeline.Change.Fate.allCases {
        let changes = done.changes.filter { $0.fate == fate }
        let kinds = Dictionary(grouping: changes, by: \.kind).sorted { $0.key < $1.key }
        let counts = kinds.map { "\($0.value.count) \($0.key)" }.joined(separator: ", ")
        try output.writeLine("\(fate.rawValue): \(counts.isEmpty ? "nothing" : counts)")
      }
    }
    if done.rejected > 0 { throw ExitCode(1) }
  }
}
