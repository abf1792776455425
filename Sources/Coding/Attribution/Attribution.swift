public import Actors

/// One link of the chain of who says so, outermost first.
public struct Attribution: Sendable, Hashable {
  /// The person or organisation; nil where unresolved.
  public var actor: ActorID?
  /// Its name.
  public var name: String
  /// The statement that carries it, as an index into ``CodedDocument/statements``.
  public var statement: Int?

  /// A link of the chain.
  public init(actor: ActorID?, name: String, statement: Int?) {
    self.actor = actor
    self.name = name
    self.statement = statement
  }
}
