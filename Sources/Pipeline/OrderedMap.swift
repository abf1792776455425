import Foundation

/// Maps inputs on several workers and hands the results on in input order.
///
/// At most four inputs a worker are under way or wait for those before them, so memory stays
/// bounded however long the input is, and however slow one of it. The next input is awaited on a
/// thread of its own: results go out while it has not come yet.
struct OrderedMap<Input: Sendable, Output: Sendable>: Sendable {
  /// How many inputs are mapped at the same time.
  let workers: Int
  /// The work; it runs on any thread.
  let transform: @Sendable (Input) -> Output

  private enum Step: Sendable {
    case input(Input?)
    case output(Int, Output)
  }

  /// Maps all that `next` gives until it gives nil.
  ///
  /// - Parameters:
  ///   - next: the next input; called by one thread at a time, and allowed to block.
  ///   - consume: takes the results, in the order of the inputs.
  /// - Throws: what `next` or `consume` throws, and `CancellationError`; nothing more is consumed
  ///   then.
  func callAsFunction(
    _ next: @escaping @Sendable () throws -> Input?, _ consume: (Output) throws -> Void
  ) async throws {
    let window = workers * 4
    try await withThrowingTaskGroup(of: Step.self) { group in
      var (begun, done, running) = (0, 0, 0)
      var (isAwaiting, isAtEnd) = (false, false)
      var arrived: Input?
      var waiting: [Int: Output] = [:]
      while true {
        if let input = arrived, running < workers, begun - done < window {
          let (number, transform) = (begun, transform)
          group.addTask { .output(number, transform(input)) }
          (begun, running, arrived) = (begun + 1, running + 1, nil)
        }
        if arrived == nil, !isAwaiting, !isAtEnd {
          group.addTask { .input(try await Self.detached(next)) }
          isAwaiting = true
        }
        guard let step = try await group.next() else { break }
        try Task.checkCancellation()
        switch step {
        case .input(let input):
          (arrived, isAwaiting, isAtEnd) = (input, false, input == nil)
        case .output(let number, let output):
          waiting[number] = output
          running -= 1
        }
        while let output = waiting.removeValue(forKey: done) {
          try consume(output)
          done += 1
        }
      }
    }
  }

  /// Runs what may block outside the threads that workers share.
  private static func detached(
    _ body: @escaping @Sendable () throws -> Input?
  ) async throws -> Input? {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
    }
  }
}
