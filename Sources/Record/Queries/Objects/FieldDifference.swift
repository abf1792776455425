/// What sources give differently for one field of one entry, and how that is to be read.
public struct FieldDifference: Sendable, Hashable {
  /// How values that differ stand to one another.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// At most one of them can be right.
    case conflict
    /// The plan changed between the reports.
    case planChanged = "plan-changed"
    /// The world changed between the days for which they hold.
    case worldChanged = "world-changed"
    /// One says less exactly what the other says.
    case vaguer
    /// Both can be right.
    case compatible
  }

  /// The field, such as `date`, or `attendance/JPN/standing`.
  public var field: String
  /// The values in the order in which they were first published, each with its evidence.
  public var values: [ConflictEntry.Value]
  /// How they are to be read: as a conflict only where nothing else explains them.
  public var reading: Reading

  /// Values of a field with their reading.
  public init(field: String, values: [ConflictEntry.Value], reading: Reading) {
    self.field = field
    self.values = values
    self.reading = reading
  }
}

/// One state of an entry as a source gave it, in the order of publication.
public struct EntryStep: Sendable, Hashable {
  /// Where it stood.
  public var status: String
  /// The sources that say so and follow one another.
  public var evidence: [Evidence]

  /// A state with its sources.
  public init(status: String, evidence: [Evidence]) {
    self.status = status
    self.evidence = evidence
  }
}

/// An entry that another one names.
public struct EntryReference: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Its name or words.
  public var name: String

  /// Names an entry.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// What every merged entry has beside its own fields.
public struct EntryBasis: Sendable, Hashable, Identifiable {
  /// The stable identifier: two letters for the kind and twelve hexadecimal digits.
  public var id: String
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence]
  /// The number of sources that do not copy one another, as far as is known.
  public var independentSources: Int
  /// How its standing moved from source to source.
  public var history: [EntryStep]
  /// The fields that sources give differently, conflicts and others.
  public var differences: [FieldDifference]
  /// 0 to 1: of its surest source; a figure has none and counts as 1.
  public var confidence: Double
  /// The rule that coded it in its first source.
  public var why: String
  /// What people corrected in it, in the order of making.
  public var corrections: [AppliedCorrection] = []

  /// The differences of which at most one side can be right.
  public var conflicts: [FieldDifference] { differences.filter { $0.reading == .conflict } }

  /// What an entry stands on.
  public init(
    id: String, evidence: [Evidence], independentSources: Int, history: [EntryStep] = [],
    differences: [FieldDifference] = [], confidence: Double = 1, why: String
  ) {
    self.id = id
    self.evidence = evidence
    self.independentSources = independentSources
    self.history = history
    self.differences = differences
    self.confidence = confidence
    self.why = why
  }
}
