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
  private let times = TemporalTagger()
  private let embedding: EmbeddingLexicon
  private let cues: CueLexicon
  private let rules: EventRules
  private let predicateLexicon: PredicateLexicon

  /// Takes a language model and the actor knowledge, and reads the codebooks.
  ///
  /// - Throws: ``CodingError`` where a shipped table names a code that the codebook lacks.
  public init(model: LanguageModel, knowledge: ActorKnowledge) throws(CodingError) {
    self.model = model
    self.knowledge = knowledge
    mentions = MentionFinder(knowledge: knowledge)
    embedding = try EmbeddingLexicon()
    cues = try CueLexicon()
    rules = try EventRules()
    predicateLexicon = try PredicateLexicon()
  }

  /// Codes a document.
  ///
  /// - Returns: every layer with ranges inside the document's text.
  /// - Complexity: linear in the text's length.
  public func callAsFunction(_ document: Document) -> CodedDocument {
    let parse = model.parse(document)
    guard let published = document.metadata.published else { return undated(document, parse) }
    return code(
      document, parse, mentions(parse, text: document.text, on: published),
      times(parse, anchor: published))
  }

  /// Codes a document without a date: who is named in office tells which year it speaks of, and that
  /// tells who the offices without names are.
  private func undated(_ document: Document, _ parse: Parse) -> CodedDocument {
    let first = mentions(parse, text: document.text, on: nil)
    let window = OfficeWindow(mentions: first, knowledge: knowledge)
    var times = times(parse, anchor: nil)
    if let window { times = times.map { $0.dated(in: window) } }
    guard let day = OfficeWindow.readingDay(window: window, times: times) else {
      return code(document, parse, first, times)
    }
    return code(document, parse, mentions(parse, text: document.text, on: day), times)
  }

  /// Codes a document whose language layers are given; hand-built input for tests.
  package func code(
    _ document: Document, _ parse: Parse, _ mentions: [Mention], _ times: [TemporalExpression]
  ) -> CodedDocument {
    let syntax = Syntax(parse)
    let parties = PartyFinder(syntax: syntax, mentions: mentions, knowledge: knowledge)
    let dating = Dating(syntax: syntax, times: times)
    let status = StatusReader(syntax: syntax, embedding: embedding)
    let statements = StatementCoder(
      document: document, syntax: syntax, parties: parties, cues: cues, dating: dating
    ).statements()
    let attribution = AttributionFinder(
      syntax: syntax, parties: parties, cues: cues, statements: statements)
    let events = EventCoder(
      document: document, syntax: syntax, parties: parties, rules: rules, status: status,
      dating: dating, attribution: attribution
    ).events()
    let predicates = PredicateReader(
      syntax: syntax, status: status, rules: rules, lexicon: predicateLexicon
    ).predicates()
    let conflicts = ConflictFinder(parse: parse, times: times, knowledge: knowledge)
      .conflicts(mentions)
    return CodedDocument(
      document: document, parse: parse, mentions: mentions, times: times, predicates: predicates,
      statements: statements, events: events.map { $0.judged(by: predicates, in: parse) },
      conflicts: conflicts)
  }
}
