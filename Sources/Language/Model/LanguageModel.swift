public import Documents
public import Foundation
package import Inference
import Synchronization

/// spaCy's English pipeline: tokens, tags, trees, morphology, lemmas and entities of a text.
///
/// The results equal those of spaCy 3.8 with the same model, field by field (`Scripts/parity`). A
/// model is loaded once, never changes and serves any number of threads at once.
public final class LanguageModel: Sendable {
  /// What the model says of itself.
  public let info: ModelInfo
  private let tokenizer: Tokenizer
  private let makeLexeme: Vocabulary.LexemeMaker
  private let tok2vec: Tok2Vec
  private let tagger: Tagger
  private let parser: DependencyParser
  private let ruler: AttributeRuler
  private let lemmatizer: Lemmatizer
  private let recognizer: EntityRecognizer
  /// Workspaces that no thread is using.
  private let idle = Mutex<[Workspace]>([])

  /// Loads an unpacked model.
  ///
  /// - Parameter folder: holds `meta.json`, `tokenizer` and the components' folders;
  ///   ``ModelStore/locate(environment:)`` finds it.
  /// - Throws: ``ModelError`` if it is missing, damaged or another model.
  public convenience init(contentsOf folder: URL) throws(ModelError) {
    try self.init(contentsOf: folder, on: .best)
  }

  /// Loads the installed model, as the environment says: ``ModelStore/locate(environment:)`` finds
  /// it, `ENTENTE_PROCESSOR` chooses the instructions, `AVX-512`, `AVX2` or `portable`, all of which
  /// give the same bits.
  ///
  /// - Throws: ``ModelError`` if it is missing, damaged or another model, or the machine lacks the
  ///   instructions.
  public convenience init(environment: [String: String]) throws(ModelError) {
    let processor: Processor
    do { processor = try Processor(environment: environment) } catch {
      throw .processor(reason: error.description)
    }
    try self.init(contentsOf: ModelStore.locate(environment: environment), on: processor)
  }

  /// Loads an unpacked model that computes with a chosen set of instructions.
  ///
  /// - Throws: ``ModelError`` if it is missing, damaged or another model.
  package init(contentsOf folder: URL, on processor: Processor) throws(ModelError) {
    do {
      let files = try ModelFolder(folder)
      info = try files.info()
      let hash = try StringHash.spaCy()
      let lexicon = try files.lexicon(hash)
      let tokenizer = try files.tokenizer()
      let model = try files.thincModel("tok2vec/model")
      tok2vec = try ModelError.damaged("tok2vec/model") { () throws(InferenceError) in
        try Tok2Vec(model, on: processor)
      }
      tagger = try Tagger(
        files.thincModel("tagger/model"), tags: files.tags(), width: tok2vec.width, on: processor)
      parser = try DependencyParser(
        files.thincModel("parser/model"), moves: files.moves("parser/moves"), width: tok2vec.width,
        on: processor)
      recognizer = try EntityRecognizer(
        files.thincModel("ner/model"), moves: files.moves("ner/moves"), on: processor)
      let ruler = try AttributeRuler(
        files.messagePack("attribute_ruler/patterns"), tags: tagger.tags, deps: parser.labels)
      lemmatizer = try Lemmatizer(files.messagePack("lemmatizer/lookups/lookups.bin"), hash)
      try Self.checkColumns(tok2vec, "tok2vec/model")
      try Self.checkColumns(recognizer.tok2vec, "ner/model")
      makeLexeme = { text, norm in
        lexicon.lexeme(
          text, norm: norm, specialSymbol: tokenizer.specialCases.symbols.find(text),
          patterns: ruler.patterns)
      }
      self.tokenizer = tokenizer
      self.ruler = ruler
    } catch { throw error.inside(folder.path) }
  }

  /// Analyses a text as one document.
  ///
  /// - Returns: what spaCy gives for the same text; offsets are scalars of it.
  /// - Complexity: O(*words*).
  public func parse(_ text: SourceText) -> Parse {
    borrowWorkspace { workspace in
      var clock = NoClock()
      let (tokens, entities) = analyse(text.scalars[...], &workspace, &clock)
      return Parse(tokens: tokens, entities: entities)
    }
  }

  /// Analyses a text as one document and tells a clock how long each stage took.
  package func parse(_ text: SourceText, clock: inout StageTimes) -> Parse {
    borrowWorkspace { workspace in
      clock.begin()
      let (tokens, entities) = analyse(text.scalars[...], &workspace, &clock)
      return Parse(tokens: tokens, entities: entities)
    }
  }

  /// Analyses the coded blocks of a document, each on its own.
  ///
  /// - Returns: all blocks' tokens in text order, with offsets in the document's text; a block's
  ///   first token starts a sentence.
  /// - Complexity: O(*words*).
  public func parse(_ document: Document) -> Parse {
    borrowWorkspace { workspace in
      var tokens: [Token] = []
      var entities: [Entity] = []
      var clock = NoClock()
      for block in document.blocks where block.isCoded {
        let first = tokens.count
        let (more, found) = analyse(document.text.scalars[block.range], &workspace, &clock)
        for var token in more {
          token.head += first
          tokens.append(token)
        }
        for entity in found {
          entities.append(
            Entity(
              tokens: entity.tokens.lowerBound + first..<entity.tokens.upperBound + first,
              label: entity.label))
        }
      }
      return Parse(tokens: tokens, entities: entities)
    }
  }

  /// Analyses a slice of a text; token ranges index the whole text, heads the slice's tokens.
  private func analyse<Clock: StageClock>(
    _ text: ArraySlice<Unicode.Scalar>, _ workspace: inout Workspace, _ clock: inout Clock
  ) -> (tokens: [Token], entities: [Entity]) {
    let words = workspace.vocabulary.words(of: text, by: tokenizer)
    guard !words.isEmpty else { return ([], []) }
    let lexemes = words.map { workspace.vocabulary.lexemes[$0.lexeme] }
    let isSpace = lexemes.map(\.isSpace)
    clock.ended(.tokenizer)
    let vectors = contextVectors(words, &workspace)
    clock.ended(.vectors)
    let (tree, labels) = parser(vectors, isSpace: isSpace)
    clock.ended(.parser)
    let tags = tagger(vectors)
    clock.ended(.tagger)
    let annotations = ruler(lexemes, tags: tags, deps: labels)
    clock.ended(.rules)
    let entityVectors = entityVectors(words, &workspace)
    clock.ended(.entityVectors)
    let entities = recognizer(
      entityVectors, startsSentence: tree.startsSentence, isSpace: isSpace)
    clock.ended(.entities)
    let tokens = words.indices.map { index in
      let annotation = annotations[index]
      let lemma = workspace.lemma(words[index].lexeme, annotation) {
        lemmatizer(lexemes[index], annotation.pos, ruler.morphs[annotation.morph])
      }
      let start = words[index].start
      return Token(
        range: start..<start + lexemes[index].count, text: lexemes[index].text, lemma: lemma,
        tag: tagger.tags[annotation.tag], pos: annotation.pos,
        morph: ruler.morphs[annotation.morph].text, dep: ruler.deps.names[annotation.dep],
        head: tree.heads[index], spaceAfter: words[index].spaceAfter,
        startsSentence: index == 0 || tree.startsSentence[index])
    }
    clock.ended(.lemmatizer)
    return (tokens, entities)
  }

  /// What tagger and parser see; their network knows whether a space follows a word.
  private func contextVectors(_ words: [Word], _ workspace: inout Workspace) -> Matrix {
    let numbers = words.map { $0.lexeme * 2 + ($0.spaceAfter ? 1 : 0) }
    let vocabulary = workspace.vocabulary
    return tok2vec(numbers, cache: &workspace.words) {
      Self.features(vocabulary.lexemes[$0 / 2], spaceAfter: !$0.isMultiple(of: 2))
    }
  }

  /// What the recogniser sees; its network does not know of spaces.
  private func entityVectors(_ words: [Word], _ workspace: inout Workspace) -> Matrix {
    let vocabulary = workspace.vocabulary
    return recognizer.tok2vec(words.map(\.lexeme), cache: &workspace.entityWords) {
      Self.features(vocabulary.lexemes[$0], spaceAfter: false)
    }
  }

  /// The features that both networks look words up by, in this order.
  private static let columns = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]

  private static func features(_ lexeme: Lexeme, spaceAfter: Bool) -> [UInt64] {
    [
      lexeme.norm, lexeme.prefix, lexeme.suffix, lexeme.shape, spaceAfter ? 1 : 0,
      lexeme.isSpace ? 1 : 0,
    ]
  }

  private static func checkColumns(_ tok2vec: Tok2Vec, _ path: String) throws(ModelError) {
    guard columns.starts(with: tok2vec.columns) else {
      throw .damaged(path: path, reason: "its columns are \(tok2vec.columns)")
    }
  }

  private func borrowWorkspace<Result>(_ body: (inout Workspace) -> Result) -> Result {
    var workspace =
      idle.withLock { $0.popLast() }
      ?? Workspace(Vocabulary(tokenizer.exceptions, makeLexeme: makeLexeme))
    let result = body(&workspace)
    if !workspace.isFull { idle.withLock { [workspace] in $0.append(workspace) } }
    return result
  }
}
