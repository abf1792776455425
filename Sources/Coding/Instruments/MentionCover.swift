import Actors

/// The longest mention over each token of a document.
struct MentionCover: Sendable {
  private let mentions: [Mention]
  /// The mention's index for each token, -1 for none.
  private let places: [Int]

  /// Lays mentions over tokens.
  ///
  /// - Complexity: O(*tokens of all mentions*).
  init(_ mentions: [Mention], tokens: Int) {
    var places = [Int](repeating: -1, count: tokens)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens
      where places[token] < 0 || mentions[places[token]].range.count < mention.range.count {
        places[token] = index
      }
    }
    self.mentions = mentions
    self.places = places
  }

  /// The mention over a token.
  subscript(token: Int) -> Mention? { places[token] < 0 ? nil : mentions[places[token]] }
}
