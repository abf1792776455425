import Language

/// The words that change where the act they govern stands, from `embedding.tsv`.
package struct EmbeddingLexicon: Sendable {
  private struct Key: Hashable {
    let lemma: String
    let pos: PartOfSpeech
  }

  private let effects: [Key: EventStatus]
  /// Verbs whose effect hangs on a second word: `call off`, `rule out`.
  private let pairs: [String: [String: EventStatus]]
  /// Words that put a present tense ahead: `tomorrow`, `next`.
  private let aheadWords: Set<String>

  /// Reads the shipped table.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no status.
  package init() throws(CodingError) {
    try self.init(table: RuleTable(Resource.embeddingTSV, name: "embedding.tsv"))
  }

  package init(table: RuleTable) throws(CodingError) {
    var effects: [Key: EventStatus] = [:]
    var pairs: [String: [String: EventStatus]] = [:]
    var aheadWords: Set<String> = []
    for row in table.rows {
      let effect = try row.value("effect")
      let lemma = try row.value("lemma")
      let pos = try row.value("pos")
      guard effect != "report" else { continue }
      guard let status = EventStatus(rawValue: effect) else { throw row.unknown(effect) }
      if pos == "TIME" {
        aheadWords.insert(lemma)
      } else if let blank = lemma.firstIndex(of: " ") {
        let second = String(lemma[lemma.index(after: blank)...])
        pairs[String(lemma[..<blank]), default: [:]][second] = status
      } else if let pos = PartOfSpeech(rawValue: pos) {
        effects[Key(lemma: lemma, pos: pos)] = status
      } else {
        throw row.unknown(pos)
      }
    }
    self.effects = effects
    self.pairs = pairs
    self.aheadWords = aheadWords
  }

  /// The effect of a governor on what it governs; nil where it keeps the act's own reading.
  func effect(of lemma: String, _ pos: PartOfSpeech) -> EventStatus? {
    effects[Key(lemma: lemma, pos: pos)]
  }

  /// The effect of a verb with its particle: `call off` is not `call`, `set up` is not `set`.
  func effect(ofVerb verb: Int, in syntax: Syntax) -> EventStatus? {
    let lemma = syntax.tokens[verb].lemma
    let pairs = pairs[lemma]
    var hasParticle = false
    for child in syntax.parse.children(of: verb) where child > verb {
      let token = syntax.tokens[child]
      guard ["prt", "prep", "advmod", "acomp"].contains(token.dep) else { continue }
      if let effect = pairs?[token.lemma] { return effect }
      if token.dep == "prt" { hasParticle = true }
    }
    return hasParticle ? nil : effect(of: lemma, .verb)
  }

  /// The effect of a verb with its object: who takes the opportunity to act has acted.
  func effect(ofVerb verb: Int, withObject lemma: String, in syntax: Syntax) -> EventStatus? {
    pairs[syntax.tokens[verb].lemma]?[lemma]
  }

  /// The effect of a word as what it is in the tree; copulas and auxiliaries count as verbs.
  func effect(of index: Int, in syntax: Syntax) -> EventStatus? {
    let token = syntax.tokens[index]
    return token.pos == .verb || token.pos == .auxiliary
      ? effect(ofVerb: index, in: syntax) : effect(of: token.lemma, token.pos)
  }

  /// Whether a word puts what it dates ahead.
  func isAhead(_ word: String) -> Bool { aheadWords.contains(word) }
}
