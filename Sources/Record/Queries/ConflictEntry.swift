public import Documents

/// Two values of one field of which at most one can be right, with what speaks for each.
public struct ConflictEntry: Sendable, Hashable, Identifiable {
  /// What a conflict stands against.
  public enum Against: String, Sendable, Hashable {
    /// Dated reference knowledge.
    case reference
    /// Another source.
    case source
  }

  /// The tables' word for a value.
  public struct Reference: Sendable, Hashable {
    /// The table's source, such as `factbook`.
    public var source: String
    /// From when it holds.
    public var from: CalendarDate
    /// Until when, nil where it goes on.
    public var to: CalendarDate?

    /// A reference with its days.
    public init(source: String, from: CalendarDate, to: CalendarDate?) {
      self.source = source
      self.from = from
      self.to = to
    }
  }

  /// One of the values.
  public struct Value: Sendable, Hashable {
    /// The value in words.
    public var value: String
    /// The documents that give it, in the order of publication.
    public var evidence: [Evidence]
    /// The tables' word, where they give it.
    public var reference: Reference?

    /// A value with what speaks for it.
    public init(value: String, evidence: [Evidence], reference: Reference? = nil) {
      self.value = value
      self.evidence = evidence
      self.reference = reference
    }
  }

  /// The stable identifier, `cf-` and twelve hexadecimal digits.
  public var id: String
  /// The id of the entry or actor that it is about.
  public var entry: String
  /// Its name.
  public var name: String
  /// The actors concerned.
  public var actors: [EntryParty]
  /// The field, such as `office`.
  public var field: String
  /// The values, those of documents first.
  public var values: [Value]
  /// What the claim stands against.
  public var against: Against

  /// All citations, in the order of publication.
  public var evidence: [Evidence] {
    values.flatMap(\.evidence).sorted { $0.precedes($1) }
  }

  /// The first source's day of publication.
  public var day: CalendarDate? { evidence.lazy.compactMap(\.published).first }

  /// A conflict with its values.
  public init(
    id: String, entry: String, name: String, actors: [EntryParty], field: String,
    values: [Value], against: Against
  ) {
    self.id = id
    self.entry = entry
    self.name = name
    self.actors = actors
    self.field = field
    self.values = values
    self.against = against
  }
}
