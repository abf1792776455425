import Language

/// The words of sanctions, from the tables of this folder.
struct MeasureLexicon: Sendable {
  /// What a verb does to a measure.
  enum Role: String, Sendable, Hashable {
    case prohibit, cut, freeze, close, deny, list, unfreeze, reopen
    case impose, keep, lift, call, face, hit
  }

  /// What a noun makes of the measure on it.
  struct Matter: Sendable, Hashable {
    let kind: String
    /// The lowest of a phrase decides.
    let rank: Int
  }

  private let roles: [String: Set<Role>]
  private let nouns: [String: String]
  private let matters: [String: Matter]
  /// Verbs that only are what they are with a particle: `cut off`.
  private let particles: [String: [String: Set<Role>]]

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` for a role of no meaning.
  init() throws(CodingError) {
    var roles: [String: Set<Role>] = [:]
    var particles: [String: [String: Set<Role>]] = [:]
    var nouns: [String: String] = [:]
    for row in try RuleTable(Resource.measureWordsTSV, name: "measure-words.tsv").rows {
      let lemma = try row.value("lemma")
      if try row.value("pos") == "noun" {
        nouns[lemma] = try row.value("kind")
        continue
      }
      let code = try row.value("role")
      guard let role = Role(rawValue: code) else { throw row.unknown(code) }
      if let blank = lemma.firstIndex(of: " ") {
        let particle = String(lemma[lemma.index(after: blank)...])
        particles[String(lemma[..<blank]), default: [:]][particle, default: []].insert(role)
      } else {
        roles[lemma, default: []].insert(role)
      }
    }
    var matters: [String: Matter] = [:]
    for row in try RuleTable(Resource.measureObjectsTSV, name: "measure-objects.tsv").rows {
      let text = try row.value("rank")
      guard let rank = Int(text) else { throw row.unknown(text) }
      matters[try row.value("lemma")] = Matter(kind: try row.value("kind"), rank: rank)
    }
    self.roles = roles
    self.particles = particles
    self.nouns = nouns
    self.matters = matters
  }

  /// What a verb does, with its particle where it has one.
  func roles(ofVerb verb: Int, in syntax: Syntax) -> Set<Role> {
    let lemma = syntax.tokens[verb].lemma.lowercased()
    if let pairs = particles[lemma] {
      for particle in syntax.parse.children(of: verb, "prt") {
        if let roles = pairs[syntax.tokens[particle].lemma] { return roles }
      }
    }
    return roles[lemma] ?? []
  }

  /// The kind of the measure that a noun is; empty where what it is on decides, nil for other nouns.
  func kind(ofNoun lemma: String) -> String? { nouns[lemma] }

  /// What a noun makes of the measure on it.
  func matter(_ lemma: String) -> Matter? { matters[lemma] }
}
