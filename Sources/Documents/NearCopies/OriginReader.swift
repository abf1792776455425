/// What a document says of where its text comes from.
public struct Origin: Sendable, Hashable {
  /// How it says so.
  public enum Kind: String, Sendable, Hashable {
    /// An agency's dateline or credit: `(Reuters)`.
    case wire
    /// `Originally published in …`, `First published by …`.
    case republished
  }

  /// How it says so.
  public let kind: Kind
  /// Who is named.
  public let name: String
  /// Where the document says so.
  public let range: TextRange
}

/// Finds wire credits and notes of republication, by the phrases of `origin-phrases.tsv`.
public struct OriginReader: Sendable {
  private let phrases: [[Unicode.Scalar]]
  private let written: [(written: [Unicode.Scalar], name: String)]

  /// Reads the tables.
  public init() {
    var phrases: [[Unicode.Scalar]] = []
    var agencies: [(written: [Unicode.Scalar], name: String)] = []
    for row in Table.rows(Resource.originPhrasesTSV, columns: 3) {
      let written = Array(row[1].unicodeScalars)
      if row[0] == "phrase" { phrases.append(written) } else { agencies.append((written, row[2])) }
    }
    self.phrases = phrases
    self.written = agencies
  }

  /// The names of agencies, each once, in the order of the table.
  public var agencies: [String] {
    var seen: Set<String> = []
    return written.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The name of an agency by how it is written, its name included; nil where it is none.
  public func agency(_ name: String) -> String? {
    let scalars = Array(name.unicodeScalars)
    return written.first {
      $0.written.elementsEqual(scalars) || $0.name.unicodeScalars.elementsEqual(scalars)
    }?.name
  }

  /// How far into a block a credit is looked for, in scalars.
  private static let head = 120

  /// What a document states, the first statement first in the text; nil for nothing.
  public func callAsFunction(_ document: Document) -> Origin? {
    let scalars = document.text.scalars
    let lowered = scalars.map(Self.lowered)
    for block in document.blocks {
      if let found = republication(block.range, scalars, lowered) { return found }
      if block.kind == .byline || block.kind == .paragraph,
        let found = credit(block.range, scalars)
      {
        return found
      }
    }
    return nil
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x80 else {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// `(AP)` at the beginning of a block or as its end.
  private func credit(_ range: TextRange, _ scalars: [Unicode.Scalar]) -> Origin? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.head)
    for open in head where scalars[open] == "(" {
      for agency in written {
        let end = open + 1 + agency.written.count
        guard end < range.upperBound, scalars[end] == ")",
          scalars[open + 1..<end].elementsEqual(agency.written)
        else { continue }
        let isAlone = open == range.lowerBound && end + 1 == range.upperBound
        let rest = scalars[(end + 1)..<range.upperBound].drop { $0.isSpace }
        let isDateline = rest.isEmpty || ["-", "–", "—"].contains(rest.first)
        if isAlone || isDateline {
          return Origin(kind: .wire, name: agency.name, range: open..<end + 1)
        }
      }
    }
    return nil
  }

  private func republication(
    _ range: TextRange, _ scalars: [Unicode.Scalar], _ lowered: [Unicode.Scalar]
  ) -> Origin? {
    for phrase in phrases {
      guard range.count > phrase.count else { continue }
      for start in range.lowerBound..<(range.upperBound - phrase.count)
      where lowered[start] == phrase[0]
        && lowered[start..<start + phrase.count].elementsEqual(phrase)
      {
        let from = start + phrase.count
        guard let name = name(from..<range.upperBound, scalars) else { continue }
        return Origin(kind: .republished, name: name.text, range: start..<name.end)
      }
    }
    return nil
  }

  /// The capitalised words that follow.
  private func name(
    _ range: TextRange, _ scalars: [Unicode.Scalar]
  ) -> (text: String, end: Int)? {
    var end = range.lowerBound
    var next = range.lowerBound
    var words: [String] = []
    while next < range.upperBound, words.count < 8 {
      while next < range.upperBound, scalars[next].isSpace { next += 1 }
      let start = next
      while next < range.upperBound, !scalars[next].isSpace,
        !",.;:()".unicodeScalars.contains(scalars[next])
      {
        next += 1
      }
      guard next > start else { break }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<next])
      let word = String(view)
      let isLinking = ["the", "of", "and", "for", "&"].contains(word.lowercased())
      guard isLinking || scalars[start].properties.isUppercase else { break }
      words.append(word)
      if !isLinking { end = next }
      if next < range.upperBound, !scalars[next].isSpace { break }
    }
    while let last = words.last, ["the", "of", "and", "for", "&"].contains(last.lowercased()) {
      words.removeLast()
    }
    if words.first?.lowercased() == "the", words.count > 1 { words.removeFirst() }
    return words.isEmpty ? nil : (words.joined(separator: " "), end)
  }
}
