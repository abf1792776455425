import Documents
import Language

/// What words say of lasting relations: their nouns, their verbs and the verbs of their course.
package struct RelationLexicon: Sendable {
  /// How a noun has its two sides.
  enum Shape: String, Sendable {
    case role, bond, directed, mission, membership, application, office
  }

  /// Where in its course a relation is told.
  enum Phase: String, Sendable {
    case begin, end, hold, seek, change
  }

  /// A noun that tells a relation.
  struct Noun: Sendable, Hashable {
    let kind: Relation.Kind
    let shape: Shape
    let needs: Set<String>
    /// Words before it that make it another thing: a trading partner.
    let without: Set<String>
  }

  /// A verb that tells a relation by itself.
  struct Verb: Sendable, Hashable {
    let kind: Relation.Kind
    let a: String
    let b: String
    let phase: Phase
  }

  private let nouns: [String: Noun]
  private let verbs: [String: [Verb]]
  private let phases: [String: Phase]

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no kind or shape.
  package init() throws(CodingError) {
    var nouns: [String: Noun] = [:]
    for row in try RuleTable(Resource.relationNounsTSV, name: "relation-nouns.tsv").rows {
      let code = try row.value("shape")
      guard let shape = Shape(rawValue: code) else { throw row.unknown(code) }
      nouns[try row.value("noun")] = Noun(
        kind: try Self.kind(row), shape: shape, needs: Set(try row.list("needs")),
        without: Set(try row.list("without")))
    }
    var verbs: [String: [Verb]] = [:]
    for row in try RuleTable(Resource.relationVerbsTSV, name: "relation-verbs.tsv").rows {
      verbs[try row.value("verb"), default: []].append(
        Verb(
          kind: try Self.kind(row), a: try row.value("a"), b: try row.value("b"),
          phase: try Self.phase(row)))
    }
    var phases: [String: Phase] = [:]
    for row in try RuleTable(Resource.relationPhasesTSV, name: "relation-phases.tsv").rows {
      phases[try row.value("verb")] = try Self.phase(row)
    }
    self.nouns = nouns
    self.verbs = verbs
    self.phases = phases
  }

  private static func kind(_ row: RuleTable.Row) throws(CodingError) -> Relation.Kind {
    let code = try row.value("kind")
    guard let kind = Relation.Kind(rawValue: code) else { throw row.unknown(code) }
    return kind
  }

  private static func phase(_ row: RuleTable.Row) throws(CodingError) -> Phase {
    let code = try row.value("phase")
    guard let phase = Phase(rawValue: code) else { throw row.unknown(code) }
    return phase
  }

  /// The relation that a noun tells.
  func noun(_ token: Token) -> Noun? {
    switch token.pos {
    case .noun: nouns[token.lemma]
    case .properNoun: nouns[token.lemma.lowercased()]
    default: nil
    }
  }

  /// The relations that a verb tells, by where their sides stand.
  func verbs(_ lemma: String) -> [Verb] { verbs[lemma] ?? [] }

  /// What a verb says of the course of the relation that it governs.
  func phase(ofVerb lemma: String) -> Phase? { phases[lemma] }
}
