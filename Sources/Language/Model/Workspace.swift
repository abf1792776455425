import Inference

/// What one thread keeps from text to text: results of pure functions by word.
///
/// A workspace makes later texts faster and never changes what comes out.
struct Workspace: Sendable {
  var vocabulary: Vocabulary
  /// Mixed rows of the parser's network, by lexeme × 2 + space after.
  var words = WordCache()
  /// Mixed rows of the recogniser's network, by lexeme.
  var entityWords = WordCache()
  private var lemmas: [LemmaKey: String] = [:]

  private struct LemmaKey: Hashable {
    let lexeme: Int
    let pos: PartOfSpeech
    let morph: Int
  }

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Whether so many words have been met that it is better to begin anew: about 20 MB, of which words
  /// as long as books take a part.
  var isFull: Bool { vocabulary.lexemes.count > 16_000 || vocabulary.length > 2_000_000 }

  /// A word's lemma: the ruler's, else the lemmatizer's.
  mutating func lemma(
    _ lexeme: Int, _ annotation: AttributeRuler.Annotation, find: () -> String
  ) -> String {
    if let lemma = annotation.lemma { return lemma }
    let key = LemmaKey(lexeme: lexeme, pos: annotation.pos, morph: annotation.morph)
    if let lemma = lemmas[key] { return lemma }
    let lemma = find()
    lemmas[key] = lemma
    return lemma
  }
}
