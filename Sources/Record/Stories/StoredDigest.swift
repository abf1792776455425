import Documents
import Foundation

/// A digest as a record keeps it: the words that its terms are made of, and names and days, as numbers in
/// base 64, list by list.
struct StoredDigest {
  let text: String

  /// Packs a digest with its words.
  init(_ digest: StoryDigest, words: [ContentWords.Word], rules: StoryRules) {
    let flags = words.map { word -> UInt64 in
      let kind: UInt64 =
        switch word.kind {
        case .name: 0
        case .word: 1
        case .number: 2
        }
      return kind | (word.followsLast ? 4 : 0) | (word.token < rules.leadTokens ? 8 : 0)
    }
    let lists = [
      words.map(\.key), flags, digest.names.persons, digest.names.mainPersons,
      digest.names.places, digest.days.days, digest.days.years,
    ]
    text = zip(lists, Self.widths).map { Self.packed($0, width: $1) }.joined(separator: "|")
  }

  /// A digest that was stored.
  init(_ text: String) { self.text = text }

  /// How many bytes a number of each list takes.
  private static let widths = [8, 1, 8, 8, 8, 8, 2]

  /// The digest without events and text.
  func digest(key: UInt64, published: Int?, reader: DigestReader) throws -> StoryDigest {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == Self.widths.count else { throw Damage(what: "the digest of a document") }
    let lists = try zip(parts, Self.widths).map { try Self.unpacked($0, width: $1) }
    guard lists[0].count == lists[1].count else { throw Damage(what: "the words of a digest") }
    let words = zip(lists[0], lists[1]).map { key, flags in
      ContentWords.Word(
        key: key, kind: [.name, .word, .number, .number][Int(flags & 3)],
        token: flags & 8 == 0 ? .max : 0, followsLast: flags & 4 != 0)
    }
    return StoryDigest(
      id: "", document: Self.nothing, key: key, published: published,
      terms: reader.terms(ContentWords(words)),
      names: StoryDigest.Names(persons: lists[2], mainPersons: lists[3], places: lists[4]),
      days: StoryDigest.Days(days: lists[5], years: lists[6]), events: [], sentences: [])
  }

  private static let nothing = Document(
    id: DocumentID(rawValue: ""), text: SourceText(""), blocks: [], metadata: Metadata(),
    location: nil, contentHash: "")

  private static func packed(_ numbers: [UInt64], width: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * width)
    for number in numbers {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    return Data(bytes).base64EncodedString()
  }

  private static func unpacked(_ text: Substring, width: Int) throws -> [UInt64] {
    guard let data = Data(base64Encoded: String(text)), data.count % width == 0 else {
      throw Damage(what: "the digest of a document")
    }
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count, by: width).map { start in
      (0..<width).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
    }
  }
}
