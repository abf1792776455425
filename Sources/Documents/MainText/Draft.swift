/// A piece of text that will be a block, with what can be seen of it without its neighbours.
struct Draft: Sendable {
  /// What markup says of it, where there is markup.
  enum Hint: Sendable, Hashable {
    case none, title, heading, paragraph, quotation, caption, byline, furniture
  }

  let range: TextRange
  let hint: Hint
  /// Why markup takes it for furniture.
  let rule: String?
  /// The number of runs without white space.
  let words: Int
  /// Whether its last sentence ends with a full stop (not a question or exclamation mark).
  let endsWithStop: Bool
  /// Whether it ends with a full stop, question or exclamation mark, quotation marks aside.
  let endsSentence: Bool
  let endsWithColon: Bool
  /// Whether it begins like a sentence or title: no lower-case letter.
  let beginsUpper: Bool
  /// The text as phrases are compared with it; empty for texts longer than any phrase.
  let folded: [Unicode.Scalar]

  /// The longest text, in words, that phrases of the tables are compared with.
  private static let longestPhrase = 100

  init(_ range: TextRange, hint: Hint = .none, rule: String? = nil, in scalars: [Unicode.Scalar]) {
    self.range = range
    self.hint = hint
    self.rule = rule
    let text = scalars[range]
    words = Self.wordCount(of: text)
    let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "'", ")", "]", "»", "*", "_", " "]
    let last = text.last { !closers.contains($0) }
    endsWithStop = [".", "。"].contains(last)
    endsSentence = endsWithStop || ["?", "!", "？", "！"].contains(last)
    endsWithColon = [":", "："].contains(last)
    let first = text.first { $0.properties.isAlphabetic }
    beginsUpper = first.map { !$0.properties.isLowercase } ?? true
    folded = words <= Self.longestPhrase ? FoldedText.fold(text) : []
  }

  private static func wordCount(of text: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    var isInside = false
    for scalar in text {
      let isSpace = scalar.isSpace
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  /// Whether it reads like a headline or heading: short, begun like one, without a full stop.
  func isTitleLike(atMost limit: Int) -> Bool {
    words > 0 && words <= limit && beginsUpper && !endsWithStop && !endsWithColon
      && ![",", ";"].contains(folded.last)
  }
}
