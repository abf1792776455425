import Inference

/// Finds the tree of a text by greedy transitions, then undoes the projective encoding.
struct DependencyParser: Sendable {
  private let scorer: TransitionScorer
  /// The classes of each action, in the order of the actions.
  private let classes: [Range<Int>]
  /// The label of each class, by its number in `labels`.
  private let labelOfClass: [Int]
  private let root: Int
  /// For labels of the form `label||headLabel` the numbers of the two.
  private let lifted: [(label: Int, headLabel: Int)?]
  /// All arc labels.
  let labels: LabelTable

  /// Puts the network and the moves of a `parser` component together.
  init(_ model: ThincModel, moves: [Move], width: Int, on processor: Processor) throws(ModelError) {
    let path = "parser/model"
    scorer = try ModelError.damaged(path) { () throws(InferenceError) in
      try TransitionScorer(model, on: processor)
    }
    guard scorer.slots == 8, scorer.moves == moves.count, scorer.takes(width: width) else {
      throw .damaged(
        path: path, reason: "\(scorer.slots) slots and \(scorer.moves) moves are not the parser's")
    }
    classes = ArcEagerAction.allCases.map { moves.classes(of: $0.rawValue) }
    guard classes.reduce(0, { $0 + $1.count }) == moves.count else {
      throw .damaged(path: "parser/moves", reason: "an action is unknown")
    }
    var labels = LabelTable()
    labelOfClass = moves.map { labels.number(of: $0.label) }
    root = labels.number(of: "ROOT")
    for name in labels.names {
      for part in Self.parts(name) { _ = labels.number(of: part) }
    }
    lifted = labels.names.map { name in
      let parts = Self.parts(name).map { labels.number(of: $0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    self.labels = labels
  }

  /// The two labels of a lifted arc; one for others.
  private static func parts(_ label: String) -> [String] {
    let scalars = Array(label.unicodeScalars)
    guard
      let bar = scalars.indices.dropLast().first(where: {
        scalars[$0] == "|" && scalars[$0 + 1] == "|"
      })
    else { return [label] }
    return [scalars[..<bar].string, scalars[(bar + 2)...].string]
  }

  /// What every word adds to the scores of the states that look at it.
  ///
  /// - Parameter vectors: [words, width] Float; of several texts, since rows do not meet.
  /// - Returns: a row a word.
  func contributions(of vectors: Matrix) -> Matrix { scorer.contributions(of: vectors) }

  /// The tree of a text and the label of each word's arc.
  ///
  /// - Parameters:
  ///   - contributions: of the text's words, which may stand among others'.
  ///   - first: the row of the text's first word.
  ///   - isSpace: whether each word of the text is white space.
  /// - Returns: heads with their subtrees, and labels by number in ``labels``.
  /// - Complexity: O(*words*) states; two a word as a rule.
  func callAsFunction(
    _ contributions: Matrix, from first: Int, isSpace: [Bool]
  ) -> (tree: DependencyTree, labels: [Int]) {
    var state = ArcEagerState(count: isSpace.count)
    var slots = [Int32](repeating: -1, count: scorer.slots)
    var scores: [Float] = []
    while !state.isFinal {
      state.features(into: &slots)
      scorer.score(slots, in: contributions, from: first, into: &scores)
      var best: (action: ArcEagerAction, move: Int)?
      for action in ArcEagerAction.allCases where state.allows(action) {
        guard let move = scores.firstMaximum(in: classes[action.rawValue]) else { continue }
        if best.map({ scores[move] > scores[$0.move] }) ?? true { best = (action, move) }
      }
      guard let best else { break }
      state.take(best.action, label: labelOfClass[best.move])
    }
    var heads = state.heads
    var labels = state.labels
    for word in heads.indices where heads[word] < 0 {
      heads[word] = word
      labels[word] = root
    }
    let projective = DependencyTree(heads: heads)
    guard deprojectivise(&heads, &labels, projective, isSpace) else { return (projective, labels) }
    return (DependencyTree(heads: heads), labels)
  }

  /// Attaches words with a lifted label to their real heads.
  ///
  /// The real head is the first word below the present one, breadth first, whose own label is the
  /// one named: Nivre and Nilsson 2005, "Pseudo-Projective Dependency Parsing".
  ///
  /// - Returns: whether any label was lifted.
  private func deprojectivise(
    _ heads: inout [Int], _ labels: inout [Int], _ tree: DependencyTree, _ isSpace: [Bool]
  ) -> Bool {
    var changed = false
    for word in heads.indices {
      guard let (label, headLabel) = lifted[labels[word]] else { continue }
      changed = true
      heads[word] =
        descendant(of: heads[word], labelled: headLabel, except: word, heads, labels, tree, isSpace)
        ?? heads[word]
      labels[word] = label
    }
    return changed
  }

  private func descendant(
    of head: Int, labelled label: Int, except word: Int, _ heads: [Int], _ labels: [Int],
    _ tree: DependencyTree, _ isSpace: [Bool]
  ) -> Int? {
    var row = [head]
    while !row.isEmpty {
      var below: [Int] = []
      for node in row {
        for child in tree.leftEdges[node]...tree.rightEdges[node]
        where child != node && heads[child] == node && !isSpace[child] && child != word {
          if labels[child] == label { return child }
          below.append(child)
        }
      }
      row = below
    }
    return nil
  }
}
