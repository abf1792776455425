public import Actors
public import Documents

/// A claim of the text that dated reference knowledge contradicts (DESIGN, section 1).
public struct ReferenceConflict: Sendable, Hashable {
  /// Whom or what the claim is about.
  public var subject: ActorID
  /// Its name.
  public var name: String
  /// The field on which both differ, such as `office`.
  public var field: String
  /// What the text says.
  public var claimed: String
  /// Where it says so.
  public var range: TextRange
  /// What the tables say.
  public var known: String
  /// From when that holds.
  public var from: CalendarDate
  /// Until when, nil where it goes on.
  public var to: CalendarDate?
  /// The tables' source, such as `factbook`.
  public var source: String
  /// The sentence of the claim.
  public var sentence: Int

  /// A claim with what stands against it.
  public init(
    subject: ActorID, name: String, field: String, claimed: String, range: TextRange,
    known: String, from: CalendarDate, to: CalendarDate?, source: String, sentence: Int
  ) {
    self.subject = subject
    self.name = name
    self.field = field
    self.claimed = claimed
    self.range = range
    self.known = known
    self.from = from
    self.to = to
    self.source = source
    self.sentence = sentence
  }
}
