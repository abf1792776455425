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
  let tokenizer: Tokenizer
  private let makeLexeme: Vocabulary.LexemeMaker
  let tok2vec: Tok2Vec
  let tagger: Tagger
  let parser: DependencyParser
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer
  let recognizer: EntityRecognizer
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
      return analyse([text.scalars[...]], &workspace, &clock).parse
    }
  }

  /// Analyses a text as one document and tells a clock how long each stage took.
  package func parse(_ text: SourceText, clock: inout StageTimes) -> Parse {
    borrowWorkspace { workspace in
      clock.begin()
      return analyse([text.scalars[...]], &workspace, &clock).parse
    }
  }

  /// Analyses the coded blocks of a document, each on its own.
  ///
  /// - Returns: all blocks' tokens in text order, with offsets in the document's text; a block's
  ///   first token starts a sentence.
  /// - Complexity: O(*words*).
  public func parse(_ document: Document) -> Parse {
    borrowWorkspace { workspace in
      var analysis = Analysis()
      var clock = NoClock()
      var batch: [ArraySlice<Unicode.Scalar>] = []
      var length = 0
      for block in document.blocks where block.isCoded {
        batch.append(document.text.scalars[block.range])
        length += block.range.count
        guard length >= Self.batch else { continue }
        analysis.append(analyse(batch, &workspace, &clock))
        batch = []
        length = 0
      }
      analysis.append(analyse(batch, &workspace, &clock))
      return analysis.parse
    }
  }

  /// As many scalars of short blocks are computed side by side: the kernels take long runs of rows
  /// at less cost, and the rows of more words would leave the processor's cache.
  private static let batch = 1500

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
