public import Actors
public import Documents
public import Language

/// What Entente reads in one document: mentions, times, statements and events, each with its place.
public struct CodedDocument: Sendable, Hashable {
  /// The document that was read.
  public var document: Document
  /// The analysis of its coded blocks; furniture has no tokens here.
  public var parse: Parse
  /// Mentions of actors and places, in text order.
  public var mentions: [Mention]
  /// Temporal expressions, in text order.
  public var times: [TemporalExpression]
  /// Every word that denotes an event, coded as one or not, in text order.
  public var predicates: [Predicate]
  /// Quotations and reported speech, in text order.
  public var statements: [Statement]
  /// Events, in text order of their triggers.
  public var events: [CodedEvent]
  /// Claims that dated reference knowledge contradicts, in text order.
  public var conflicts: [ReferenceConflict]
  /// The act between the two ranges that the input asks about; nil where it asks for none.
  public var pair: CodedPair?

  /// Collects the layers of one document.
  public init(
    document: Document, parse: Parse, mentions: [Mention], times: [TemporalExpression],
    predicates: [Predicate], statements: [Statement], events: [CodedEvent],
    conflicts: [ReferenceConflict] = [], pair: CodedPair? = nil
  ) {
    self.document = document
    self.parse = parse
    self.mentions = mentions
    self.times = times
    self.predicates = predicates
    self.statements = statements
    self.events = events
    self.conflicts = conflicts
    self.pair = pair
  }
}

/// Where an event stands, as the text presents it (DESIGN, section 1).
public enum EventStatus: String, Sendable, Hashable, CaseIterable {
  case happened, ongoing, scheduled, proposed
  case calledFor = "called-for"
  case conditional, possible, denied, cancelled
}

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

/// An actor in a role of an event or statement, with the words that name it.
public struct Party: Sendable, Hashable {
  /// The actor that acts; for a person in office the state or organisation; nil where unresolved.
  public var actor: ActorID?
  /// The name of the actor, else the name that the text gives.
  public var name: String
  /// The person who acts for it, where the text names one.
  public var delegate: ActorID?
  /// That person's name.
  public var delegateName: String?
  /// What part of a society it is, where the text names it by a noun: of `Kenyan police` the police.
  public var sector: Sector?
  /// The words that name it here.
  public var spans: [TextRange]

  /// A party with the words that name it.
  public init(
    actor: ActorID?, name: String, delegate: ActorID? = nil, delegateName: String? = nil,
    sector: Sector? = nil, spans: [TextRange]
  ) {
    self.actor = actor
    self.name = name
    self.delegate = delegate
    self.delegateName = delegateName
    self.sector = sector
    self.spans = spans
  }
}

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

/// When an event took or takes place.
public struct EventDate: Sendable, Hashable {
  /// The TIMEX3 value.
  public var value: String
  /// The first day it may be.
  public var from: CalendarDate?
  /// The last day it may be.
  public var to: CalendarDate?

  /// A date with its bounds.
  public init(value: String, from: CalendarDate?, to: CalendarDate?) {
    self.value = value
    self.from = from
    self.to = to
  }
}

/// Where an event took or takes place.
public struct EventPlace: Sendable, Hashable {
  /// The place's name.
  public var name: String
  /// The state it lies in, where known.
  public var country: ActorID?
  /// The words that name it.
  public var span: TextRange

  /// A place as the text names it.
  public init(name: String, country: ActorID?, span: TextRange) {
    self.name = name
    self.country = country
    self.span = span
  }
}

/// One link of the chain of who says so, outermost first.
public struct Attribution: Sendable, Hashable {
  /// The person or organisation; nil where unresolved.
  public var actor: ActorID?
  /// Its name.
  public var name: String
  /// The statement that carries it, as an index into ``CodedDocument/statements``.
  public var statement: Int?

  /// A link of the chain.
  public init(actor: ActorID?, name: String, statement: Int?) {
    self.actor = actor
    self.name = name
    self.statement = statement
  }
}

/// Who did what to whom, when, where, and whether at all.
public struct CodedEvent: Sendable, Hashable {
  /// The PLOVER type of the act spoken of.
  public var act: PloverType
  /// What PLOVER codes for it given its status; nil for no event.
  public var type: PloverType?
  /// The PLOVER mode, where the text tells.
  public var mode: String?
  /// PLOVER contexts.
  public var contexts: [String]
  /// Who acts; of a joint act all parties.
  public var actors: [Party]
  /// On whom it is done, where the text makes one.
  public var recipients: [Party]
  /// The word that denotes it.
  public var trigger: TextRange
  /// The clause that tells it: what a citation shows.
  public var clause: TextRange
  /// When; nil where the text does not tell.
  public var date: EventDate?
  /// Where; nil where the text does not tell.
  public var place: EventPlace?
  /// Where it stands.
  public var status: EventStatus
  /// -3 to 3.
  public var factuality: Double
  /// Who says so, outermost first; empty for the publisher alone.
  public var attribution: [Attribution]
  /// The index of its sentence in ``CodedDocument/parse``.
  public var sentence: Int
  /// 0 to 1.
  public var confidence: Double
  /// The rule that coded it, such as `meet/consult`.
  public var why: String

  /// An event with all its parts.
  public init(
    act: PloverType, type: PloverType?, mode: String?, contexts: [String], actors: [Party],
    recipients: [Party], trigger: TextRange, clause: TextRange, date: EventDate?,
    place: EventPlace?, status: EventStatus, factuality: Double, attribution: [Attribution],
    sentence: Int, confidence: Double, why: String
  ) {
    self.act = act
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.actors = actors
    self.recipients = recipients
    self.trigger = trigger
    self.clause = clause
    self.date = date
    self.place = place
    self.status = status
    self.factuality = factuality
    self.attribution = attribution
    self.sentence = sentence
    self.confidence = confidence
    self.why = why
  }
}
