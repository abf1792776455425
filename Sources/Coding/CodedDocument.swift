public import Actors
public import Documents
public import Language

/// What Entente reads in one document, each part with its place in the text.
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
  /// Summits, visits and calls, in order of first mention.
  public var meetings: [Meeting] = []
  /// Treaties, programmes and declarations, in order of first mention.
  public var instruments: [Instrument] = []
  /// What actors bind themselves to, in text order.
  public var commitments: [Commitment] = []
  /// What lasts between two actors, in text order.
  public var relations: [Relation] = []
  /// How actors present one another, in text order.
  public var stances: [Stance] = []
  /// Sanctions as measures, in text order.
  public var measures: [Measure] = []
  /// Counts, shares and sums, in text order.
  public var figures: [Figure] = []
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
