/// A phrase with gaps, compared with a whole block.
///
/// `*` stands for any run of scalars, `%` for a run of digits.
struct PhrasePattern: Sendable, Hashable {
  /// The phrase as the table has it.
  let text: String
  private let scalars: [Unicode.Scalar]
  /// The longest block, in words, that it is compared with.
  let words: Int

  init(_ text: String, words: Int) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    self.words = words
  }

  /// Whether the whole of a folded text is so written.
  ///
  /// - Complexity: O(*text* × *pattern*), greedy with one point of return per gap.
  func matches(_ text: [Unicode.Scalar]) -> Bool {
    var (at, on) = (0, 0)
    var gap: (pattern: Int, text: Int)?
    while at < text.count {
      if on < scalars.count, scalars[on] == "*" {
        gap = (on + 1, at)
        on += 1
      } else if on < scalars.count, scalars[on] == "%", ("0"..."9").contains(text[at]) {
        at += 1
        let isLast = at == text.count || !("0"..."9").contains(text[at])
        if isLast { on += 1 }
      } else if on < scalars.count, scalars[on] == text[at] {
        (at, on) = (at + 1, on + 1)
      } else if let (pattern, reached) = gap {
        gap = (pattern, reached + 1)
        (at, on) = (reached + 1, pattern)
      } else {
        return false
      }
    }
    return scalars[on...].allSatisfy { $0 == "*" }
  }
}

/// A block's text made plain for comparison with phrases.
enum FoldedText {
  /// Lower case, plain quotation marks, folded white space, marks at the ends taken off.
  static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    for scalar in scalars {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201B}", "\u{00B4}": folded.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}": folded.append("\"")
      case "\u{00AD}", "\u{200B}", "\u{FEFF}": continue
      case _ where scalar.isSpace:
        if folded.last != " ", !folded.isEmpty { folded.append(" ") }
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    while let last = folded.last, trailing.contains(last) { folded.removeLast() }
    return Array(folded.drop { leading.contains($0) })
  }

  private static let trailing: Set<Unicode.Scalar> = [
    " ", ":", "…", "»", "›", "→", "▶", "►", "▼", "↓", "|", "•", "·", ">", "+", "*", "^", "↑",
  ]
  private static let leading: Set<Unicode.Scalar> = [
    " ", "»", "›", "→", "▶", "►", "|", "•", "·", ">", "+", "*", "↑", "↓", "■", "●", "-", "–", "—",
  ]
}
