import Language

/// Verbs that introduce speech, from `speech-cues.tsv`.
struct CueLexicon: Sendable {
  private struct Cue: Sendable {
    let speechAct: String
    let takesFragment: Bool
  }

  private let cues: [String: Cue]

  /// Reads the shipped table.
  init() throws(CodingError) {
    var cues: [String: Cue] = [:]
    for row in try RuleTable(Resource.speechCuesTSV, name: "speech-cues.tsv").rows {
      cues[try row.value("lemma")] = Cue(
        speechAct: try row.value("class"), takesFragment: try row.value("fragment") == "yes")
    }
    self.cues = cues
  }

  /// Whether a verb introduces speech.
  func isCue(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma] != nil
  }

  /// Whether a quoted fragment below a verb is the words of the verb's subject.
  func takesFragment(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma]?.takesFragment == true
  }

  /// What saying so does: `say`, `assert`, `praise`, `accuse`, …; nil for other words.
  func speechAct(of token: Token) -> String? { cues[token.lemma]?.speechAct }
}
