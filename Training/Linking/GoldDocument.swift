import Documents
import Foundation
import Record

/// A document of the gold data.
struct GoldDocument: Decodable {
  /// A mention of an event: its range and its chain.
  struct Mention: Decodable {
    let start: Int
    let end: Int
    let chain: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
      chain = try values.decode(String.self)
    }
  }

  let id: String
  let topic: Int
  let story: String
  let text: String
  let mentions: [Mention]
  let regions: [[Int]]

  /// Whether a range lies where everything is annotated.
  func isAnnotated(_ start: Int, _ end: Int) -> Bool {
    regions.contains { $0[0] < end && start < $0[1] }
  }

  /// The chain of the mention that a range overlaps most, relative to both.
  func chain(_ start: Int, _ end: Int) -> String? {
    mentions.map { mention -> (share: Double, chain: String) in
      let shared = min(mention.end, end) - max(mention.start, start)
      let union = max(mention.end, end) - min(mention.start, start)
      return (Double(shared) / Double(union), mention.chain)
    }
    .filter { $0.share > 0 }
    .max { $0.share < $1.share }?.chain
  }

  static func read(_ file: URL) throws -> [GoldDocument] {
    try String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      .map { try JSONDecoder().decode(GoldDocument.self, from: Data($0.utf8)) }
  }
}
