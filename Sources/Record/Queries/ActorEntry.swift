public import Actors

/// An actor of which the record's documents speak, resolved or not.
public struct ActorEntry: Sendable, Hashable, Identifiable {
  /// The actor's id; of an unresolved one `ac-` and twelve hexadecimal digits of kind and name.
  public var id: String
  /// The actor of the knowledge tables; nil where unresolved.
  public var actor: ActorID?
  /// What it is, as most mentions have it.
  public var kind: ActorKind
  /// The name that most mentions resolved to.
  public var name: String
  /// The posts that documents give it, sorted.
  public var roles: [String]
  /// The number of mentions.
  public var mentions: Int
  /// The number of events to which it is a party, itself or by delegate.
  public var events: Int
  /// The number of statements that it makes.
  public var statements: Int
  /// Its first mention in each of the first documents that name it.
  public var evidence: [Evidence]

  /// An actor with its counts.
  public init(
    id: String, actor: ActorID?, kind: ActorKind, name: String, roles: [String], mentions: Int,
    events: Int, statements: Int, evidence: [Evidence]
  ) {
    self.id = id
    self.actor = actor
    self.kind = kind
    self.name = name
    self.roles = roles
    self.mentions = mentions
    self.events = events
    self.statements = statements
    self.evidence = evidence
  }
}
