import Language

/// Carries a cancellation back to the act that it is about.
///
/// `A meeting had been planned, but it was called off`: the pronoun points at the
/// nearest planned act before it, in its own sentence or the one before.
struct CancellationReader: Sendable {
  let syntax: Syntax
  let embedding: EmbeddingLexicon

  /// The events with cancellations applied.
  func apply(to events: [CodedEvent]) -> [CodedEvent] {
    var result = events
    for verb in syntax.tokens.indices where isCancellation(verb) {
      let sentence = syntax.parse.sentenceOfToken[verb]
      let position = syntax.tokens[verb].range.lowerBound
      let candidate = result.lastIndex {
        $0.trigger.lowerBound < position && (sentence - 1...sentence).contains($0.sentence)
          && [.scheduled, .proposed, .possible, .conditional].contains($0.status)
      }
      guard let candidate else { continue }
      result[candidate].stand(Reading(.cancelled))
      result[candidate].why += ", cancelled by \(syntax.tokens[verb].text)"
    }
    return result
  }

  /// A verb of cancelling in the past whose object is a pronoun.
  private func isCancellation(_ verb: Int) -> Bool {
    let token = syntax.tokens[verb]
    guard token.pos == .verb, embedding.effect(ofVerb: verb, in: syntax) == .cancelled else {
      return false
    }
    return syntax.patients(of: verb).contains {
      ["these", "this", "it", "they", "them", "that", "those", "which"].contains(
        syntax.tokens[$0].text.lowercased())
    }
  }
}
