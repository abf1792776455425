import Language

/// Verbs that introduce speech, from `speech-cues.tsv`.
package struct CueLexicon: Sendable {
  private struct Cue: Sendable {
    let speechAct: String
    let takesFragment: Bool
  }

  private let cues: [String: Cue]
  private let namingWords: Set<String>

  /// Reads the shipped table.
  package init() throws(CodingError) {
    var cues: [String: Cue] = [:]
    var names: Set<String> = []
    for row in try RuleTable(Resource.speechCuesTSV, name: "speech-cues.tsv").rows {
      if try row.value("class") == Self.naming {
        names.insert(try row.value("lemma"))
        continue
      }
      cues[try row.value("lemma")] = Cue(
        speechAct: try row.value("class"), takesFragment: try row.value("fragment") == "yes")
    }
    self.cues = cues
    namingWords = names
  }

  /// The class of words that name and do not say.
  private static let naming = "name"

  /// Whether a verb introduces speech.
  func isCue(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma] != nil
  }

  /// Whether a word gives something a name or label and says nothing: `so-called`, `referred to as`.
  func names(_ token: Token) -> Bool {
    namingWords.contains(token.lemma.lowercased())
  }

  /// Whether a quoted fragment below a verb is the words of the verb's subject.
  func takesFragment(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma]?.takesFragment == true
  }

  /// What saying so does: `say`, `assert`, `praise`, `accuse`, …; nil for other words.
  func speechAct(of token: Token) -> String? { cues[token.lemma]?.speechAct }
}
