import ArgumentParser
import Foundation
import Record
import Reports

/// `entente brief`.
struct BriefCommand: ParsableCommand, AnswersInJSON {
  /// How a brief is laid out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal, md, html, json
  }

  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Prints the story of a record in dated entries, each with its citations.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente brief
        entente brief --format html > brief.html
      """)

  @Option(help: "terminal, md, html or json.") var format: Format?
  @Flag(help: "The same as --format json.") var json = false
  @OptionGroup var record: RecordOption

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other.")
    }
  }

  func run() throws {
    let reader = try record.reader()
    let brief = try BriefBuilder()(
      documents: reader.documents(), events: reader.events(), statements: reader.statements(),
      meetings: reader.meetings(), instruments: reader.instruments(),
      commitments: reader.commitments(),
      rejections: reader.rejections(), on: Composition.today)
    let output = StandardOutput()
    switch json ? .json : format ?? .terminal {
    case .terminal: try output.write(brief.terminal(.of(STDOUT_FILENO)))
    case .md: try output.write(brief.markdown())
    case .html: try output.write(brief.html())
    case .json: try output.writeLines([JSON(brief)])
    }
  }
}
