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

      --metadata adds "metadata": for each of title, byline, publisher, agency, section, language, \
      url, published, updated, place and filed every value found, [{"value","source","place","span",\
      "chosen"}], the believed one first; "metadataConflicts", the fields of which places say \
      different things; and "removed", the parts of the text that are not the author's, [{"text",\
      "span","rule"}]. Spans count characters of the whole text that citations point into.

      EXAMPLE
        entente text Examples
        entente text --json Examples
        entente text --json --metadata Examples
      """)

  @Argument(help: "Files and folders, or - for standard input.") var paths: [String]
  @OptionGroup var reading: ReadingOption
  @OptionGroup var workers: WorkersOption
  @Flag(help: "Print JSON Lines.") var json = false
  @Flag(help: "With --json, add what says so, and what was left out.") var metadata = false

  func validate() throws {
    if metadata, !json { throw ValidationError("--metadata goes with --json.") }
  }

  func run() async throws {
    let output = StandardOutput()
    let (asJSON, withEvidence) = (json, metadata)
    let reader = DocumentReader(reading.options)
    let answer: @Sendable (SourceItem) -> Answer = { item in
      do throws(Rejection) {
        return .text(Self.shown(try reader(item), item.location, asJSON, withEvidence))
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

  private static func shown(
    _ document: Document, _ path: String, _ asJSON: Bool, _ withEvidence: Bool
  ) -> [UInt8] {
    let known = document.metadata
    var bytes: [UInt8] = []
    guard asJSON else {
      let title = known.title.map { $0 + "\n\n" } ?? ""
      return Array((title + document.body + "\n\n").utf8)
    }
    var members = [
      JSON.Member("path", .string(path)), JSON.Member("title", JSON(known.title)),
      JSON.Member("byline", JSON(known.byline)),
      JSON.Member("published", JSON(known.published?.description)),
      JSON.Member("publisher", JSON(known.publisher)),
      JSON.Member("text", .string(document.body)),
    ]
    if withEvidence {
      members.append(JSON.Member("metadata", JSON(claims: document.evidence)))
      members.append(JSON.Member("metadataConflicts", JSON(conflictsOf: document.evidence)))
      members.append(JSON.Member("removed", JSON(removedFrom: document)))
    }
    JSON.object(members).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
