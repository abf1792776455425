import Language

/// The words that change where the act they govern stands, from `embedding.tsv`.
package struct EmbeddingLexicon: Sendable {
  private let effects: [String: EventStatus]

  /// Reads the shipped table.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no status.
  package init() throws(CodingError) {
    try self.init(table: RuleTable(Resource.embeddingTSV, name: "embedding.tsv"))
  }

  package init(table: RuleTable) throws(CodingError) {
    var effects: [String: EventStatus] = [:]
    for row in table.rows {
      let effect = try row.value("effect")
      guard effect != "report" else { continue }
      guard let status = EventStatus(rawValue: effect) else { throw row.unknown(effect) }
      effects[Self.key(try row.value("lemma"), try row.value("pos"))] = status
    }
    self.effects = effects
  }

  /// The effect of a governor on what it governs; nil where it keeps the act's own reading.
  func effect(of lemma: String, _ pos: PartOfSpeech) -> EventStatus? {
    effects[Self.key(lemma, pos.rawValue)]
  }

  private static func key(_ lemma: String, _ pos: String) -> String { "\(lemma)/\(pos)" }
}
