/// How much of a source is read before it is refused: what an archive holds may be far larger than
/// the archive, and nothing in it is trusted.
public struct SourceLimits: Sendable, Hashable {
  /// The most bytes that one document may have, unpacked: 64 MB.
  public var documentBytes = 64 << 20
  /// The most bytes that one source may unpack to: 64 GB.
  public var expandedBytes = 64 << 30
  /// How many bytes of output a packed byte may stand for: 200.
  ///
  /// It counts once the output is past 8 MB. Text packs to a tenth at best, a bomb to a thousandth.
  public var ratio = 200
  /// How many archives may lie in each other: 3.
  public var depth = 3
  /// The most documents that one source may hold: 10 million.
  public var documents = 10_000_000

  /// Output that is let through whatever its ratio: a page of blanks is no bomb.
  static let freeBytes = 8 << 20

  /// The defaults.
  public init() {}

  /// Whether so much output of so much input passes.
  func allows(expanded: Int, packed: Int) -> Bool {
    expanded <= Self.freeBytes
      || expanded <= expandedBytes && expanded / max(1, packed) <= ratio
  }
}
