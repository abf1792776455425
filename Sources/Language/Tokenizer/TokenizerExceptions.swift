/// The tokenizer's exceptions: texts with the tokens that they are split into, such as `don't`.
struct TokenizerExceptions: Sendable {
  /// A token that an exception names.
  struct Part: Sendable, Hashable {
    let text: [Unicode.Scalar]
    /// What the network takes the word for, if not what its text says.
    let norm: String?
  }

  private var texts = ScalarInterner()
  /// The parts of each exception, by its number.
  private(set) var parts: [[Part]] = []
  /// The length of the longest exception.
  private var longest = 0

  /// No exceptions.
  init() {}

  /// The number of exceptions.
  var count: Int { parts.count }

  /// Adds an exception; a later one replaces an earlier one of the same text.
  mutating func add(_ text: [Unicode.Scalar], parts: [Part]) {
    let number = texts.intern(text[...])
    longest = max(longest, text.count)
    if number < self.parts.count { self.parts[number] = parts } else { self.parts.append(parts) }
  }

  /// The number of the exception for a text.
  ///
  /// - Complexity: O(*length of the text*), O(1) for one longer than any exception.
  func find(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.count <= longest ? texts.find(text) : nil
  }

  /// The text of an exception.
  subscript(number: Int) -> ArraySlice<Unicode.Scalar> { texts[number] }
}

/// Finds exceptions that the affix patterns tear apart, such as `:)` behind a comma, in a
/// document's tokens.
///
/// A trie over token texts: for each such exception the tokens that it is split into without
/// exceptions.
package struct SpecialCaseTrie: Sendable {
  /// Numbers of the words that occur in it.
  package private(set) var symbols = ScalarInterner()
  private struct Edge: Hashable, Sendable {
    let node: Int
    let symbol: Int
  }
  private var edges: [Edge: Int] = [:]
  private var isEnd = [false]

  /// An empty trie.
  package init() {}

  /// Adds a sequence of token texts.
  package mutating func add(_ tokens: [ArraySlice<Unicode.Scalar>]) {
    var node = 0
    for token in tokens {
      let edge = Edge(node: node, symbol: symbols.intern(token))
      if let next = edges[edge] {
        node = next
      } else {
        edges[edge] = isEnd.count
        node = isEnd.count
        isEnd.append(false)
      }
    }
    isEnd[node] = true
  }

  /// All matches in a sequence of symbols, by start, then by end; nil is a word that no match has.
  package func matches(_ words: [Int?]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in words.indices where words[start] != nil {
      var node = 0
      for end in start..<words.count {
        guard let symbol = words[end], let next = edges[Edge(node: node, symbol: symbol)] else {
          break
        }
        node = next
        if isEnd[node] { found.append(start..<end + 1) }
      }
    }
    return found
  }
}
