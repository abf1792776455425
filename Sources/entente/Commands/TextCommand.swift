import ArgumentParser
import Documents
import Foundation
import Pipeline
import Reports

/// `entente text`.
struct TextCommand: AsyncParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints what Entente takes to be the text of documents; stores nothing.",
    discussion: """
      Reads what entente read reads. With --json it prints one object a document, {"path","title",\
      "byline","published","publisher","text"}; what cannot be read gives {"path","error":{"code",\
      "message"}}, and the exit status is 1.

      EXAMPLE
        entente text Examples
        entente text --json Examples
      """)

  @Argument(help: "Files and folders, or - for standard input.") var paths: [String]
  @OptionGroup var reading: ReadingOption
  @OptionGroup var workers: WorkersOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() async throws {
    let output = StandardOutput()
    let asJSON = json
    let reader = DocumentReader(reading.options)
    let answer: @Sendable (SourceItem) -> Answer = { item in
      do throws(Rejection) {
        return .text(Self.shown(try reader(item), item.location, asJSON))
      } catch {
        return .rejected(error)
      }
    }
    let rejected = try await SourcePipeline(options: reading.options, workers: workers.count)(
      paths, answer: answer
    ) { answer in
      do {
        switch answer {
        case .text(let bytes): try output.write(bytes)
        case .rejected(let rejection) where asJSON:
          try output.writeLines([
            ["path": .string(rejection.path), "error": JSON(error: rejection)]
          ])
        case .rejected(let rejection): StandardError.report(rejection, asJSON: false)
        }
      } catch {
        // With the output gone nothing is left to do.
        Ending.end(with: error, asJSON: asJSON)
      }
    }
    if rejected > 0 { throw ExitCode(1) }
  }

  private enum Answer: Sendable, SourceAnswer {
    case text([UInt8])
    case rejected(Rejection)

    init(rejection: Rejection) { self = .rejected(rejection) }
    var isRejected: Bool { if case .rejected = self { true } else { false } }
  }

  private static func shown(_ document: Document, _ path: String, _ asJSON: Bool) -> [UInt8] {
    let known = document.metadata
    var bytes: [UInt8] = []
    guard asJSON else {
      let title = known.title.map { $0 + "\n\n" } ?? ""
      return Array((title + document.body + "\n\n").utf8)
    }
    let line: JSON = [
      "path": .string(path), "title": JSON(known.title), "byline": JSON(known.byline),
      "published": JSON(known.published?.description), "publisher": JSON(known.publisher),
      "text": .string(document.body),
    ]
    line.write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
