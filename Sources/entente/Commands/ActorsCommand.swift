import Actors
import ArgumentParser
import Documents
import Foundation
import Record
import Reports

/// `entente actors`.
struct ActorsCommand: ParsableCommand, AnswersInJSON {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Lists the actors of whom the documents speak.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente actors --limit 5
      """)

  @OptionGroup var filters: FilterOptions
  @OptionGroup var record: RecordOption
  @Flag(help: "Print JSON Lines.") var json = false

  func run() throws {
    let reader = try record.reader()
    let actors = try reader.actors(filters.filter)
    let output = StandardOutput()
    guard json else { return try output.write(Listings.actors(actors, .of(STDOUT_FILENO))) }
    let knowledge = try ActorKnowledge()
    try output.writeLines(actors.map { JSON($0, knowledge: knowledge) })
  }
}
