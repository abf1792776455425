public import Coding
public import Documents
import Foundation
public import Record

/// Reads documents into a record: in parallel, in order, in bounded memory.
///
/// The record and the summary are the same at any number of workers and in any order of documents.
public struct DocumentPipeline: Sendable {
  /// Codes a document; what it throws rejects that document alone.
  public typealias Coder = @Sendable (Document) throws -> CodedDocument

  private let options: ReadingOptions
  private let reader: DocumentReader
  private let languages = LanguageReader()
  private let coder: Coder
  private let workers: Int
  private let batch: Int

  /// Composes a pipeline.
  ///
  /// - Parameters:
  ///   - options: how sources are read.
  ///   - workers: how many documents are read and coded at the same time; by default as many
  ///     as there are processors.
  ///   - batch: how many documents are written in one transaction; at least 1.
  ///   - coder: codes a document; called by several threads.
  public init(
    options: ReadingOptions = ReadingOptions(),
    workers: Int? = nil, batch: Int = 32,
    coder: @escaping Coder
  ) {
    self.options = options
    reader = DocumentReader(options)
    self.coder = coder
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    self.batch = max(1, batch)
  }

  /// Reads what lies at some paths into a record.
  ///
  /// A document that cannot be read or coded, or is not in English, becomes a rejection in the
  /// record and the run goes on. A document that the record has already is not coded anew.
  ///
  /// - Parameters:
  ///   - paths: files, folders and `-`, as ``SourceWalker`` takes them.
  ///   - writer: the record.
  ///   - progress: told after each document.
  /// - Returns: what was done, the same at any number of workers.
  /// - Throws: ``PipelineError`` where the record fails or the task is cancelled; whole batches
  ///   written before are kept.
  public func read(
    _ paths: [String], into writer: RecordWriter,
    progress: (ReadProgress) -> Void = { _ in }
  ) async throws(PipelineError) -> ReadSummary {
    let listing = SourceWalker()(paths)
    var run = Run(writer: writer, batch: batch)
    do {
      for rejection in listing.rejections { try run.add(.rejected(rejection)) }
      let items = SharedItems(listing.files, options: options)
      let map = OrderedMap<SourceItem, Result<(SourceItem, Submission), RecordError>>(
        workers: workers
      ) { item in
        Result { () throws(RecordError) in (item, try submission(item, writer)) }
      }
      var (done, total) = (0, listing.files.count)
      try await map({ items.next() }) { result in
        let (item, submission) = try result.get()
        try run.add(submission)
        done += 1
        if item.isFurther { total += 1 }
        progress(ReadProgress(done: done, total: total, path: item.location))
      }
      return try run.finish()
    } catch {
      throw PipelineError(error)
    }
  }

  private func submission(
    _ item: SourceItem, _ writer: RecordWriter
  ) throws(RecordError) -> Submission {
    let document: Document
    do throws(Rejection) {
      document = try languages(try reader(item))
    } catch {
      return .rejected(error)
    }
    if try writer.holds(document) { return .known(document) }
    do {
      return .coded(try coder(document))
    } catch let error as any CodedError {
      return .rejected(Rejection(code: error.code, message: error.message, path: item.location))
    } catch {
      let failure = PipelineError(error)
      return .rejected(Rejection(code: failure.code, message: failure.message, path: item.location))
    }
  }
}

/// Gathers submissions into batches and outcomes into a summary.
private struct Run {
  let writer: RecordWriter
  let batch: Int
  private var pending: [Submission] = []
  private var summary = ReadSummary()

  init(writer: RecordWriter, batch: Int) {
    self.writer = writer
    self.batch = batch
  }

  mutating func add(_ submission: Submission) throws(RecordError) {
    pending.append(submission)
    if pending.count >= batch { try flush() }
  }

  mutating func finish() throws(RecordError) -> ReadSummary {
    try flush()
    summary.record = try writer.counts()
    return summary
  }

  private mutating func flush() throws(RecordError) {
    guard !pending.isEmpty else { return }
    summary.add(try writer.write(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
