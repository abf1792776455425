import Language

/// The words by which a statement does something, and the nouns of occasions.
struct StatementActLexicon: Sendable {
  private struct Key: Hashable {
    let lemma: String
    let pos: PartOfSpeech
  }

  /// What a word does, by the word that must stand beside it; the empty string for none.
  private let acts: [Key: [String: StatementAct]]
  private let occasions: Set<String>

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no act.
  init() throws(CodingError) {
    var acts: [Key: [String: StatementAct]] = [:]
    for row in try RuleTable(Resource.statementActsTSV, name: "statement-acts.tsv").rows {
      let (name, pos) = (try row.value("act"), try row.value("pos"))
      guard let act = StatementAct(rawValue: name) else { throw row.unknown(name) }
      guard let part = PartOfSpeech(rawValue: pos) else { throw row.unknown(pos) }
      let key = Key(lemma: try row.value("lemma"), pos: part)
      acts[key, default: [:]][try row.value("with")] = act
    }
    self.acts = acts
    var occasions: Set<String> = []
    for row in try RuleTable(Resource.statementOccasionsTSV, name: "statement-occasions.tsv").rows {
      occasions.insert(try row.value("lemma"))
    }
    self.occasions = occasions
  }

  /// What a word does with the words beside it; the more particular line wins.
  func act(_ lemma: String, _ pos: PartOfSpeech, beside words: Set<String>) -> StatementAct? {
    guard let lines = acts[Key(lemma: lemma.lowercased(), pos: pos)] else { return nil }
    let particular = lines.keys.sorted().first { !$0.isEmpty && words.contains($0) }
    return particular.flatMap { lines[$0] } ?? lines[""]
  }

  /// What a word does only with a certain word beside it.
  func act(_ lemma: String, with word: String) -> StatementAct? {
    acts[Key(lemma: lemma.lowercased(), pos: .verb)]?[word]
  }

  /// Whether a noun names an occasion or form of speech.
  func isOccasion(_ token: Token) -> Bool { occasions.contains(token.lemma.lowercased()) }
}
