import Language

extension PairFeatures {
  /// How many words at each end of the text between the sides are told apart by their place.
  private static let ends = (first: 3, last: 2)

  /// The words between the two sides in the text, with the codebook's types and the direction; and
  /// the sentence's words by how near the path they hang.
  func addSpan(of path: PairPath, to bag: inout FeatureBag) {
    addNearness(of: path, to: &bag)
    guard let actor = path.actor, let recipient = path.recipient else { return }
    let isForward = actor.range.lowerBound < recipient.range.lowerBound
    let first = isForward ? actor : recipient
    let second = isForward ? recipient : actor
    guard first.tokens.upperBound <= second.tokens.lowerBound else { return }
    let words = (first.tokens.upperBound..<second.tokens.lowerBound).filter {
      tokens[$0].pos != .punctuation && tokens[$0].pos != .space
    }
    let direction = isForward ? ">" : "<"
    for (place, word) in words.enumerated() {
      bag.add("b", lemmas[word], value: 0.4)
      for type in types(word) { bag.add("bc", type.name, direction, value: 0.5 * type.share) }
      if place < Self.ends.first { bag.add("b\(place + 1)", lemmas[word], value: 0.5) }
      let rest = words.count - place
      if rest <= Self.ends.last { bag.add("e\(rest)", lemmas[word], value: 0.5) }
    }
    for (word, next) in zip(words, words.dropFirst()) {
      bag.add("bb", lemmas[word], lemmas[next], value: 0.5)
    }
  }

  /// What a word counts per arc that it hangs off the path.
  private static let fading: Float = 0.6
  /// How many arcs off the path a word still counts.
  private static let reach = 5

  private func addNearness(of path: PairPath, to bag: inout FeatureBag) {
    let nodes = path.between
    for token in syntax.parse.sentences[syntax.parse.sentenceOfToken[path.top]]
    where !path.isOwn(token) && tokens[token].pos != .punctuation && tokens[token].pos != .space {
      var node = token
      var value: Float = 1
      var steps = 0
      while !nodes.contains(node), tokens[node].head != node, steps < Self.reach {
        node = tokens[node].head
        value *= Self.fading
        steps += 1
      }
      guard nodes.contains(node) else { continue }
      bag.add("d", lemmas[token], value: 0.8 * value)
      for type in types(token) { bag.add("dc", type.name, value: value * type.share) }
    }
  }
}
