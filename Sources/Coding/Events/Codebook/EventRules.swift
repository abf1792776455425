import Language

/// The rules that say which verbs and nouns denote which PLOVER act, from the tables beside this file.
package struct EventRules: Sendable {
  /// What a verb must govern for a rule to hold.
  struct Condition: Sendable {
    /// `obj` or a preposition.
    let path: String
    /// Classes of `noun-classes.tsv`, or `any`, `actor`, `person`, `place`, `organization`; one of
    /// them is enough.
    let nounClasses: [String]
  }

  /// A PLOVER type with its mode.
  struct Kind: Sendable {
    let act: PloverType
    let mode: String?
  }

  /// One line of `event-verbs.tsv` or `event-nouns.tsv`.
  struct Rule: Sendable {
    let lemma: String
    let condition: Condition?
    let act: PloverType
    let mode: String?
    let contexts: [String]
    /// Where a noun's actors stand; empty for verbs, whose subjects act.
    let actorPaths: [String]
    let recipientPaths: [String]
    let isJoint: Bool
    /// Whether the subject receives the object as its guest: the guest acts.
    let isHosting: Bool
    /// What a joint act is that one party does alone: of exercises a show of force.
    let alone: Kind?
    /// What the act is where people without arms or office do it: of a strike a protest.
    let civil: Kind?

    /// The rule as it stands for those who act.
    func done(by actors: [Party], to recipients: [Party]) -> Rule {
      if let alone, actors.count + recipients.count == 1 { return turned(into: alone) }
      if let civil, !actors.isEmpty, actors.allSatisfy({ $0.sector?.isPolitical == false }) {
        return turned(into: civil)
      }
      return self
    }

    private func turned(into kind: Kind) -> Rule {
      Rule(
        lemma: lemma, condition: condition, act: kind.act, mode: kind.mode, contexts: [],
        actorPaths: actorPaths, recipientPaths: [], isJoint: false, isHosting: false, alone: nil,
        civil: nil)
    }
  }

  /// What the subject of a carrying verb is to the act.
  enum CarrierSubject: String, Sendable {
    case acts = "do"
    case hosts = "host"
    case attends = "attend"
    case undergoes = "undergo"
    case seeks = "seek"
  }

  /// Rules by the verb's lemma, of a particle verb with its particle (`call off`); the first that
  /// fits counts.
  let verbs: [String: [Rule]]
  /// Rules by the noun's lemma, of a compound by both words (`hunger strike`).
  let nouns: [String: Rule]
  let carriers: [String: CarrierSubject]
  let classes: [String: Set<String>]
  /// The types of each lemma over all its rules, in the codebook's order.
  private let typesOfVerb: [String: [String]]
  private let typesOfNoun: [String: [String]]
  /// All modes as `TYPE mode`.
  package let modes: Set<String>
  let modeScores: [String: Double]

  /// Reads the shipped tables and checks every code against the codebook.
  ///
  /// - Throws: ``CodingError`` where a line has an unknown type, mode, class or subject.
  package init() throws(CodingError) {
    classes = try Self.readClasses()
    let modes = try Self.readModes()
    self.modes = modes.known
    modeScores = modes.scores
    var verbs: [String: [Rule]] = [:]
    for row in try RuleTable(Resource.eventVerbsTSV, name: "event-verbs.tsv").rows {
      let rule = try Self.rule(row, modes: modes.known, isNoun: false)
      for nounClass in rule.condition?.nounClasses ?? []
      where !Self.builtIn.contains(nounClass) && classes[nounClass] == nil {
        throw row.unknown(nounClass)
      }
      verbs[rule.lemma, default: []].append(rule)
    }
    self.verbs = verbs
    typesOfVerb = verbs.mapValues { Self.types($0) }
    var nouns: [String: Rule] = [:]
    for row in try RuleTable(Resource.eventNounsTSV, name: "event-nouns.tsv").rows {
      let rule = try Self.rule(row, modes: modes.known, isNoun: true)
      nouns[rule.lemma] = rule
    }
    self.nouns = nouns
    typesOfNoun = nouns.mapValues { Self.types([$0]) }
    var carriers: [String: CarrierSubject] = [:]
    for row in try RuleTable(Resource.carrierVerbsTSV, name: "carrier-verbs.tsv").rows {
      let name = try row.value("subject")
      guard let subject = CarrierSubject(rawValue: name) else { throw row.unknown(name) }
      carriers[try row.value("lemma")] = subject
    }
    self.carriers = carriers
  }

  /// Classes that need no list: they ask what the mention is.
  static let builtIn: Set<String> = ["any", "actor", "person", "place", "organization"]

  /// Whether a noun belongs to a listed class.
  func isNoun(_ lemma: String, in nounClass: String) -> Bool {
    classes[nounClass]?.contains(lemma) == true
  }

  /// The types that some rule gives a lemma, each once; as a verb or as a noun.
  func types(of lemma: String, isVerb: Bool) -> [String] {
    (isVerb ? typesOfVerb : typesOfNoun)[lemma] ?? []
  }

  private static func types(_ rules: [Rule]) -> [String] {
    let named = Set(rules.map(\.act))
    return PloverType.allCases.filter(named.contains).map(\.rawValue)
  }

  /// PLOVER's score of an act: its mode's, else its type's.
  package func score(_ type: PloverType, _ mode: String?) -> Double {
    mode.flatMap { modeScores["\(type.rawValue) \($0)"] } ?? type.score
  }

  private static func rule(_ row: RuleTable.Row, modes: Set<String>, isNoun: Bool)
    throws(CodingError) -> Rule
  {
    let code = try row.value("act")
    guard let act = PloverType(rawValue: code) else { throw row.unknown(code) }
    let mode = try row.value("mode")
    guard mode.isEmpty || modes.contains("\(code) \(mode)") else {
      throw row.unknown("\(code) \(mode)")
    }
    var condition: Condition?
    if !isNoun {
      let parts = try row.value("object").split(separator: "=").map(String.init)
      if parts.count == 2 {
        condition = Condition(
          path: parts[0], nounClasses: parts[1].split(separator: "|").map(String.init))
      }
    }
    return Rule(
      lemma: try row.value("lemma"), condition: condition, act: act,
      mode: mode.isEmpty ? nil : mode, contexts: try row.list("contexts"),
      actorPaths: isNoun ? try row.list("actors") : [], recipientPaths: try row.list("recipients"),
      isJoint: try row.value("joint") == "yes", isHosting: try row.value("joint") == "host",
      alone: try isNoun ? kind(row, "alone", modes) : nil,
      civil: try isNoun ? kind(row, "civil", modes) : nil)
  }

  /// The act in a column of event-nouns.tsv that may be empty.
  private static func kind(
    _ row: RuleTable.Row, _ column: String, _ modes: Set<String>
  ) throws(CodingError) -> Kind? {
    let code = try row.value(column)
    if code.isEmpty { return nil }
    let parts = code.split(separator: " ").map(String.init)
    let mode = parts.count > 1 ? parts[1] : nil
    guard let act = PloverType(rawValue: parts[0]), mode == nil || modes.contains(code) else {
      throw row.unknown(code)
    }
    return Kind(act: act, mode: mode)
  }

  private static func readClasses() throws(CodingError) -> [String: Set<String>] {
    var classes: [String: Set<String>] = [:]
    for row in try RuleTable(Resource.nounClassesTSV, name: "noun-classes.tsv").rows {
      classes[try row.value("class"), default: []].insert(try row.value("lemma"))
    }
    return classes
  }

  private static func readModes() throws(CodingError) -> (
    known: Set<String>, scores: [String: Double]
  ) {
    var known: Set<String> = []
    var scores: [String: Double] = [:]
    for row in try RuleTable(Resource.ploverModesTSV, name: "plover-modes.tsv").rows {
      let key = "\(try row.value("type")) \(try row.value("mode"))"
      known.insert(key)
      scores[key] = Double(try row.value("score"))
    }
    return (known, scores)
  }
}
