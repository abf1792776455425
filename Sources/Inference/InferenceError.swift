/// Why a model file or an archive cannot be used.
///
/// `Inference` stands below the rooms that know paths and codes; the caller adds both.
public struct InferenceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was expected and what was found.
  public let description: String
  /// The byte in the file at which reading stopped, where there is one.
  public let byte: Int?

  package init(_ description: String, byte: Int? = nil) {
    self.description = description
    self.byte = byte
  }
}
