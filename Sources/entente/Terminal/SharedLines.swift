import Pipeline
import Reports
import Synchronization

/// Standard input's lines for whichever thread asks.
final class SharedLines: Sendable {
  private let reader = Mutex(LineReader())

  func next() throws -> [UInt8]? { try reader.withLock { reader in try reader.next() } }
}

extension JSON {
  /// A line that could not be answered: its id where it has one, and the error.
  init(_ failure: LineFailure) {
    let id = failure.id.map { [Member("id", .string($0))] } ?? []
    self = .object(id + [Member("error", JSON(error: failure))])
  }
}
