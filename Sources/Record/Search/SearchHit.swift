public import Documents

/// A place that holds the words searched for.
public struct SearchHit: Sendable, Hashable {
  /// `document`, or the kind of the entry whose citation holds them.
  public var kind: String
  /// The document's or entry's id.
  public var id: String
  /// The words around the first match.
  public var evidence: Evidence
  /// The ranges of the matches within the document's text.
  public var matches: [TextRange]
}

/// Words to search for, as people type them.
struct SearchWords {
  /// The query in the language of FTS5; nil where nothing is asked for.
  let query: String?

  /// Takes words, `"several words"` that follow one another, and `word*` for all that begin so.
  init(_ text: String) {
    var parts: [String] = []
    let pieces = text.replacing("“", with: "\"").replacing("”", with: "\"")
      .split(separator: "\"", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index % 2 == 1 {
        let words = Folding.words(String(piece))
        if !words.isEmpty { parts.append("\"" + words.joined(separator: " ") + "\"") }
        continue
      }
      for word in piece.split(whereSeparator: \.isWhitespace) {
        let words = Folding.words(String(word)).joined(separator: " ")
        if !words.isEmpty { parts.append("\"\(words)\"" + (word.hasSuffix("*") ? " *" : "")) }
      }
    }
    query = parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
