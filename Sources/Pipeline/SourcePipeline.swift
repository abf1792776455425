public import Documents
import Foundation
import Synchronization

/// An answer to a document that may be a rejection.
public protocol SourceAnswer: Sendable {
  /// The answer to what cannot be read.
  init(rejection: Rejection)
  /// Whether it is one.
  var isRejected: Bool { get }
}

/// Answers the documents at some paths: in parallel, in order, in bounded memory, nothing stored.
public struct SourcePipeline: Sendable {
  private let options: ReadingOptions
  private let workers: Int

  /// Composes a pipeline.
  ///
  /// - Parameters:
  ///   - options: how sources are read.
  ///   - workers: how many documents are answered at the same time; by default as many as there
  ///     are processors.
  public init(options: ReadingOptions = ReadingOptions(), workers: Int? = nil) {
    self.options = options
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Answers every document, each as soon as those before it are out.
  ///
  /// - Parameters:
  ///   - paths: files, folders and `-`, as ``SourceWalker`` takes them.
  ///   - answer: the answer to a document's worth.
  ///   - emit: takes the answers: those to paths that lead nowhere, then in the order of the files.
  /// - Returns: how many answers are rejections.
  /// - Throws: ``PipelineError`` where `emit` fails or the task is cancelled.
  public func callAsFunction<Answer: SourceAnswer>(
    _ paths: [String], answer: @escaping @Sendable (SourceItem) -> Answer,
    emit: (Answer) throws -> Void
  ) async throws(PipelineError) -> Int {
    let listing = SourceWalker()(paths)
    var rejected = 0
    do {
      for rejection in listing.rejections {
        try emit(Answer(rejection: rejection))
        rejected += 1
      }
      let items = SharedItems(listing.files, options: options)
      let map = OrderedMap<SourceItem, Answer>(workers: workers, transform: answer)
      try await map({ items.next() }) { answer in
        if answer.isRejected { rejected += 1 }
        try emit(answer)
      }
    } catch {
      throw PipelineError(error)
    }
    return rejected
  }
}

/// The documents of files for whichever thread asks.
final class SharedItems: Sendable {
  private let items: Mutex<SourceItems>

  init(_ files: [SourceFile], options: ReadingOptions) {
    items = Mutex(SourceItems(files, options: options))
  }

  /// The next document's worth; nil after the last.
  func next() -> SourceItem? { items.withLock { $0.next() } }
}
