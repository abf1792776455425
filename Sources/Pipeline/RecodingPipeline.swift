import Coding
import Documents
public import Record
import Synchronization

/// Codes the documents of a record anew that another version of coder or knowledge read.
///
/// What was read before is kept as the state before, and corrections go on to hold.
public struct RecodingPipeline: Sendable {
  /// What coding anew changed.
  public struct Change: Sendable, Hashable {
    /// The entry's id.
    public var id: String
    /// Its kind.
    public var kind: String
    /// What became of it.
    public var fate: Fate

    /// What became of an entry.
    public enum Fate: String, Sendable, Hashable, CaseIterable {
      case new, gone, changed
    }
  }

  private let coder: DocumentPipeline.Coder
  private let workers: Int
  private let batch: Int

  /// Composes a pipeline; `batch` documents are written in one transaction.
  public init(workers: Int, batch: Int = 32, coder: @escaping DocumentPipeline.Coder) {
    self.workers = max(1, workers)
    self.batch = max(1, batch)
    self.coder = coder
  }

  /// Codes anew what another coder read.
  ///
  /// - Parameters:
  ///   - path: the record's file.
  ///   - writer: the same record, opened by this coder.
  ///   - name: the name of this coder.
  ///   - progress: told after each document.
  /// - Returns: the documents coded anew and what changed in the entries, by kind and id.
  /// - Throws: ``PipelineError`` where the record fails; whole batches written before are kept.
  public func callAsFunction(
    _ path: String, into writer: RecordWriter, coder name: String,
    progress: (ReadProgress) -> Void = { _ in }
  ) async throws(PipelineError) -> (documents: Int, rejected: Int, changes: [Change]) {
    do {
      let reader = try RecordReader(path: path)
      let before = try Self.entries(reader)
      let ids = try reader.documents(notReadBy: name)
      let next = Mutex(0)
      let map = OrderedMap<DocumentID, Result<Submission?, RecordError>>(workers: workers) { id in
        Result { () throws(RecordError) in
          try reader.document(id).map { submission($0) }
        }
      }
      var (pending, done, rejected) = ([Submission](), 0, 0)
      func flush() throws {
        for case .rejected in try writer.write(pending) { rejected += 1 }
        pending = []
      }
      try await map({
        next.withLock { index in
          defer { index += 1 }
          return index < ids.count ? ids[index] : nil
        }
      }) { result in
        if let submission = try result.get() { pending.append(submission) }
        done += 1
        progress(ReadProgress(done: done, total: ids.count, path: ids[done - 1].rawValue))
        if pending.count >= batch { try flush() }
      }
      try flush()
      let after = try Self.entries(try RecordReader(path: path))
      return (ids.count, rejected, Self.changes(before, after))
    } catch {
      throw PipelineError(error)
    }
  }

  private func submission(_ document: Document) -> Submission {
    do {
      return .coded(try coder(document))
    } catch let error as any CodedError {
      return .rejected(
        Rejection(
          code: error.code, message: error.message,
          path: document.location ?? document.id.rawValue))
    } catch {
      let failure = PipelineError(error)
      return .rejected(
        Rejection(
          code: failure.code, message: failure.message,
          path: document.location ?? document.id.rawValue))
    }
  }

  /// The entries of a record by id, each with its kind and a hash of all that it says.
  private static func entries(
    _ reader: RecordReader
  ) throws(RecordError) -> [String: (kind: String, hash: Int)] {
    var entries: [String: (kind: String, hash: Int)] = [:]
    for entry in try reader.everything() { entries[entry.id] = (entry.kind, entry.hashValue) }
    return entries
  }

  private static func changes(
    _ before: [String: (kind: String, hash: Int)], _ after: [String: (kind: String, hash: Int)]
  ) -> [Change] {
    var changes: [Change] = []
    for (id, entry) in before {
      if let now = after[id] {
        if now.hash != entry.hash {
          changes.append(Change(id: id, kind: entry.kind, fate: .changed))
        }
      } else {
        changes.append(Change(id: id, kind: entry.kind, fate: .gone))
      }
    }
    for (id, entry) in after where before[id] == nil {
      changes.append(Change(id: id, kind: entry.kind, fate: .new))
    }
    return changes.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }
}
