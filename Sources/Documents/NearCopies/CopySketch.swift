/// What a text is found and compared by where copies are looked for one text at a time.
///
/// ``NearCopies`` finds candidates among all texts at once by short runs of words, of which those
/// that many texts have are left out. Who adds one text to many cannot know what many will have: here
/// candidates share long runs, which texts of their own seldom have in common. Here one text has to repeat
/// the other, not only to hold it.
public struct CopySketch: Sendable {
  /// Words in a run by which candidates are found.
  private static let length = 6
  /// One run in so many is kept.
  private static let kept: UInt64 = 4

  /// The kept runs as hashes, ascending: texts that share a few are candidates.
  public let runs: [UInt64]
  private let shingles: Shingles

  /// The sketch of what was coded of a text: titles, bylines and furniture differ between copies.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the text.
  public init(_ text: SourceText, blocks: [Block]) {
    let ranges = NearCopies.compared(blocks)
    runs = Shingles(text.scalars, in: ranges, length: Self.length).hashes
      .filter { $0 % Self.kept == 0 }
    shingles = Shingles(text.scalars, in: ranges)
  }

  /// Whether one of two texts repeats the other: near copies by ``NearCopies/threshold`` of which the
  /// longer is not mostly other text; the order of the two makes no difference.
  ///
  /// A round-up that has several reports within it is a near copy of each, and makes them no copies of
  /// one another.
  ///
  /// - Complexity: O(*length of both*).
  public func repeats(_ other: CopySketch) -> Bool {
    guard let share = NearCopies.share(shingles, other.shingles), share >= NearCopies.threshold
    else { return false }
    let (a, b) = (shingles.hashes.count, other.shingles.hashes.count)
    return share * Double(min(a, b)) >= NearCopies.threshold * Double(max(a, b))
  }
}
