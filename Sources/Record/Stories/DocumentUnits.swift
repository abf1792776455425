import Documents

/// Documents by their content: those that are equal in everything but their id are one unit.
///
/// Units are numbered in the order of their keys, which come from the content; so everything that is
/// computed over units is the same in whatever order the documents came.
struct DocumentUnits {
  /// One digest a unit, ascending by key.
  let digests: [StoryDigest]
  /// The unit of each document given.
  let unitOfDigest: [Int]
  /// Sets of units that are near copies, each ascending.
  let copies: [[Int]]
  private let originals: [String?]

  init(_ given: [StoryDigest]) {
    var unitOfKey: [UInt64: Int] = [:]
    var digests: [StoryDigest] = []
    for digest in given.sorted(by: { $0.key < $1.key }) where unitOfKey[digest.key] == nil {
      unitOfKey[digest.key] = digests.count
      digests.append(digest)
    }
    self.digests = digests
    unitOfDigest = given.map { unitOfKey[$0.key] ?? 0 }
    copies = Self.copies(digests)
    originals = Self.originals(given, unitOfDigest, copies)
  }

  /// The id of the document that one of those given repeats.
  func original(of document: Int) -> String? { originals[document] }

  private static func copies(_ digests: [StoryDigest]) -> [[Int]] {
    var near = NearCopies()
    var units: [DocumentID: Int] = [:]
    for (unit, digest) in digests.enumerated() {
      let id = DocumentID(rawValue: StoryLinker.hexadecimal(digest.key))
      units[id] = unit
      let document = digest.document
      near.add(
        Document(
          id: id, text: document.text, blocks: document.blocks, metadata: document.metadata,
          location: nil, contentHash: document.contentHash))
    }
    return near.groups().map { $0.compactMap { units[$0] }.sorted() }
  }

  /// Of each set of copies the one published first is the original, of several the first by id.
  private static func originals(
    _ given: [StoryDigest], _ units: [Int], _ copies: [[Int]]
  ) -> [String?] {
    var setOfUnit: [Int: Int] = [:]
    for set in copies { for unit in set { setOfUnit[unit] = set[0] } }
    var first: [Int: Int] = [:]
    for index in given.indices {
      let set = setOfUnit[units[index]] ?? units[index]
      guard let other = first[set] else {
        first[set] = index
        continue
      }
      if precedes(given[index], given[other]) { first[set] = index }
    }
    return given.indices.map { index in
      let original = first[setOfUnit[units[index]] ?? units[index]] ?? index
      return given[original].id == given[index].id ? nil : given[original].id
    }
  }

  private static func precedes(_ a: StoryDigest, _ b: StoryDigest) -> Bool {
    let (dayA, dayB) = (a.published ?? .max, b.published ?? .max)
    if dayA != dayB { return dayA < dayB }
    return a.id == b.id ? a.key < b.key : a.id.precedes(b.id)
  }
}
