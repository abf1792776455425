public import Documents

/// A sanction as a measure: what is frozen, banned or barred, by whom, against whom.
public struct Measure: Sendable, Hashable {
  /// Who imposes it.
  public var sender: Party
  /// Against whom; nil where the text does not tell.
  public var target: Party?
  /// Such as `asset-freeze`, `import-ban`, `export-ban`, `service-ban`, `travel-ban`.
  public var kind: String
  /// What is banned or frozen, such as gold.
  public var object: TextRange?
  /// How many persons or bodies it hits, as an index into ``CodedDocument/figures``.
  public var count: Int?
  /// When; nil where the text does not tell.
  public var date: EventDate?
  /// Where it stands.
  public var status: EventStatus
  /// The words that say so.
  public var span: TextRange
  /// Its sentence.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// A measure with all its parts.
  public init(
    sender: Party, target: Party?, kind: String, object: TextRange? = nil, count: Int? = nil,
    date: EventDate? = nil, status: EventStatus, span: TextRange, sentence: Int,
    confidence: Double, why: String
  ) {
    self.sender = sender
    self.target = target
    self.kind = kind
    self.object = object
    self.count = count
    self.date = date
    self.status = status
    self.span = span
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}
