import Language

/// The words of commitments, from the tables of this folder.
struct CommitmentLexicon: Sendable {
  /// What a word does around a commitment.
  enum Role: String, Sendable, Hashable {
    case bind, consider, cue, hint, forecast, speech, carrier, oblige, state, accord, occasion
  }

  /// Why a verb is no act that one can bind itself to.
  enum NoAct: String, Sendable, Hashable {
    case state, outcome, posture, hostile, meeting, gathering
  }

  private struct Key: Hashable {
    let lemma: String
    let pos: PartOfSpeech
  }

  private let roles: [Key: Set<Role>]
  private let strengths: [Key: Commitment.Strength]
  private let fates: [String: Commitment.Status]
  private let noActs: [String: Set<NoAct>]

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` for a code of no meaning.
  init() throws(CodingError) {
    var roles: [Key: Set<Role>] = [:]
    var strengths: [Key: Commitment.Strength] = [:]
    for row in try RuleTable(Resource.commitmentWordsTSV, name: "commitment-words.tsv").rows {
      let tag = try row.value("pos")
      guard let pos = PartOfSpeech(rawValue: tag) else { throw row.unknown(tag) }
      let code = try row.value("role")
      guard let role = Role(rawValue: code) else { throw row.unknown(code) }
      let key = Key(lemma: try row.value("lemma"), pos: pos)
      roles[key, default: []].insert(role)
      let grade = try row.value("strength")
      guard !grade.isEmpty else { continue }
      guard let strength = Commitment.Strength(rawValue: grade) else { throw row.unknown(grade) }
      strengths[key] = strength
    }
    var fates: [String: Commitment.Status] = [:]
    for row in try RuleTable(Resource.commitmentFatesTSV, name: "commitment-fates.tsv").rows {
      let code = try row.value("status")
      guard let status = Commitment.Status(rawValue: code) else { throw row.unknown(code) }
      fates[try row.value("verb")] = status
    }
    var noActs: [String: Set<NoAct>] = [:]
    for row in try RuleTable(Resource.notActsTSV, name: "not-acts.tsv").rows {
      let code = try row.value("class")
      guard let reason = NoAct(rawValue: code) else { throw row.unknown(code) }
      noActs[try row.value("lemma"), default: []].insert(reason)
    }
    self.roles = roles
    self.strengths = strengths
    self.fates = fates
    self.noActs = noActs
  }

  /// Whether a word has a role.
  func has(_ role: Role, _ lemma: String, _ pos: PartOfSpeech) -> Bool {
    roles[Key(lemma: lemma, pos: pos)]?.contains(role) == true
  }

  /// How firmly a word binds; nil for a word that does not.
  func strength(_ lemma: String, _ pos: PartOfSpeech) -> Commitment.Strength? {
    strengths[Key(lemma: lemma, pos: pos)]
  }

  /// What became of a commitment by the verb above its noun, with the verb's particle or preposition.
  func fate(ofVerb verb: Int, in syntax: Syntax) -> Commitment.Status? {
    let lemma = syntax.tokens[verb].lemma
    for child in syntax.parse.children(of: verb, "prt", "prep", "advmod", "acomp", "dobj") {
      if let fate = fates["\(lemma) \(syntax.tokens[child].lemma)"] { return fate }
    }
    return fates[lemma]
  }

  /// Whether a verb or noun is no act for a reason.
  func isNoAct(_ lemma: String, _ reasons: Set<NoAct>) -> Bool {
    noActs[lemma].map { !$0.isDisjoint(with: reasons) } ?? false
  }
}
