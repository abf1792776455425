import Language

/// The tables that coding reads: rules, words and weights, the same for every document.
public struct Codebooks: Sendable {
  let times = TemporalTagger()
  let embedding: EmbeddingLexicon
  let cues: CueLexicon
  let attributions: AttributionModel
  let rules: EventRules
  let nouns: PartyNouns
  let contexts: ContextLexicon
  /// The users' own.
  let own: [OwnCodebook]
  let classifier: EventClassifier
  let predicates: PredicateLexicon
  let instruments: InstrumentLexicon
  let relations: RelationLexicon
  let figures: FigureLexicon
  let measures: MeasureLexicon
  let commitments: CommitmentLexicon
  let statementActs: StatementActLexicon
  let stances: StanceLexicon
  let meetings: MeetingLexicon

  /// Reads the shipped tables, and adds the users' own; some 30 ms, beside which a model can be loaded.
  ///
  /// - Throws: ``CodingError`` where a table names a code that the codebook lacks.
  public init(adding own: [OwnCodebook] = []) throws(CodingError) {
    try self.init(classifier: EventClassifier(), adding: own)
  }

  /// Reads the shipped tables but for the event classifier's weights; for training.
  package init(
    classifier: EventClassifier, adding own: [OwnCodebook] = []
  ) throws(CodingError) {
    self.own = own
    contexts = try ContextLexicon()
    self.classifier = classifier
    embedding = try EmbeddingLexicon()
    cues = try CueLexicon()
    attributions = try AttributionModel()
    rules = try EventRules(adding: own)
    nouns = try PartyNouns(adding: own)
    predicates = try PredicateLexicon()
    instruments = try InstrumentLexicon()
    relations = try RelationLexicon()
    figures = try FigureLexicon()
    measures = try MeasureLexicon()
    commitments = try CommitmentLexicon()
    statementActs = try StatementActLexicon()
    stances = try StanceLexicon()
    meetings = try MeetingLexicon()
  }
}
