/// What a person changed in the record: kept as an entry of its own, never as an overwritten field.
public struct Correction: Sendable, Hashable, Identifiable, Codable {
  /// What it does.
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// Gives a field another value.
    case correct
    /// Makes several entries one.
    case merge
    /// Makes some reports of an entry an entry of their own.
    case split
    /// Leaves an entry out of answers.
    case reject
    /// Confirms an entry: its reports stay together, and an earlier rejection is lifted.
    case accept
    /// Takes back another correction, which stays in the list.
    case undo
  }

  /// A report that the correction is about, told so that it is found again after its document was
  /// corrected or coded anew.
  public struct Anchor: Sendable, Hashable, Codable {
    /// Which of the entries named; of a split and all other actions 0.
    public var part: Int
    /// The document that gives it.
    public var document: String
    /// The id that the entry would have if the report stood alone.
    public var key: String
    /// What kind of thing it tells, such as an event's lemma.
    public var facet: String
    /// The folded words that it cites.
    public var words: String
    /// The parties, by id, else by folded name, parted by ` | `.
    public var parties: String
  }

  /// `co-` and twelve hexadecimal digits of all that follows.
  public var id: String
  /// What it does.
  public var action: Action
  /// The entry as it was named; of an undo the correction.
  public var entry: String
  /// The entry's kind, such as `event`; of an undo `correction`.
  public var kind: String
  /// The field that gets another value.
  public var field: String?
  /// The value, as ``CorrectedField`` reads it.
  public var value: String?
  /// The reason in the person's words.
  public var because: String
  /// Who made it.
  public var author: String
  /// When, in universal time: `2024-05-01T09:30:00.000Z`.
  public var time: String
  /// The reports that it is about.
  public var anchors: [Anchor]

  /// The day of making, by which the record can be asked as of then.
  var day: String { String(time.prefix(10)) }

  /// A correction whose id follows from the rest.
  init(
    _ action: Action, entry: String, kind: String, field: String? = nil, value: String? = nil,
    signed: Signature, anchors: [Anchor] = []
  ) {
    self.action = action
    self.entry = entry
    self.kind = kind
    self.field = field
    self.value = value
    because = signed.because
    author = signed.author
    time = signed.time
    self.anchors = anchors
    id = ""
    id = identifier
  }

  /// The id that the contents give.
  var identifier: String {
    Identifier.make(
      "co-",
      [action.rawValue, entry, kind, field ?? "", value ?? "", because, author, time]
        + anchors.flatMap { [String($0.part), $0.document, $0.key] })
  }

  /// The id of the entry that a split makes.
  var splitEntry: String {
    let prefix = entry.prefix { $0 != "-" } + "-"
    return Identifier.make(String(prefix), ["split", id])
  }
}

/// Who corrects, when and why.
public struct Signature: Sendable, Hashable {
  /// The reason in the person's words.
  public var because: String
  /// Who makes the correction.
  public var author: String
  /// When, in universal time: `2024-05-01T09:30:00.000Z`.
  public var time: String

  /// Signs a correction.
  public init(because: String, author: String, time: String) {
    self.because = because
    self.author = author
    self.time = time
  }
}

/// A correction that holds for an entry, as answers show it.
public struct AppliedCorrection: Sendable, Hashable {
  /// The correction.
  public var correction: Correction
  /// The value that sources give for the field; nil where they give none.
  public var was: String?

  /// A correction with what it replaced.
  public init(_ correction: Correction, was: String? = nil) {
    self.correction = correction
    self.was = was
  }
}
