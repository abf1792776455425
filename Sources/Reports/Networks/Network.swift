import Actors
import Coding
public import Record

/// Who has to do with whom: actors, and for each pair how many events of which type and standing.
public struct Network: Sendable, Hashable {
  /// An actor.
  public struct Node: Sendable, Hashable {
    /// Its id, of an unresolved one `?` and its name.
    public var id: String
    /// Its name.
    public var name: String
    /// The events to which it is a party.
    public var events: Int
  }

  /// What one actor does to another; of joint acts the first by id stands first.
  public struct Edge: Sendable, Hashable {
    /// Who acts.
    public var source: String
    /// On whom.
    public var target: String
    /// Whether they act together.
    public var isJoint: Bool
    /// The PLOVER type of the act.
    public var act: String
    /// Where it stands.
    public var status: String
    /// The number of events.
    public var events: Int
    /// The sum of their independent sources.
    public var sources: Int
    /// The mean of PLOVER's scores, −10 to 10.
    public var goldstein: Double
  }

  /// The actors by id.
  public var nodes: [Node]
  /// The edges by source, target, act and status.
  public var edges: [Edge]

  private struct Key: Hashable {
    let source: String
    let target: String
    let isJoint: Bool
    let act: String
    let status: String

    var order: [String] { [source, target, isJoint ? "1" : "0", act, status] }
  }

  /// Counts events between all pairs of their parties: of a joint act each pair once, else from each
  /// actor to each recipient.
  public init(_ events: [EventEntry]) {
    var nodes: [String: (name: String, events: Int)] = [:]
    var edges: [Key: (events: Int, sources: Int, goldstein: Double)] = [:]
    for event in events {
      var seen: Set<String> = []
      for party in event.actors + event.recipients where seen.insert(Self.id(party)).inserted {
        nodes[Self.id(party), default: (party.name, 0)].events += 1
      }
      for (source, target, isJoint) in Self.pairs(event) {
        let key = Key(
          source: source, target: target, isJoint: isJoint, act: event.act.rawValue,
          status: event.status.rawValue)
        var edge = edges[key] ?? (0, 0, 0)
        edge.events += 1
        edge.sources += event.independentSources
        edge.goldstein += event.goldstein
        edges[key] = edge
      }
    }
    self.nodes = nodes.map { Node(id: $0.key, name: $0.value.name, events: $0.value.events) }
      .sorted { $0.id < $1.id }
    self.edges = edges.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }.map {
      Edge(
        source: $0.key.source, target: $0.key.target, isJoint: $0.key.isJoint, act: $0.key.act,
        status: $0.key.status, events: $0.value.events, sources: $0.value.sources,
        goldstein: $0.value.goldstein / Double($0.value.events))
    }
  }

  private static func id(_ party: EntryParty) -> String {
    party.actor?.rawValue ?? "?" + party.name
  }

  private static func pairs(_ event: EventEntry) -> [(String, String, Bool)] {
    let (actors, recipients) = (ids(event.actors), ids(event.recipients))
    if recipients.isEmpty || event.act == .consult {
      let all = Set(actors + recipients).sorted()
      return all.enumerated().flatMap { index, a in
        all[(index + 1)...].map { (a, $0, true) }
      }
    }
    return actors.flatMap { a in recipients.filter { $0 != a }.map { (a, $0, false) } }
  }

  private static func ids(_ parties: [EntryParty]) -> [String] { Set(parties.map(id)).sorted() }
}
