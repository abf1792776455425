public import Actors
public import Documents

/// A quotation or reported speech.
public struct Statement: Sendable, Hashable {
  /// How much of it is verbatim.
  public enum Kind: String, Sendable, Hashable {
    case direct, mixed, indirect
  }

  /// How much of it is verbatim.
  public var kind: Kind
  /// Its ranges, quotation marks included; several where the cue interrupts it.
  public var content: [TextRange]
  /// Its words without quotation marks, parts joined by one space.
  public var text: String
  /// The word that introduces it, where there is one.
  public var cue: TextRange?
  /// Who says it, where the text tells.
  public var speaker: Speaker?
  /// To whom it is said, where the text tells.
  public var audience: Party?
  /// The document, agency or person through which the publisher has it, outermost first.
  public var via: [String]
  /// The day it was said, where the text tells.
  public var date: EventDate?
  /// What saying so does.
  public var act = StatementAct.asserts
  /// To whom it is done or whom it is about, the speaker left out.
  public var about: [Party] = []
  /// The words that name the occasion or form, such as `a press conference`.
  public var occasion: TextRange?
  /// The sentence of its first range.
  public var sentence: Int
  /// The rule that found the speaker.
  public var why: String

  /// A statement with all its parts.
  public init(
    kind: Kind, content: [TextRange], text: String, cue: TextRange?, speaker: Speaker?,
    audience: Party? = nil, via: [String] = [], date: EventDate? = nil, sentence: Int, why: String
  ) {
    self.kind = kind
    self.content = content
    self.text = text
    self.cue = cue
    self.speaker = speaker
    self.audience = audience
    self.via = via
    self.date = date
    self.sentence = sentence
    self.why = why
  }
}

/// Who says a statement.
public struct Speaker: Sendable, Hashable {
  /// The words that name the speaker; of a pronoun the pronoun.
  public var spans: [TextRange]
  /// The person or organisation; nil where unresolved.
  public var actor: ActorID?
  /// The speaker's name; of an unnamed official the words of the text.
  public var name: String
  /// The post on the day, such as `Prime Minister of Japan`.
  public var role: String?
  /// The state or organisation spoken for.
  public var affiliation: ActorID?

  /// A speaker with what is known of it.
  public init(
    spans: [TextRange], actor: ActorID?, name: String, role: String? = nil,
    affiliation: ActorID? = nil
  ) {
    self.spans = spans
    self.actor = actor
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}
