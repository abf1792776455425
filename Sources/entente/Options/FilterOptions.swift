import Actors
public import ArgumentParser
public import Documents
import Record

/// What leaves entries in or out, the same for every kind.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only with this actor: an id such as JPN, or a name.")
  var actor: String?

  @Option(help: "Only with this actor too.")
  var with: String?

  @Option(help: "Only of this PLOVER type, such as CONSULT, or of this kind.")
  var type: String?

  @Option(
    help: ArgumentHelp(
      "Only where an entry stands like this.",
      discussion: "One of: " + EntryStatus.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "status"),
    transform: { text in
      guard let status = EntryStatus(rawValue: text) else {
        throw ValidationError("“\(text)” is no standing of an entry.")
      }
      return status
    })
  var status: EntryStatus?

  @Option(help: ArgumentHelp("From this day on, such as 2022-06-29.", valueName: "day"))
  var since: CalendarDate?

  @Option(help: ArgumentHelp("Up to this day.", valueName: "day"))
  var until: CalendarDate?

  @Option(
    help: ArgumentHelp("As it could be told on this day: published by then.", valueName: "day"))
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp("As the record stood on this day: read by then.", valueName: "day"))
  var knownBy: CalendarDate?

  @Option(help: ArgumentHelp("Only what cites this document.", valueName: "id"))
  var document: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var own: KnowledgeOption

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if let since, let until, until < since {
      throw ValidationError("--until \(until) lies before --since \(since).")
    }
  }

  /// The question, with what its names mean by the knowledge tables.
  var filter: Filter {
    get throws {
      Filter(
        actor: try term(actor), with: try term(with), type: type, status: status, since: since,
        until: until, asOf: asOf, knownBy: knownBy,
        document: document.map(DocumentID.init(rawValue:)), limit: limit)
    }
  }

  /// An actor asked for; a name means the actors of the tables that bear it, an id itself.
  func term(_ text: String?) throws -> ActorTerm? {
    guard let text else { return nil }
    let knowledge = try own.knowledge()
    let spellings = [text, text.uppercased(), text.lowercased()].map { ActorID(rawValue: $0) }
    if let id = spellings.first(where: { knowledge.actor($0) != nil }) {
      return ActorTerm(text, ids: [id])
    }
    let ids = knowledge.candidates(for: text, on: asOf).filter(\.holds).compactMap(\.actor)
    return ActorTerm(text, ids: Set(ids).sorted { $0.rawValue < $1.rawValue })
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// A day written `2022-06-29` and nothing else.
  public init?(argument: String) {
    guard argument.utf8.count == 10 else { return nil }
    self.init(argument)
  }
}
