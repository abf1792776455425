public import Documents

/// The analysis of a text: tokens, their tree, sentences and entities.
public struct Parse: Sendable, Hashable {
  /// All tokens in text order.
  public let tokens: [Token]
  /// Sentences as token ranges, in order, covering all tokens.
  public let sentences: [Range<Int>]
  /// Entities in text order.
  public let entities: [Entity]
  /// For each token the index of its sentence.
  public let sentenceOfToken: [Int]
  /// Children of all tokens, grouped by head; ``children(of:)`` slices it.
  private let childList: [Int]
  private let childStart: [Int]

  /// Indexes an analysis.
  ///
  /// - Precondition: heads lie inside `tokens`.
  /// - Complexity: O(*tokens*).
  public init(tokens: [Token], entities: [Entity]) {
    self.tokens = tokens
    self.entities = entities
    var sentences: [Range<Int>] = []
    var sentenceOfToken: [Int] = []
    var start = 0
    for index in tokens.indices {
      if index > start, tokens[index].startsSentence {
        sentences.append(start..<index)
        start = index
      }
      sentenceOfToken.append(sentences.count)
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    self.sentences = sentences
    self.sentenceOfToken = sentenceOfToken

    var starts = [Int](repeating: 0, count: tokens.count + 1)
    for (index, token) in tokens.enumerated() where token.head != index {
      starts[token.head + 1] += 1
    }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    var list = [Int](repeating: 0, count: starts.last ?? 0)
    for (index, token) in tokens.enumerated() where token.head != index {
      list[next[token.head]] = index
      next[token.head] += 1
    }
    childList = list
    childStart = starts
  }

  /// Direct dependents of a token, in text order.
  ///
  /// - Complexity: O(1).
  public func children(of index: Int) -> ArraySlice<Int> {
    childList[childStart[index]..<childStart[index + 1]]
  }

  /// Direct dependents with one of the given arc labels, in text order.
  public func children(of index: Int, _ deps: String...) -> [Int] {
    children(of: index).filter { deps.contains(tokens[$0].dep) }
  }

  /// The smallest token range that holds a token and all below it.
  ///
  /// - Complexity: O(*size of the subtree*).
  public func subtree(of index: Int) -> Range<Int> {
    var low = index
    var high = index
    var open = [index]
    while let node = open.popLast() {
      low = min(low, node)
      high = max(high, node)
      open.append(contentsOf: children(of: node))
    }
    return low..<high + 1
  }

  /// Whether `index` is `ancestor` or stands below it.
  public func isInSubtree(_ index: Int, of ancestor: Int) -> Bool {
    var node = index
    while node != ancestor {
      let head = tokens[node].head
      if head == node { return false }
      node = head
    }
    return true
  }

  /// The text range from the first to the last of some tokens.
  public func textRange(_ range: Range<Int>) -> TextRange {
    guard !range.isEmpty else { return 0..<0 }
    return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }
}

extension Parse {
  /// The tokens that overlap a range of the text.
  ///
  /// - Complexity: O(log *tokens*).
  public func tokens(in range: TextRange) -> Range<Int> {
    let low = partition { $0.range.upperBound <= range.lowerBound }
    let high = partition { $0.range.lowerBound < range.upperBound }
    return low..<max(low, high)
  }

  /// The index of the first token for which a monotone condition fails.
  private func partition(_ holds: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if holds(tokens[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
