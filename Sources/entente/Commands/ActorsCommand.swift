import Actors
import ArgumentParser
import Documents
import Foundation
import Language
import Record
import Reports

/// `entente actors`.
struct ActorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "Tells who the actors are, in the record and by the tables.",
    discussion: """
      EXAMPLE
        entente read Examples
        entente actors --limit 5
        entente actors show NATO --as-of 2022-06-29
        entente actors find "the Japanese prime minister" --on 2022-06-29
      """,
    subcommands: [List.self, Show.self, Find.self], defaultSubcommand: List.self)

  /// `entente actors list`, which `entente actors` alone means.
  struct List: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      abstract: "Lists the actors of whom the record's documents speak.",
      discussion: """
        EXAMPLE
          entente read Examples
          entente actors list --limit 5
        """)

    @OptionGroup var filters: FilterOptions
    @OptionGroup var record: RecordOption
    @Flag(help: "Print JSON Lines.") var json = false

    func run() throws {
      let reader = try record.reader()
      let actors = try reader.actors(filters.filter)
      let output = StandardOutput()
      guard json else { return try output.write(Listings.actors(actors, .of(STDOUT_FILENO))) }
      let knowledge = try filters.own.knowledge()
      try output.writeLines(actors.map { JSON($0, knowledge: knowledge) })
    }
  }

  /// `entente actors show`.
  struct Show: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      abstract: "Shows what the tables know of an actor on a day.",
      discussion: """
        Names and codes, offices held and by whom, memberships and members, each with its days \
        and source. Without a day everything since 1990 is shown.

        EXAMPLE
          entente actors show NATO --as-of 2022-06-29
          entente actors show JPN --as-of 2024-05-01
        """)

    @Argument(help: "An actor's id, such as NATO, JPN or kishida-fumio.") var id: String
    @Option(help: ArgumentHelp("The day, such as 2022-06-29.", valueName: "day"))
    var asOf: CalendarDate?
    @OptionGroup var own: KnowledgeOption
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
      let knowledge = try own.knowledge()
      guard let card = ActorCard(ActorID(rawValue: id), on: asOf, knowledge: knowledge) else {
        throw CommandError.unknownActor(id: id)
      }
      let output = StandardOutput()
      guard !json else { return try output.writeLines([JSON(card)]) }
      try output.write(card.text(.of(STDOUT_FILENO)))
    }
  }

  /// `entente actors find`.
  struct Find: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      abstract: "Explains step by step whom or what a name or a sentence means on a day.",
      discussion: """
        EXAMPLE
          entente actors find Kishida --on 2022-06-29
          entente actors find "Seoul rejected the offer." --on 2022-06-29
        """)

    @Argument(help: "A name, or a sentence with names.") var text: String
    @Option(help: ArgumentHelp("The day, such as 2022-06-29.", valueName: "day"))
    var on: CalendarDate?
    @OptionGroup var own: KnowledgeOption
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
      let knowledge = try own.knowledge()
      let source = SourceText(text)
      let parse = try Composition.languageModel().parse(source)
      let mentions = MentionFinder(knowledge: knowledge)(parse, text: source, on: on)
      let resolution = Resolution(mentions, text: source, on: on, knowledge: knowledge)
      let output = StandardOutput()
      guard !json else { return try output.writeLines([JSON(resolution)]) }
      try output.write(resolution.lines(.of(STDOUT_FILENO)))
    }
  }
}
