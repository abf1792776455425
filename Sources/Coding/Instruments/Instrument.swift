public import Documents

/// A treaty, declaration, strategy, programme or law, as one document presents it.
public struct Instrument: Sendable, Hashable {
  /// Its full name as the text writes it, the longest form.
  public var name: String
  /// Its short form, such as `IPCP`.
  public var abbreviation: String?
  /// `treaty`, `agreement`, `declaration`, `strategy`, `programme`, `law`, `resolution`,
  /// `communique`, `pact`, `charter`.
  public var kind: String
  /// Whose it is.
  public var parties: [Party]
  /// What became of it and when, in text order.
  public var stages: [InstrumentStage]
  /// What it covers, as codes such as `maritime-security`.
  public var areas: [String]
  /// The instrument that it succeeds, as an index into ``CodedDocument/instruments``.
  public var succeeds: Int?
  /// The full name of what it succeeds by the reference tables; nil where they tell none.
  public var predecessor: String?
  /// The words that refer to it, in text order.
  public var mentions: [TextRange]
  /// The sentence of its first mention.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that found it.
  public var why: String

  /// An instrument with all its parts.
  public init(
    name: String, abbreviation: String? = nil, kind: String, parties: [Party] = [],
    stages: [InstrumentStage] = [], areas: [String] = [], succeeds: Int? = nil,
    predecessor: String? = nil, mentions: [TextRange], sentence: Int, confidence: Double,
    why: String
  ) {
    self.name = name
    self.abbreviation = abbreviation
    self.kind = kind
    self.parties = parties
    self.stages = stages
    self.areas = areas
    self.succeeds = succeeds
    self.predecessor = predecessor
    self.mentions = mentions
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}

/// A step in the life of an instrument.
public struct InstrumentStage: Sendable, Hashable {
  /// The steps from idea to end (DESIGN, section 1).
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case mooted, negotiating, agreed, signed, ratified
    case inForce = "in-force"
    case suspended, ended, superseded
  }

  /// The step.
  public var stage: Stage
  /// Whether the step was taken, is planned, called for or denied.
  public var status: EventStatus
  /// When; nil where the text does not tell.
  public var date: EventDate?
  /// The words that say so.
  public var span: TextRange

  /// A step with its date.
  public init(stage: Stage, status: EventStatus, date: EventDate?, span: TextRange) {
    self.stage = stage
    self.status = status
    self.date = date
    self.span = span
  }
}
