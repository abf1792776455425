public import Documents

/// A word that denotes an event, with how certain the text makes it.
public struct Predicate: Sendable, Hashable {
  /// Its text range.
  public var range: TextRange
  /// Its token.
  public var token: Int
  /// Its base form.
  public var lemma: String
  /// -3 (certainly not) to 3 (certainly so).
  public var factuality: Double
  /// Where it stands.
  public var status: EventStatus

  /// A predicate with its reading.
  public init(range: TextRange, token: Int, lemma: String, factuality: Double, status: EventStatus)
  {
    self.range = range
    self.token = token
    self.lemma = lemma
    self.factuality = factuality
    self.status = status
  }
}
