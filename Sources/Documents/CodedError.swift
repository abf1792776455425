/// An error that a user sees: a stable code, what happened, where, and what to do.
///
/// Codes read `E-ROOM-number` and never change their meaning.
public protocol CodedError: Error, Sendable, CustomStringConvertible {
  /// The stable code, such as `E-DOCUMENTS-3`.
  var code: String { get }
  /// One sentence of what happened and one of what to do.
  var message: String { get }
  /// Facts of the place: `path`, `byte`, `line`, in the order of importance.
  var place: [(name: String, value: String)] { get }
}

extension CodedError {
  /// The line that a terminal shows: code, place, message.
  public var description: String {
    let facts = place.map { $0.name == "path" ? $0.value : "\($0.name) \($0.value)" }
    return facts.isEmpty
      ? "\(code)  \(message)" : "\(code)  \(facts.joined(separator: ", ")): \(message)"
  }
}

/// A document that could not be read, with its reason: data, not a failure of the run.
public struct Rejection: CodedError, Hashable {
  /// The stable code.
  public let code: String
  /// What happened and what to do.
  public let message: String
  /// Where it was read.
  public let path: String
  /// The first byte at fault, where there is one.
  public let byte: Int?

  /// States why a document is not in the record.
  public init(code: String, message: String, path: String, byte: Int? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.byte = byte
  }

  /// Path and byte.
  public var place: [(name: String, value: String)] {
    [("path", path)] + (byte.map { [("byte", String($0))] } ?? [])
  }
}
