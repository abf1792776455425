import ArgumentParser
import Coding
import Documents
import Foundation
import Record
import Reports

/// `entente explain`.
struct ExplainCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why an entry is in the record: each source, its sentence and the rule.",
    discussion: """
      Ids stand in the answers of entente events, statements, meetings and all other kinds. Of an \
      event it shows the codebook's line, the acts that the classifier finds likeliest and the \
      features that weighed most; give --codebook and --actors as when it was read.

      EXAMPLE
        entente read Examples
        entente explain "$(entente events --limit 1 --json | cut -d '"' -f 4)"
      """)

  @Argument(help: "The entry's id.") var id: String
  @OptionGroup var record: RecordOption
  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var codebook: CodebookOption
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let reader = try record.reader()
    guard var explanation = try reader.explain(id) else { throw CommandError.unknownEntry(id) }
    if case .event = explanation.entry { try await addDecisions(to: &explanation, reader) }
    let (output, day) = (StandardOutput(), Composition.today)
    guard !json else { return try output.writeLines([JSON(explanation, on: day)]) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(listing(explanation, on: day, .of(STDOUT_FILENO)))
  }

  /// Codes the witnesses' documents once more, with what decided each event.
  ///
  /// A witness that this program with these tables does not code so gets none.
  private func addDecisions(
    to explanation: inout Explanation, _ reader: RecordReader
  ) async throws {
    let composition = try await Composition(knowledge, codebook)
    var decisions: [DocumentID: [EventExplanation]] = [:]
    for index in explanation.witnesses.indices {
      let witness = explanation.witnesses[index]
      let id = witness.evidence.document
      if decisions[id] == nil {
        decisions[id] = try reader.document(id).map(composition.coder.explain) ?? []
      }
      explanation.witnesses[index].decision = decisions[id]?.first {
        $0.clause == witness.evidence.range && $0.why == witness.why
      }
    }
  }
}
