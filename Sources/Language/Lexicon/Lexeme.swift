/// What is known of a word apart from its context.
struct Lexeme: Sendable {
  /// Its text.
  let text: String
  /// The number of scalars.
  let count: Int
  /// `str.lower` of the text.
  let lower: ExactString
  /// Whether all of it is white space.
  let isSpace: Bool
  /// Identities of the norm, the first scalar, the last three scalars and the shape.
  let norm, prefix, suffix, shape: UInt64
  /// Its number among the words that multi-token exceptions are made of; nil for others.
  let specialSymbol: Int?
  /// The attribute ruler's patterns whose first token may be this word, by index.
  let patterns: [Int32]
}

/// Makes lexemes: the norm tables and what else a word's text alone decides.
struct Lexicon: Sendable {
  let hash: StringHash
  private let norms: [UInt64: UInt64]
  private let baseNorms: [ExactString: UInt64]

  /// Takes the tables.
  ///
  /// - Parameters:
  ///   - hash: gives strings their identities.
  ///   - norms: the model's `lexeme_norm` table, word identity to norm.
  ///   - baseNorms: spaCy's `BASE_NORMS`, quotation marks, dashes and currency signs.
  init(hash: StringHash, norms: [UInt64: String], baseNorms: [String: String]) {
    self.hash = hash
    self.norms = norms.mapValues { hash($0) }
    var exact: [ExactString: UInt64] = [:]
    for (word, norm) in baseNorms { exact[ExactString(word)] = hash(norm) }
    self.baseNorms = exact
  }

  /// The lexeme of a text; `norm` where a tokenizer exception states one.
  func lexeme(
    _ scalars: ArraySlice<Unicode.Scalar>, norm: String?, specialSymbol: Int?,
    patterns: (ExactString, _ isSpace: Bool) -> [Int32]
  ) -> Lexeme {
    let text = ExactString(scalars.string)
    let lower = ExactString(pythonLowercased(scalars).string)
    let isSpace = scalars.allSatisfy(\.isWhitespace)
    let normID =
      norm.flatMap { $0.isEmpty ? nil : hash($0) } ?? norms[hash(text)] ?? baseNorms[text]
      ?? hash(lower)
    return Lexeme(
      text: text.string, count: scalars.count, lower: lower, isSpace: isSpace, norm: normID,
      prefix: hash(scalars.prefix(1).string), suffix: hash(scalars.suffix(3).string),
      shape: hash(wordShape(scalars)), specialSymbol: specialSymbol,
      patterns: patterns(lower, isSpace))
  }
}
