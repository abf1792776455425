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
  init(_ model: ThincModel, moves: [Move]) throws(ModelError) {
    let path = "ner/model"
    (tok2vec, scorer) = try ModelError.damaged(path) { () throws(InferenceError) in
      (try Tok2Vec(model), try TransitionScorer(model))
    }
    guard scorer.slots == 3, scorer.moves == moves.count, scorer.takes(width: tok2vec.width) else {
      throw .damaged(
        path: path,
        reason: "\(scorer.slots) slots and \(scorer.moves) moves are not the recogniser's")
    }
    // Actions 1 to 5; 0 stands for a missing annotation, and the unit without a label for a
    // preset gap: neither is ever taken.
    begin = moves.classes(of: 1)
    unit =
      moves.classes(of: 4).filter { !moves[$0].label.isEmpty }.first.map { first in
        first..<moves.classes(of: 4).upperBound
          - (moves.last { $0.action == 4 }?.label == "" ? 1 : 0)
      } ?? 0..<0
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
    guard out.count == 1, !begin.isEmpty else {
      throw .damaged(path: "ner/moves", reason: "an action is missing")
    }
  }

  /// The entities of a text, in order.
  ///
  /// - Parameters:
  ///   - vectors: [words, width] Float, from ``tok2vec``.
  ///   - startsSentence: from the parser; no entity crosses a sentence's end.
  ///   - isSpace: whether each word is white space, with which no entity begins.
  /// - Returns: spans of words that do not overlap.
  /// - Complexity: O(*words*).
  func callAsFunction(
    _ vectors: Matrix, startsSentence: [Bool], isSpace: [Bool]
  ) -> [Entity] {
    let contributions = scorer.contributions(of: vectors)
    var entities: [Entity] = []
    var open: (start: Int, class: Int)?
    var scores: [Float] = []
    for word in 0..<vectors.rows {
      let slots: [Int32] =
        open.map { [Int32(word), Int32($0.start), Int32(word - 1)] } ?? [Int32(word), -1, -1]
      scorer.score(slots, in: contributions, into: &scores)
      let mayGoOn = word + 1 < vectors.rows && !startsSentence[word + 1]
      if let (start, first) = open {
        let (inside, last) = continuations[first - begin.lowerBound]
        // Of equal scores the first class wins, and `in` stands before `last`.
        if !mayGoOn || scores[last] > scores[inside] {
          entities.append(Entity(tokens: start..<word + 1, label: labelOfClass[first]))
          open = nil
        }
        continue
      }
      var choices = [out]
      if !isSpace[word] { choices.insert(unit, at: 0) }
      if !isSpace[word], mayGoOn { choices.insert(begin, at: 0) }
      var best = -1
      for range in choices {
        guard let move = scores.firstMaximum(in: range) else { continue }
        if best < 0 || scores[move] > scores[best] { best = move }
      }
      if begin.contains(best) {
        open = (word, best)
      } else if unit.contains(best) {
        entities.append(Entity(tokens: word..<word + 1, label: labelOfClass[best]))
      }
    }
    return entities
  }
}
