import Language

/// Verbs that introduce speech, from `speech-cues.tsv`.
package struct CueLexicon: Sendable {
  private struct Cue: Sendable {
    let speechAct: String
    let takesFragment: Bool
  }

  private let cues: [String: Cue]
  private let namingWords: Set<String>
  private let hearsayWords: Set<String>
  private let wordingNouns: Set<String>
  private let planWords: Set<String>
  private let deedWords: Set<String>
  private let raisingWords: Set<String>
  private let claimNouns: Set<String>
  private let anonymityVerbs: Set<String>

  /// Reads the shipped table.
  package init() throws(CodingError) {
    var cues: [String: Cue] = [:]
    var names: Set<String> = []
    var hearsay: Set<String> = []
    var wordings: Set<String> = []
    var plans: Set<String> = []
    var deeds: Set<String> = []
    var raisings: Set<String> = []
    var claims: Set<String> = []
    var anonymities: Set<String> = []
    for row in try RuleTable(Resource.speechCuesTSV, name: "speech-cues.tsv").rows {
      switch try row.value("class") {
      case Self.naming: names.insert(try row.value("lemma"))
      case Self.hearsay: hearsay.insert(try row.value("lemma"))
      case Self.wording: wordings.insert(try row.value("lemma"))
      case Self.plan: plans.insert(try row.value("lemma"))
      case Self.deed: deeds.insert(try row.value("lemma"))
      case Self.raising: raisings.insert(try row.value("lemma"))
      case Self.claim: claims.insert(try row.value("lemma"))
      case Self.anonymity: anonymities.insert(try row.value("lemma"))
      default:
        cues[try row.value("lemma")] = Cue(
          speechAct: try row.value("class"), takesFragment: try row.value("fragment") == "yes")
      }
    }
    self.cues = cues
    namingWords = names
    hearsayWords = hearsay
    wordingNouns = wordings
    planWords = plans
    deedWords = deeds
    raisingWords = raisings
    claimNouns = claims
    anonymityVerbs = anonymities
  }

  /// The class of words that name and do not say.
  private static let naming = "name"
  /// The class of adverbs by which somebody unnamed says it.
  private static let hearsay = "hearsay"
  /// The class of nouns whose owner says it.
  private static let wording = "wording"
  /// The class of verbs whose passive tells what is to come.
  private static let plan = "plan"
  /// The class of verbs of doing, which say only what a clause below them says.
  private static let deed = "deed"
  /// The class of verbs whose subject says nothing.
  private static let raising = "raising"
  /// The class of nouns for what is claimed.
  private static let claim = "claim"
  /// The class of verbs for what a speaker does not want done to himself.
  private static let anonymity = "anonymity"

  /// Whether a verb introduces speech.
  func isCue(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma] != nil
  }

  /// Whether a word gives something a name or label and says nothing: `so-called`, `referred to as`.
  func names(_ token: Token) -> Bool {
    namingWords.contains(token.lemma.lowercased())
  }

  /// Whether a verb tells what a source asks for himself: `not to be named`.
  func tellsAnonymity(_ token: Token) -> Bool { anonymityVerbs.contains(token.lemma) }

  /// Whether an adverb leaves it to others: `reportedly`.
  func isHearsay(_ token: Token) -> Bool { hearsayWords.contains(token.text.lowercased()) }

  /// Whether what is so `in the … of` somebody is what that one says.
  func isWording(_ token: Token) -> Bool {
    token.pos == .noun && wordingNouns.contains(token.lemma)
  }

  /// Whether a verb's passive tells what is to come, and nobody says it: `is expected to`.
  func tellsPlan(_ token: Token) -> Bool { planWords.contains(token.lemma) }

  /// Whether a verb tells a deed: `signed the statement`.
  func isDeed(_ lemma: String) -> Bool { deedWords.contains(lemma) }

  /// Whether a verb's subject says nothing of what stands below it: `it seems to work`.
  func raises(_ token: Token) -> Bool { raisingWords.contains(token.lemma) }

  /// Whether a noun means what somebody claims: `reports`, `allegations`.
  func isClaim(_ token: Token) -> Bool {
    token.pos == .noun && claimNouns.contains(token.lemma)
  }

  /// Whether a quoted fragment below a verb is the words of the verb's subject.
  func takesFragment(_ token: Token) -> Bool {
    token.pos == .verb && cues[token.lemma]?.takesFragment == true
  }

  /// What saying so does: `say`, `assert`, `praise`, `accuse`, …; nil for other words.
  func speechAct(of token: Token) -> String? { cues[token.lemma]?.speechAct }
}
