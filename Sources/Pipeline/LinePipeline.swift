public import Documents
import Foundation
import Synchronization

/// A line that has no result, with its reason: the run goes on.
public struct LineFailure: CodedError, Hashable {
  /// The stable code.
  public let code: String
  /// What happened and what to do.
  public let message: String
  /// The number of the line, from 1.
  public let line: Int
  /// The line's own id, where it could be read.
  public let id: String?

  /// Names the fault of a line.
  public init(code: String, message: String, line: Int, id: String?) {
    self.code = code
    self.message = message
    self.line = line
    self.id = id
  }

  /// Line and id.
  public var place: [(name: String, value: String)] {
    [("line", String(line))] + (id.map { [("id", $0)] } ?? [])
  }
}

/// Answers lines of JSON: in parallel, in order, in bounded memory, nothing stored.
public struct LinePipeline: Sendable {
  private let workers: Int

  /// Composes a pipeline.
  ///
  /// - Parameter workers: how many lines are answered at the same time; by default as many as there
  ///   are processors.
  public init(workers: Int? = nil) {
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Answers every line, one result a line, each as soon as those before it are out.
  ///
  /// - Parameters:
  ///   - next: the next line without its end, nil after the last; called by one thread at a time,
  ///     and allowed to block.
  ///   - answer: the answer to a line; what it throws fails that line alone.
  ///   - emit: takes the results, in the order of the lines.
  /// - Returns: the number of lines that failed.
  /// - Throws: ``PipelineError`` where input or output fails or the task is cancelled.
  public func callAsFunction<Answer: Sendable>(
    _ next: @escaping @Sendable () throws -> [UInt8]?,
    answer: @escaping @Sendable (DocumentLine) throws -> Answer,
    emit: (Result<Answer, LineFailure>) throws -> Void
  ) async throws(PipelineError) -> Int {
    var failures = 0
    do {
      let number = Mutex(0)
      let map = OrderedMap<(Int, [UInt8]), Result<Answer, LineFailure>>(workers: workers) { line in
        Self.result(number: line.0, bytes: line.1, answer)
      }
      let numbered: @Sendable () throws -> (Int, [UInt8])? = {
        try next().map { line in
          let current = number.withLock { number in
            number += 1
            return number
          }
          return (current, line)
        }
      }
      try await map(numbered) { result in
        if case .failure = result { failures += 1 }
        try emit(result)
      }
    } catch {
      throw PipelineError(error)
    }
    return failures
  }

  private static func result<Answer>(
    number: Int, bytes: [UInt8], _ answer: (DocumentLine) throws -> Answer
  ) -> Result<Answer, LineFailure> {
    let line: DocumentLine
    do throws(LineRejection) {
      line = try DocumentLine(bytes, number: number)
    } catch {
      return .failure(
        LineFailure(code: error.code, message: error.message, line: number, id: error.id))
    }
    do {
      return .success(try answer(line))
    } catch {
      let coded = error as? any CodedError ?? PipelineError(error)
      return .failure(
        LineFailure(code: coded.code, message: coded.message, line: number, id: line.id))
    }
  }
}
