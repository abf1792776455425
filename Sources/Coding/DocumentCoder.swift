public import Actors
public import Documents
public import Language

/// Reads one document: language, mentions, times, statements, events.
///
/// Immutable; one coder serves all workers.
public struct DocumentCoder: Sendable {
  private let model: LanguageModel
  private let knowledge: ActorKnowledge
  private let mentions: MentionFinder
  private let times: TemporalTagger
  private let books: Codebooks

  /// Takes a language model, the actor knowledge and the codebooks.
  public init(model: LanguageModel, knowledge: ActorKnowledge, books: Codebooks) {
    self.model = model
    self.knowledge = knowledge
    self.books = books
    times = books.times
    mentions = MentionFinder(knowledge: knowledge)
  }

  /// Takes a language model and the actor knowledge, and reads the codebooks.
  ///
  /// - Throws: ``CodingError`` where a shipped table names a code that the codebook lacks.
  public init(model: LanguageModel, knowledge: ActorKnowledge) throws(CodingError) {
    self.init(model: model, knowledge: knowledge, books: try Codebooks())
  }

  /// A coder with other weights than the shipped ones; for training.
  package init(
    model: LanguageModel, knowledge: ActorKnowledge, classifier: EventClassifier
  ) throws(CodingError) {
    self.init(
      model: model, knowledge: knowledge, books: try Codebooks(classifier: classifier))
  }

  /// Codes a document.
  ///
  /// - Parameters:
  ///   - document: the document to read.
  ///   - pair: two ranges between which the act is asked for, besides all else.
  /// - Returns: every layer with ranges inside the document's text.
  /// - Complexity: linear in the text's length.
  public func callAsFunction(_ document: Document, pair: PairRanges? = nil) -> CodedDocument {
    let parse = read(document)
    let (mentions, times) = readings(document, parse)
    return code(document, parse, mentions, times, pair: pair)
  }

  /// The tree that everything is read from.
  package func read(_ document: Document) -> Parse {
    ParseMending.mended(model.parse(document), cues: books.cues)
  }

  /// Mentions and times on the document's day.
  ///
  /// In a document without a date, who is named in office tells which year it speaks of, and that
  /// tells who the offices without names are.
  private func readings(_ document: Document, _ parse: Parse) -> ([Mention], [TemporalExpression]) {
    if let published = document.metadata.published {
      return (
        mentions(parse, text: document.text, on: published), times(parse, anchor: published)
      )
    }
    let first = mentions(parse, text: document.text, on: nil)
    let window = OfficeWindow(mentions: first, knowledge: knowledge)
    var times = times(parse, anchor: nil)
    if let window { times = times.map { $0.dated(in: window) } }
    guard let day = OfficeWindow.readingDay(window: window, times: times) else {
      return (first, times)
    }
    return (mentions(parse, text: document.text, on: day), times)
  }

  /// Codes a document whose language layers are given; hand-built input for tests.
  package func code(
    _ document: Document, _ parse: Parse, _ mentions: [Mention], _ times: [TemporalExpression],
    pair: PairRanges? = nil
  ) -> CodedDocument {
    let layers = layers(document, parse, mentions, times)
    let meetings = MeetingCoder(layers: layers, lexicon: books.meetings).meetings()
    let told = InstrumentCoder(layers: layers, lexicon: books.instruments).instruments()
    let voices = DocumentVoices(
      layers: layers, lexicon: books.instruments, instruments: told, meetings: meetings)
    let spoken = StatementCoder(layers: layers, cues: books.cues, model: books.attributions)
      .statements()
    let statements = StatementActReader(layers: layers, lexicon: books.statementActs)
      .read(voices.read(spoken))
    let features = pairFeatures(layers)
    let coder = eventCoder(layers, features, statements)
    let pairs = PairCoder(coder: coder, features: features, classifier: books.classifier)
    var coded = CodedDocument(
      document: document, parse: parse, mentions: mentions, times: times,
      predicates: layers.predicates, statements: statements,
      events: ContextReader(parse: parse, lexicon: books.contexts).apply(to: coder.events())
        .map { $0.judged(by: layers.predicates, in: parse) },
      conflicts: ConflictFinder(parse: parse, times: times, knowledge: knowledge)
        .conflicts(mentions),
      pair: pair.map(pairs.code))
    coded.meetings = meetings
    coded.instruments = told
    codeBonds(of: &coded, layers)
    return coded
  }

  private func eventCoder(
    _ layers: Layers, _ features: PairFeatures, _ statements: [Statement]
  ) -> EventCoder {
    EventCoder(
      document: layers.document, syntax: layers.syntax, parties: layers.parties,
      triggers: features.triggers, status: layers.status, dating: layers.dating,
      attribution: AttributionFinder(layers: layers, cues: books.cues, statements: statements),
      judge: ActJudge(features: features, classifier: books.classifier))
  }

  /// Which line of a codebook and which features decided each event of a document, in the order of
  /// the events.
  ///
  /// - Complexity: as of coding the document.
  public func explain(_ document: Document) -> [EventExplanation] {
    let parse = read(document)
    let (mentions, times) = readings(document, parse)
    let layers = layers(document, parse, mentions, times)
    let features = pairFeatures(layers)
    return EventExplainer(features: features, classifier: books.classifier, codebooks: books.own)
      .explain(eventCoder(layers, features, []).events())
  }

  /// Relations, figures, measures, commitments and stances, over what the document tells besides.
  private func codeBonds(of coded: inout CodedDocument, _ layers: Layers) {
    coded.relations = RelationCoder(
      layers: layers, lexicon: books.relations, areas: books.instruments
    )
    .relations()
    coded.figures = FigureCoder(layers: layers, lexicon: books.figures).figures()
    let speakers = SelfReference(layers: layers, statements: coded.statements)
    coded.measures = MeasureCoder(
      layers: layers, lexicon: books.measures, figures: coded.figures, speakers: speakers
    ).measures()
    coded.commitments = CommitmentCoder(
      layers: layers, lexicon: books.commitments, predicates: books.predicates,
      figures: coded.figures, speakers: speakers
    ).commitments()
    coded.stances = StanceCoder(
      layers: layers, statements: coded.statements, lexicon: books.stances, cues: books.cues
    ).stances()
  }

  /// The readers of a document's grammar over its language layers.
  private func layers(
    _ document: Document, _ parse: Parse, _ mentions: [Mention], _ times: [TemporalExpression]
  ) -> Layers {
    let syntax = Syntax(parse)
    let status = StatusReader(syntax: syntax, embedding: books.embedding)
    return Layers(
      document: document, knowledge: knowledge, mentions: mentions, times: times, syntax: syntax,
      parties: PartyFinder(
        text: document.text, syntax: syntax, mentions: mentions, knowledge: knowledge,
        nouns: books.nouns),
      dating: Dating(syntax: syntax, times: times), status: status,
      predicates: PredicateReader(
        syntax: syntax, status: status, rules: books.rules, lexicon: books.predicates
      ).predicates())
  }

  private func pairFeatures(_ layers: Layers) -> PairFeatures {
    PairFeatures(
      syntax: layers.syntax, parties: layers.parties,
      triggers: TriggerFinder(
        syntax: layers.syntax, parties: layers.parties, rules: books.rules,
        embedding: books.embedding),
      cues: books.cues, predicates: layers.predicates)
  }

  /// The features of the act between two ranges, as the classifier sees them; for training.
  package func features(of document: Document, between pair: PairRanges) -> FeatureBag? {
    let parse = read(document)
    let (mentions, times) = readings(document, parse)
    let layers = layers(document, parse, mentions, times)
    let features = pairFeatures(layers)
    return PairPath(layers.syntax, actor: pair.actor, recipient: pair.recipient).map {
      features.features(of: $0, main: features.main(of: $0), keepsNames: true)
    }
  }
}
