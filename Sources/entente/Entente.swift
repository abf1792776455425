import ArgumentParser
import Documents
import Foundation

/// The program: its commands, and how its failures end.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Keeps the record of diplomacy: who met, said, promised and imposed what.",
    discussion: """
      Reads reporting on international affairs and keeps a record whose every entry cites the \
      sentence that says it.

      EXAMPLE
        entente read Examples
        entente brief

      EXIT STATUS
        0 done, 1 done with rejected documents, 2 failed, 64 wrong usage
      """,
    version: "entente \(Version.current)",
    subcommands: [
      ReadCommand.self, BriefCommand.self, EventsCommand.self, StatementsCommand.self,
      MeetingsCommand.self, InstrumentsCommand.self, CommitmentsCommand.self,
      RelationsCommand.self, StancesCommand.self, MeasuresCommand.self, FiguresCommand.self,
      ConflictsCommand.self, StoriesCommand.self, DossierCommand.self, TimelineCommand.self,
      DocumentsCommand.self,
      ActorsCommand.self, ExplainCommand.self, CorrectCommand.self, MergeCommand.self,
      SplitCommand.self, RejectCommand.self, AcceptCommand.self, UndoCommand.self,
      CorrectionsCommand.self, SearchCommand.self, NetworkCommand.self, ExportCommand.self,
      LoadCommand.self, BackupCommand.self, RecordCommand.self, RecodeCommand.self,
      CheckCommand.self, CodeCommand.self, LinkCommand.self, TextCommand.self, ModelCommand.self,
    ])

  static func main() async {
    // A closed pipe is reported by the write that meets it, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    var asJSON = false
    do {
      var command = try parseAsRoot()
      asJSON = (command as? any AnswersInJSON)?.json ?? false
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Ending.end(with: error, asJSON: asJSON)
    }
  }
}

/// A command whose answer and errors may be asked for as JSON.
protocol AnswersInJSON: SendableMetatype {
  /// Whether `--json` was given.
  var json: Bool { get }
}
