public import Documents

/// What binds two actors, or an actor and a disputed place, beyond membership and office.
public struct ActorRelation: Sendable, Hashable {
  /// The kinds that the tables know.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case successorOf = "successor-of"
    case secededFrom = "seceded-from"
    case partOf = "part-of"
    case alliedWith = "allied-with"
    case claims, administers, recognises
    case recognisesClaim = "recognises-claim"
  }

  /// Who.
  public let subject: ActorID
  /// Does what.
  public let kind: Kind
  /// To whom or what.
  public let object: ActorID
  /// First day, nil where not known.
  public let from: CalendarDate?
  /// Last day, nil where it goes on.
  public let to: CalendarDate?
  /// Where the fact comes from, `unverified` without a second source.
  public let source: String

  init(
    _ subject: ActorID, _ kind: Kind, _ object: ActorID, from: CalendarDate?, to: CalendarDate?,
    source: String
  ) {
    self.subject = subject
    self.kind = kind
    self.object = object
    self.from = from
    self.to = to
    self.source = source
  }

  /// Whether it held on a day.
  func covers(_ day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
