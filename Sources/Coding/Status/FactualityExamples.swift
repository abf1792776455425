package import Language

/// The features of predicates by name, for training.
package struct FactualityExamples: Sendable {
  /// A predicate with what the model may weigh.
  package struct Example: Sendable {
    /// Its token.
    package let token: Int
    /// Where the rules say it stands.
    package let status: EventStatus
    /// Its features.
    package let features: [String]
  }

  private let embedding: EmbeddingLexicon
  private let rules: EventRules
  private let lexicon: PredicateLexicon

  /// Reads the shipped tables.
  package init() throws(CodingError) {
    embedding = try EmbeddingLexicon()
    rules = try EventRules()
    lexicon = try PredicateLexicon()
  }

  /// All predicates of a text, in text order.
  package func examples(of parse: Parse) -> [Example] {
    let syntax = Syntax(parse)
    let status = StatusReader(syntax: syntax, embedding: embedding)
    let readings = PredicateReader(
      syntax: syntax, status: status, rules: rules, lexicon: lexicon
    ).readings()
    let features = FactualityFeatures(status: status, standing: readings.map { $0?.status })
    return readings.indices.compactMap { index in
      guard let reading = readings[index] else { return nil }
      var names = FeatureNames()
      features.collect(of: index, into: &names)
      return Example(token: index, status: reading.status, features: names.names)
    }
  }
}
