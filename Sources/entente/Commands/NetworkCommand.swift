import ArgumentParser
import Documents
import Record
import Reports

/// `entente network`.
struct NetworkCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Counts events between actors, by type and standing, as a network.",
    discussion: """
      Edges go from who acts to whom; of joint acts, such as meetings, each pair is counted once. \
      graphml is read by Gephi, igraph and NetworkX.

      EXAMPLE
        entente read Examples
        entente network --format csv
        entente network --format graphml --status happened > network.graphml
      """)

  /// What a network is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case graphml, csv, json
  }

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Option(help: ArgumentHelp("graphml, csv or json.", valueName: "format"))
  var format: Format = .csv
  @Flag(help: "The same as --format json.") var json = false

  func run() throws {
    let network = Network(try record.reader().events(filters.filter))
    let output = StandardOutput()
    switch json ? .json : format {
    case .graphml: try output.write(network.graphML)
    case .csv: try output.write(network.csv)
    case .json: try output.writeLines([network.json])
    }
  }
}
