public import Actors
public import Documents

/// An actor in a role of an event or statement, with the words that name it.
public struct Party: Sendable, Hashable {
  /// The actor that acts; for a person in office the state or organisation; nil where unresolved.
  public var actor: ActorID?
  /// The name of the actor, else the name that the text gives.
  public var name: String
  /// The person who acts for it, where the text names one.
  public var delegate: ActorID?
  /// That person's name.
  public var delegateName: String?
  /// What part of a society it is, where the text names it by a noun: of `Kenyan police` the police.
  public var sector: Sector?
  /// The words that name it here.
  public var spans: [TextRange]

  /// A party with the words that name it.
  public init(
    actor: ActorID?, name: String, delegate: ActorID? = nil, delegateName: String? = nil,
    sector: Sector? = nil, spans: [TextRange]
  ) {
    self.actor = actor
    self.name = name
    self.delegate = delegate
    self.delegateName = delegateName
    self.sector = sector
    self.spans = spans
  }
}
