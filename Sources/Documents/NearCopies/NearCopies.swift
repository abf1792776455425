/// Finds texts that are the same text: republished, trimmed, lightly edited, or put together with
/// others.
///
/// Of each text's runs of words a fixed part is kept, chosen by hash alone (Broder's “mod *m*”
/// sketch, 1997), so that a trimmed text keeps what the whole one keeps. Texts that share enough
/// kept runs are candidates; the decision falls on all runs. Which texts are compared depends on the
/// set of texts alone, not on their order.
public struct NearCopies: Sendable {
  /// Two texts that are near copies.
  public struct Pair: Sendable, Hashable {
    /// The first by the order of ids.
    public let a: DocumentID
    /// The second.
    public let b: DocumentID
    /// The part of the shorter text's runs of three words that the longer one has too, 0 to 1.
    public let share: Double
  }

  private var texts: [(id: DocumentID, shingles: Shingles)] = []

  /// One run in so many is kept.
  private static let kept: UInt64 = 4
  /// How many kept runs candidates share.
  private static let fewest = 3
  /// From which share on texts are near copies: with 15 % of the words changed three in five runs
  /// are left, while reports about the same thing share less than one in five.
  public static let threshold = 0.4
  /// A shorter text, in runs, says too little to be told from another.
  private static let shortest = 12
  /// In more texts than this a run is a phrase of many, of which not every pair is made.
  private static let common = 24

  /// No texts yet.
  public init() {}

  /// Adds a document by what was coded of it: titles, bylines and furniture differ between copies.
  public mutating func add(_ document: Document) {
    add(document.id, Shingles(document.text.scalars, in: Self.compared(document.blocks)))
  }

  /// The parts of a text that copies have in common.
  static func compared(_ blocks: [Block]) -> [TextRange] {
    let kinds: Set<Block.Kind> = [.paragraph, .quotation, .heading]
    return blocks.filter { kinds.contains($0.kind) }.map(\.range)
  }

  /// Adds a text as it is.
  public mutating func add(_ id: DocumentID, text: String) {
    let scalars = Array(text.unicodeScalars)
    add(id, Shingles(scalars, in: [0..<scalars.count]))
  }

  private mutating func add(_ id: DocumentID, _ shingles: Shingles) {
    texts.append((id, shingles))
  }

  /// The pairs that are near copies, in the order of their ids.
  ///
  /// In a set of many copies of one text not every pair is told, but the pairs hold the set
  /// together.
  ///
  /// - Complexity: O(*n* log *n*) in the words of all texts.
  public func pairs() -> [Pair] {
    let sorted = texts.indices.sorted { texts[$0].id < texts[$1].id }
    var pairs: [Pair] = []
    for (first, second) in candidates(sorted) {
      let (a, b) = (texts[sorted[first]], texts[sorted[second]])
      if let share = Self.share(a.shingles, b.shingles), share >= Self.threshold {
        pairs.append(Pair(a: a.id, b: b.id, share: share))
      }
    }
    return pairs
  }

  /// The part of the shorter text's runs that the longer one has too; nil where it has too few.
  static func share(_ a: Shingles, _ b: Shingles) -> Double? {
    let smaller = min(a.hashes.count, b.hashes.count)
    guard smaller >= shortest else { return nil }
    return Double(a.shared(with: b)) / Double(smaller)
  }

  /// Sets of documents that are copies of each other, directly or by way of others; each in the
  /// order of ids, the sets in the order of their first.
  public func groups() -> [[DocumentID]] {
    var parents: [DocumentID: DocumentID] = [:]
    func root(_ id: DocumentID) -> DocumentID {
      var id = id
      while let parent = parents[id], parent != id { id = parent }
      return id
    }
    let pairs = pairs()
    for pair in pairs {
      let (a, b) = (root(pair.a), root(pair.b))
      if a != b { parents[max(a, b)] = min(a, b) }
    }
    var groups: [DocumentID: Set<DocumentID>] = [:]
    for pair in pairs { groups[root(pair.a), default: []].formUnion([pair.a, pair.b]) }
    return groups.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }

  /// Pairs of positions that share enough kept runs, ascending.
  private func candidates(_ sorted: [Int]) -> [(Int, Int)] {
    var postings: [(hash: UInt64, text: UInt32)] = []
    for (position, index) in sorted.enumerated() {
      for hash in texts[index].shingles.hashes where hash % Self.kept == 0 {
        postings.append((hash, UInt32(position)))
      }
    }
    postings.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
    var shared: [UInt64] = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      Self.join(postings[start..<end], into: &shared)
      start = end
    }
    shared.sort()
    var found: [(Int, Int)] = []
    var index = 0
    while index < shared.count {
      var end = index + 1
      while end < shared.count, shared[end] == shared[index] { end += 1 }
      if end - index >= Self.fewest {
        found.append((Int(shared[index] >> 32), Int(shared[index] & 0xFFFF_FFFF)))
      }
      index = end
    }
    return found
  }

  /// Every pair of the texts that share a run; of very many, each with the first and the next one.
  private static func join(
    _ run: ArraySlice<(hash: UInt64, text: UInt32)>, into shared: inout [UInt64]
  ) {
    func add(_ a: Int, _ b: Int) {
      shared.append(UInt64(run[a].text) << 32 | UInt64(run[b].text))
    }
    if run.count <= common {
      for a in run.indices { for b in run.indices where b > a { add(a, b) } }
    } else {
      for b in run.indices.dropFirst() {
        add(b - 1, b)
        if b - 1 > run.startIndex { add(run.startIndex, b) }
      }
    }
  }
}
