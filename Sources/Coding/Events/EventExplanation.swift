public import Documents

/// Why an event has its act: the codebook's line, what the classifier thinks and what it saw.
public struct EventExplanation: Sendable, Hashable {
  /// A line of a codebook's table.
  public struct Line: Sendable, Hashable {
    /// The table's name, or the path of a user's codebook.
    public var table: String
    /// The line's number, from 1.
    public var number: Int
    /// The line's fields.
    public var text: String
  }

  /// What a model makes of something: a type's chance, a feature's weight.
  public struct Share: Sendable, Hashable {
    /// The type, or the feature as `template:value`.
    public var name: String
    /// A type's chance, 0 to 1, or what a feature adds to the act's score beyond the mean of all acts,
    /// in natural logarithms of odds.
    public var value: Double
  }

  /// The word that denotes the act.
  public var trigger: TextRange
  /// The clause that the event cites.
  public var clause: TextRange
  /// The short reason that the event bears.
  public var why: String
  /// The line that fits; nil where the classifier alone decides.
  public var line: Line?
  /// The likeliest acts, most likely first.
  public var chances: [Share]
  /// What spoke for the act and against it, the weightiest first.
  public var features: [Share]
}
