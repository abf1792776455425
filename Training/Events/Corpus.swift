import Actors
import Coding
import Documents
import Foundation
import Language

/// One sentence with its two sides, its features and its answers.
struct Case {
  let document: Document
  let pair: PairRanges
  let bag: FeatureBag
  /// The act spoken of, `-` for none; nil where the gold does not tell.
  let act: String?
  /// The type or, as the gold gives it, root; `-` for none.
  let gold: String
  /// The types that are right.
  let types: [String]
}

/// All sentences to train on and to hold the weights against, read once.
struct Corpus {
  let own: [Case]
  let plover: [Case]
  private let model: LanguageModel
  private let knowledge: ActorKnowledge

  init(_ options: TrainingOptions) throws {
    model = try LanguageModel(
      contentsOf: ModelStore.locate(environment: ProcessInfo.processInfo.environment))
    knowledge = try ActorKnowledge()
    let coder = try DocumentCoder(model: model, knowledge: knowledge)
    own = try LabelledSentence.read(folder: options.sentences).flatMap(\.sentences)
      .enumerated().compactMap { Self.read($0.element, number: $0.offset, coder) }
    plover =
      try options.plover.map(PloverRow.read)?.enumerated()
      .compactMap { Self.read($0.element, number: $0.offset, coder) } ?? []
  }

  /// A coder with given weights.
  func coder(_ classifier: EventClassifier) throws -> DocumentCoder {
    try DocumentCoder(model: model, knowledge: knowledge, classifier: classifier)
  }

  func code(_ example: Case, _ coder: DocumentCoder) -> CodedDocument {
    coder(example.document, pair: example.pair)
  }

  private static func read(
    _ sentence: LabelledSentence, number: Int, _ coder: DocumentCoder
  ) -> Case? {
    let document = DocumentReader().document(
      id: "own-\(number)", text: sentence.text,
      metadata: Metadata(published: CalendarDate(year: sentence.year, month: 7, day: 1)))
    let pair = PairRanges(actor: sentence.actors.first, recipient: sentence.recipients.first)
    let type = sentence.type?.rawValue ?? EventClassifier.noAct
    return coder.features(of: document, between: pair).map {
      Case(
        document: document, pair: pair, bag: $0,
        act: sentence.act?.rawValue ?? EventClassifier.noAct, gold: type,
        types: sentence.types.map { $0?.rawValue ?? EventClassifier.noAct })
    }
  }

  private static func read(_ row: PloverRow, number: Int, _ coder: DocumentCoder) -> Case? {
    let document = DocumentReader().document(
      id: "row-\(number)", text: row.text, metadata: Metadata())
    return coder.features(of: document, between: row.pair).map {
      Case(
        document: document, pair: row.pair, bag: $0, act: nil, gold: row.root, types: row.types)
    }
  }
}
