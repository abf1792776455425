public import Coding
public import Documents

/// Why an entry is in the record: each source, its sentence, and the rules that decided.
public struct Explanation: Sendable, Hashable {
  /// What is explained.
  public enum Entry: Sendable, Hashable {
    case event(EventEntry)
    case statement(StatementEntry)
    case conflict(ConflictEntry)
    case meeting(MeetingEntry)
    case instrument(InstrumentEntry)
    case commitment(CommitmentEntry)
    case relation(RelationEntry)
    case stance(StanceEntry)
    case measure(MeasureEntry)
    case figure(FigureEntry)
  }

  /// One place in one document that says it.
  public struct Witness: Sendable, Hashable {
    /// The citation of the entry.
    public var evidence: Evidence
    /// The whole sentence around it.
    public var sentence: Evidence
    /// The rule that coded it.
    public var why: String
    /// Which coder and which knowledge read it.
    public var coder: String
    /// The day from which the record has known it.
    public var known: CalendarDate
    /// The line and the features that decided, where they are looked up.
    public var decision: EventExplanation?
    /// Its row.
    var number: Int64 = 0

    /// A witness with its sentence.
    public init(
      evidence: Evidence, sentence: Evidence, why: String, coder: String, known: CalendarDate
    ) {
      self.evidence = evidence
      self.sentence = sentence
      self.why = why
      self.coder = coder
      self.known = known
    }
  }

  /// The entry.
  public var entry: Entry
  /// Its witnesses, in the order of the entry's evidence.
  public var witnesses: [Witness]

  /// An entry with its witnesses.
  public init(entry: Entry, witnesses: [Witness]) {
    self.entry = entry
    self.witnesses = witnesses
  }
}

/// Something in the record that ought not to be so, found by ``RecordReader/check()``.
public struct Problem: Sendable, Hashable {
  /// What kind of fault it is, such as `citation-text`.
  public var kind: String
  /// What is wrong, in one sentence.
  public var message: String
  /// The document concerned, where there is one.
  public var document: DocumentID?
  /// The entry concerned, where there is one.
  public var entry: String?

  /// States a fault.
  public init(
    kind: String, message: String, document: DocumentID? = nil, entry: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.document = document
    self.entry = entry
  }
}
