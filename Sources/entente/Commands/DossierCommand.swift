import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente dossier`.
struct DossierCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Prints all that the record holds of an actor or a pair, by kind.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente dossier Japan --with "South Korea"
      """)

  @Argument(help: "An actor: an id such as JPN, or a name.") var about: String
  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    if filters.actor != nil { throw ValidationError("Give the actor without --actor.") }
  }

  func run() throws {
    let reader = try record.reader()
    var filter = try filters.filter
    filter.actor = try filters.term(about)
    let title = filters.with.map { "\(about) and \($0)" } ?? about
    let dossier = Dossier(title: title, try reader.everything(filter))
    let (output, day) = (StandardOutput(), filters.asOf ?? Composition.today)
    guard !json else { return try output.writeLines([dossier.json(on: day)]) }
    let listing = try EntryListing(documents: reader.documents())
    try output.write(dossier.text(listing, on: day, .of(STDOUT_FILENO)))
  }
}
