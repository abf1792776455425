import ArgumentParser
import Coding
import Documents
import Foundation
import Language
import Pipeline
import Reports

/// `entente code`.
struct CodeCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Codes documents given as JSON Lines and prints them as JSON Lines; stores nothing.",
    discussion: """
      Reads {"id","text","title"?,"published"?,"publisher"?,"url"?,"author"?,"actors"?} from input, \
      one document a line, and answers each line in order, as soon as it is ready: sentences, \
      mentions, times, statements and events with their ranges in the text. A line that cannot be \
      read, or is not in English, gives {"id"?,"error":{"code","message"}}, and the exit status is \
      1; of a mixed text the English parts are coded. The field actors, \
      [{"role":"actor","start":0,"end":9},{"role":"recipient",…}], asks for the event between two \
      ranges: "pair", with act and type null where the text states none.

      EXAMPLE
        echo '{"id":"a","text":"Norway met Italy."}' | entente code
        echo '{"text":"Norway met Italy."}' | entente code --include tokens
      """)

  @Option(
    help: ArgumentHelp(
      "Print these too: \(CodedLayer.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "layers"),
    transform: { names in
      try names.split(separator: ",").map { name in
        guard let layer = CodedLayer(rawValue: String(name)) else {
          throw ValidationError("“\(name)” is no layer.")
        }
        return layer
      }
    })
  var include: [CodedLayer] = []
  @OptionGroup var workers: WorkersOption
  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var codebook: CodebookOption

  /// Its answers are JSON; so are its errors.
  var json: Bool { false }

  func run() async throws {
    let composition = try await Composition(knowledge, codebook)
    let (reader, languages) = (DocumentReader(), LanguageReader())
    let wantsTokens = include.contains(.tokens)
    let wantsPredicates = include.contains(.predicates)
    let answer: @Sendable (DocumentLine) throws -> [UInt8] = { line in
      let document = try languages(
        reader.document(id: line.id, text: line.text, metadata: line.metadata))
      let tokens = wantsTokens ? composition.model.parse(document.text) : nil
      let json = JSON(
        composition.coder(document, pair: PairRanges(line)), wholeText: tokens,
        includingPredicates: wantsPredicates)
      var bytes: [UInt8] = []
      json.write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      return bytes
    }
    let lines = SharedLines()
    let output = StandardOutput()
    let failures = try await LinePipeline(workers: workers.count)(
      { try lines.next() }, answer: answer
    ) { result in
      do {
        switch result {
        case .success(let bytes): try output.write(bytes)
        case .failure(let failure): try output.writeLines([JSON(failure)])
        }
      } catch {
        // Input may never come to an end; with the output gone nothing is left to do.
        Ending.end(with: error, asJSON: false)
      }
    }
    if failures > 0 { throw ExitCode(1) }
  }
}

extension PairRanges {
  /// The first range of each role that a line gives; nil where it gives none.
  fileprivate init?(_ line: DocumentLine) {
    guard !line.actors.isEmpty else { return nil }
    self.init(
      actor: line.actors.first { $0.role == .actor }?.range,
      recipient: line.actors.first { $0.role == .recipient }?.range)
  }
}
