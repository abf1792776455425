import ArgumentParser
import Coding
import Documents
import Language
import Pipeline
import Record
import Reports

/// `entente link`.
struct LinkCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Tells which documents tell one story and which mentions are of one event.",
    discussion: """
      Reads the lines that entente code reads, all of them before it answers, and prints one line a \
      document, in order: {"id","story","nearCopyOf"?,"events":[{"start","end","cluster"}]}. Equal \
      story and cluster mean the same story and the same event across documents; the names come \
      from the contents, so that the order of the lines makes no difference. nearCopyOf names the \
      earliest document whose text this one repeats. A line that cannot be read gives \
      {"id"?,"error":{"code","message"}}, and the exit status is 1. Stores nothing.

      EXAMPLE
        entente text --json Examples | entente link
        echo '{"id":"a","text":"Norway met Italy."}' | entente link
      """)

  @OptionGroup var workers: WorkersOption
  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var codebook: CodebookOption

  /// Its answers are JSON; so are its errors.
  var json: Bool { false }

  func run() async throws {
    let composition = try await Composition(knowledge, codebook)
    let (reader, digest) = (DocumentReader(), try DigestReader())
    let linker = try StoryLinker()
    let lines = SharedLines()
    var results: [Result<StoryDigest, LineFailure>] = []
    let failures = try await LinePipeline(workers: workers.count)(
      { try lines.next() },
      answer: { line in
        digest(
          composition.coder(
            reader.document(id: line.id, text: line.text, metadata: line.metadata)))
      },
      emit: { results.append($0) })
    let digests = results.compactMap { result -> StoryDigest? in
      if case .success(let digest) = result { digest } else { nil }
    }
    var links = linker(digests)[...]
    let output = StandardOutput()
    for result in results {
      switch result {
      case .success: if let linked = links.popFirst() { try output.writeLines([JSON(linked)]) }
      case .failure(let failure): try output.writeLines([JSON(failure)])
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
