import ArgumentParser
import Documents
import Record
import Reports

/// `entente relations`.
struct RelationsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Lists what lasts between two actors: memberships, alliances, disputes, offices.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente relations --type membership
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    try Answer.write(
      reader.relations(filters.filter).map { .relation($0) }, of: reader, asOf: filters.asOf,
      json: json,
      orElse: "No relations.")
  }
}
