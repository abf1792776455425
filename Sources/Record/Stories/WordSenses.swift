import Documents

/// Which words may name one event: how far apart their senses lie, by `word-senses.tsv`.
struct WordSenses: Sendable {
  /// What a word is used as.
  enum Part: UInt8, Sendable, Hashable {
    case verb = 0x76
    case noun = 0x6E
    case adjective = 0x61
  }

  /// The steps beyond which words have nothing in common.
  static let far = 9
  private let rows: [UInt64: Range<Int>]
  private var senses: [UInt32] = []
  private var steps: [UInt8] = []

  /// Reads a table: a word, its part, its senses as `number:half steps` in ascending order.
  ///
  /// - Throws: ``RecordError/damaged(path:what:)`` for a line that does not read so.
  init(_ text: String) throws(RecordError) {
    let name = "word-senses.tsv"
    let table = try LinkTable.read(name, text, columns: 3)
    var rows: [UInt64: Range<Int>] = [:]
    rows.reserveCapacity(table.count)
    let bytes = text.utf8.span
    for row in 0..<table.count {
      let start = senses.count
      let (word, part) = (table.text(0, of: row), table.text(1, of: row).utf8.first)
      guard let part = part.flatMap(Part.init) else {
        throw .damaged(path: name, what: "line \(table.line(of: row))")
      }
      for field in table.parts(of: table.range(2, of: row), separator: UInt8(ascii: " ")) {
        guard field.count > 2 else {
          throw .damaged(path: name, what: "line \(table.line(of: row))")
        }
        var number: UInt32 = 0
        for at in field.lowerBound..<field.upperBound - 2 {
          guard (0x30...0x39).contains(bytes[at]), number < 1_000_000 else {
            throw .damaged(path: name, what: "line \(table.line(of: row))")
          }
          number = number * 10 + UInt32(bytes[at] - 0x30)
        }
        senses.append(number)
        steps.append(bytes[field.upperBound - 1] &- 0x30)
      }
      rows[Self.key(TermKey.of(word), part)] = start..<senses.count
    }
    self.rows = rows
  }

  private static func key(_ word: UInt64, _ part: Part) -> UInt64 { word &+ UInt64(part.rawValue) }

  /// The half steps between two words, 0 for words of one sense; ``far`` where none lead there.
  ///
  /// - Complexity: O(*senses of both*).
  func distance(_ a: UInt64, _ partA: Part, _ b: UInt64, _ partB: Part) -> Int {
    guard let rowA = rows[Self.key(a, partA)], let rowB = rows[Self.key(b, partB)] else {
      return Self.far
    }
    var (i, j, best) = (rowA.lowerBound, rowB.lowerBound, Self.far)
    while i < rowA.upperBound, j < rowB.upperBound {
      let (left, right) = (senses[i], senses[j])
      if left == right { best = min(best, Int(steps[i]) + Int(steps[j])) }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return best
  }
}
