/// What a user may say of how sources are read.
public struct ReadingOptions: Sendable, Hashable {
  /// The encoding of files that do not tell theirs, by its IANA name; nil for UTF-8.
  public var encoding: String?
  /// Which fields of JSON and of tables hold the parts of a document.
  public var map = FieldMap()
  /// How much is read before it is refused.
  public var limits = SourceLimits()

  /// The defaults.
  public init(encoding: String? = nil) { self.encoding = encoding }
}
