/// Heads with the extent of every subtree, from which sentences follow.
package struct DependencyTree {
  /// The head of each word; a root is its own.
  package let heads: [Int]
  /// The first and last word of each subtree.
  package private(set) var leftEdges, rightEdges: [Int]
  /// Whether a sentence begins at a word: it is the left edge of a root.
  package private(set) var startsSentence: [Bool]

  /// Settles the edges of all subtrees.
  ///
  /// Runs over the words both ways until every head lies in its sentence, twelve times at most as
  /// spaCy does: once for a projective tree.
  package init(heads: [Int]) {
    self.heads = heads
    leftEdges = Array(heads.indices)
    rightEdges = leftEdges
    startsSentence = [Bool](repeating: false, count: heads.count)
    for _ in 0..<12 {
      for word in heads.indices { relax(word) }
      for word in heads.indices.reversed() { relax(word) }
      for word in heads.indices { startsSentence[word] = false }
      for word in heads.indices where heads[word] == word { startsSentence[leftEdges[word]] = true }
      if headsLieInSentences { break }
    }
  }

  private mutating func relax(_ word: Int) {
    let head = heads[word]
    if leftEdges[word] < leftEdges[head] { leftEdges[head] = leftEdges[word] }
    if rightEdges[word] > rightEdges[head] { rightEdges[head] = rightEdges[word] }
  }

  private var headsLieInSentences: Bool {
    var start = 0
    for word in heads.indices
    where (word > 0 && startsSentence[word]) || word == heads.count - 1 {
      for other in start..<word where heads[other] < start || heads[other] > word { return false }
      start = word
    }
    return true
  }
}
