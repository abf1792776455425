import Documents
import Foundation

/// How rare words are in news, by `word-frequencies.tsv`.
///
/// The table is fixed, so that what two documents have in common does not depend on which others
/// there are.
struct WordFrequencies: Sendable {
  private let rarities: [UInt64: Float]
  /// The rarity of a word that the table does not have.
  let unknown: Float

  /// Reads a table; its line `*` tells how many documents were counted.
  ///
  /// - Throws: ``RecordError/damaged(path:what:)`` for a line that is not a word and a number.
  init(_ text: String) throws(RecordError) {
    let name = "word-frequencies.tsv"
    let table = try LinkTable.read(name, text, columns: 2)
    var counts: [(key: UInt64, documents: Float)] = []
    var total: Float = 0
    for row in 0..<table.count {
      let word = table.text(0, of: row)
      guard let documents = Float(table.text(1, of: row)), documents > 0 else {
        throw .damaged(path: name, what: "line \(table.line(of: row))")
      }
      if word == "*" { total = documents } else { counts.append((TermKey.of(word), documents)) }
    }
    let all = total
    guard all > 0 else { throw .damaged(path: name, what: "the number of documents") }
    rarities = Dictionary(
      counts.map { ($0.key, log((all + 1) / ($0.documents + 0.5))) }, uniquingKeysWith: min)
    unknown = log((all + 1) / 1.5)
  }

  /// The inverse document frequency of a word, from 0.
  subscript(key: UInt64) -> Float { rarities[key] ?? unknown }
}

/// Reads the tables of this folder.
enum LinkTable {
  static func read(
    _ name: String, _ text: String, columns: Int
  ) throws(RecordError) -> FactTable {
    do throws(TableFault) {
      return try FactTable(name, text, columns: columns)
    } catch {
      throw .damaged(path: name, what: "line \(error.line)")
    }
  }
}
