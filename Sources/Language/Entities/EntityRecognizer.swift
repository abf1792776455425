import Inference

/// Finds named entities by one greedy move a word: begin, in, last, unit or out.
///
/// Lample et al. 2016, "Neural Architectures for Named Entity Recognition", section 3; Ratinov and
/// Roth 2009 for the encoding.
struct EntityRecognizer: Sendable {
  /// The network that it reads words with, not the parser's.
  let tok2vec: Tok2Vec
  private let scorer: TransitionScorer
  private let begin, unit, out: Range<Int>
  /// For each class that begins an entity those that go on with it and end it.
  private let continuations: [(inside: Int, last: Int)]
  private let labelOfClass: [String]

  /// Puts the network and the moves of an `ner` component together.
  init(_ model: ThincModel, moves: [Move], on processor: Processor) throws(ModelError) {
    let path = "ner/model"
    (tok2vec, scorer) = try ModelError.damaged(path) { () throws(InferenceError) in
      (try Tok2Vec(model, on: processor), try TransitionScorer(model, on: processor))
    }
    guard scorer.slots == 3, scorer.moves == moves.count, scorer.takes(width: tok2vec.width) else {
      throw .damaged(
        path: path,
        reason: "\(scorer.slots) slots and \(scorer.moves) moves are not the recogniser's")
    }
    // Actions 1 to 5; 0 stands for a missing annotation, and the unit without a label for a
    // preset gap: neither is ever taken.
    begin = moves.classes(of: 1)
    let units = moves.classes(of: 4)
    unit = units.lowerBound..<(units.first { moves[$0].label.isEmpty } ?? units.upperBound)
    out = moves.classes(of: 5)
    var continuations: [(inside: Int, last: Int)] = []
    for index in begin {
      guard
        let inside = moves.firstIndex(where: { $0.action == 2 && $0.label == moves[index].label }),
        let last = moves.firstIndex(where: { $0.action == 3 && $0.label == moves[index].label })
      else {
        throw .damaged(path: "ner/moves", reason: "the label \(moves[index].label) cannot end")
      }
      continuations.append((inside, last))
    }
    self.continuations = continuations
    labelOfClass = moves.map(\.label)
    guard out.count == 1, !begin.isEmpty, !unit.isEmpty else {
      throw .damaged(path: "ner/moves", reason: "an action is missing")
    }
  }

  /// What every word adds to the scores of the states that look at it.
  ///
  /// - Parameter vectors: [words, width] Float, from ``tok2vec``; of several texts, since rows do
  ///   not meet.
  /// - Returns: a row a word.
  func contributions(of vectors: Matrix) -> Matrix { scorer.contributions(of: vectors) }

  /// The entities of a text, in order.
  ///
  /// - Parameters:
  ///   - contributions: of the text's words, which may stand among others'.
  ///   - first: the row of the text's first word.
  ///   - startsSentence: from the parser; no entity crosses a sentence's end.
  ///   - isSpace: whether each word is white space, with which no entity begins.
  /// - Returns: spans of words that do not overlap.
  /// - Complexity: O(*words*).
  func callAsFunction(
    _ contributions: Matrix, from first: Int, startsSentence: [Bool], isSpace: [Bool]
  ) -> [Entity] {
    var entities: [Entity] = []
    var open: (start: Int, class: Int)?
    var slots: [Int32] = [-1, -1, -1]
    var scores: [Float] = []
    for word in isSpace.indices {
      slots[0] = Int32(word)
      slots[1] = open.map { Int32($0.start) } ?? -1
      slots[2] = open == nil ? -1 : Int32(word - 1)
      scorer.score(slots, in: contributions, from: first, into: &scores)
      let mayGoOn = word + 1 < isSpace.count && !startsSentence[word + 1]
      if let (start, first) = open {
        let (inside, last) = continuations[first - begin.lowerBound]
        // Of equal scores the first class wins, and `in` stands before `last`.
        if !mayGoOn || scores[last] > scores[inside] {
          entities.append(Entity(tokens: start..<word + 1, label: labelOfClass[first]))
          open = nil
        }
      } else {
        let move = bestStart(scores, isSpace: isSpace[word], mayGoOn: mayGoOn)
        if begin.contains(move) {
          open = (word, move)
        } else if unit.contains(move) {
          entities.append(Entity(tokens: word..<word + 1, label: labelOfClass[move]))
        }
      }
    }
    return entities
  }

  /// The best move where no entity is open.
  private func bestStart(_ scores: [Float], isSpace: Bool, mayGoOn: Bool) -> Int {
    var best = out.lowerBound
    // From the last class to the first, of which the first of equals wins.
    for range in [unit, begin] where !isSpace && (mayGoOn || range == unit) {
      if let move = scores.firstMaximum(in: range), scores[move] >= scores[best] { best = move }
    }
    return best
  }
}
