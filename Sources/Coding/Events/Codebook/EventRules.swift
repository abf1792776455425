import Language

/// The rules that say which verbs and nouns denote which PLOVER act, from the tables beside this file.
package struct EventRules: Sendable {
  /// What a verb must govern for a rule to hold.
  struct Condition: Sendable {
    /// `obj`, `oprd` for what the object is called, or a preposition.
    let path: String
    /// The path of what an object is called.
    static let naming = "oprd"
    /// Classes of `noun-classes.tsv`, or `any`, `actor`, `person`, `place`, `organization`; one of
    /// them is enough.
    let nounClasses: [String]
  }

  /// A type with its mode.
  struct Kind: Sendable {
    let act: PloverType
    let mode: String?
    /// The user's own type, which is like the PLOVER type.
    let own: OwnType?
  }

  /// The line of a table from which a rule comes.
  struct Source: Sendable {
    let table: String
    let line: Int
    /// Whether it is the user's own.
    let isOwn: Bool
  }

  /// One line of `event-verbs.tsv` or `event-nouns.tsv`.
  struct Rule: Sendable {
    let lemma: String
    let condition: Condition?
    let kind: Kind
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
    let source: Source

    var act: PloverType { kind.act }
    var mode: String? { kind.mode }

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
        lemma: lemma, condition: condition, kind: kind, contexts: [],
        actorPaths: actorPaths, recipientPaths: [], isJoint: false, isHosting: false, alone: nil,
        civil: nil, source: source)
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
  /// The mode of an act by the thing that its verb governs, where the lines of that act agree.
  let modesOfThings: [PloverType: [ModeOfThing]]
  /// The types of each lemma over all its rules, in the codebook's order.
  private let typesOfVerb: [String: [String]]
  private let typesOfNoun: [String: [String]]
  /// All modes as `TYPE mode`.
  package let modes: Set<String>
  let modeScores: [String: Double]

  /// Reads the shipped tables and the users' and checks every code against the codebook.
  ///
  /// - Throws: ``CodingError`` where a line has an unknown type, mode, context, class or subject.
  package init(adding codebooks: [OwnCodebook] = []) throws(CodingError) {
    var reader = try CodebookReader()
    try reader.add(codebooks)
    verbs = reader.verbs
    nouns = reader.nouns
    carriers = reader.carriers
    classes = reader.classes
    modes = reader.modes
    modeScores = reader.modeScores
    modesOfThings = ModeOfThing.all(in: verbs)
    typesOfVerb = verbs.mapValues { Self.types($0) }
    typesOfNoun = nouns.mapValues { Self.types([$0]) }
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
}
