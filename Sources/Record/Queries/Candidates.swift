import Documents
import GRDB

/// Which entries to fetch for a question: all that can match, and few that cannot.
enum Candidates: Sendable {
  case all
  case only([String])

  /// These, and what people's corrections are about, which no index knows.
  func including(_ touched: Set<String>?) -> Candidates {
    guard case .only(let ids) = self, let touched, !touched.isEmpty else { return self }
    return .only(touched.union(ids).sorted { $0.precedes($1) })
  }

  /// The condition on `witnesses` as `w`.
  var condition: String {
    switch self {
    case .all: "1"
    case .only: "w.entry IN (SELECT value FROM json_each(?))"
    }
  }

  /// The argument of the condition: ids are of letters, digits and hyphens.
  var arguments: [String] {
    switch self {
    case .all: []
    case .only(let ids): ["[" + ids.map { "\"\($0)\"" }.joined(separator: ",") + "]"]
    }
  }

  /// Entries of a kind with the parties and the document asked for.
  static func parties(of kind: String, _ filter: Filter, _ db: Database) throws -> Candidates {
    let roles: [(term: ActorTerm?, role: String?)] = [
      (filter.actor, nil), (filter.with, nil), (filter.host, "host"), (filter.holder, "holder"),
      (filter.target, "target"),
    ]
    let tests = roles.compactMap { term, role -> (sql: String, arguments: [String])? in
      guard let term else { return nil }
      let party = term.condition(
        ids: ["q.actor", "q.delegate"], names: ["q.folded", "q.delegateFolded"])
      let inRole = role.map { " AND q.role = '\($0)'" } ?? ""
      return (
        """
        SELECT x.entry FROM parties q CROSS JOIN witnesses x USING (witness)
        WHERE x.kind = '\(kind)' AND \(party.sql)\(inRole)
        """, party.arguments
      )
    }
    return try fetch(tests + citing(filter), db)
  }

  /// Events with the parties and the document asked for.
  static func events(_ filter: Filter, _ db: Database) throws -> Candidates {
    try parties(of: "event", filter, db)
  }

  /// Objects with the parties and the document asked for.
  static func objects(
    _ kind: ObjectKind, _ filter: Filter, _ db: Database
  ) throws -> Candidates {
    try parties(of: kind.rawValue, filter, db)
  }

  /// Entries of a kind that several documents tell: the only ones that sources can give differently.
  static func told(bySeveral kind: ObjectKind, _ db: Database) throws -> Candidates {
    .only(
      try String.fetchAll(
        db,
        sql: """
          SELECT entry FROM witnesses WHERE kind = ?
          GROUP BY entry HAVING count(DISTINCT document) > 1
          """, arguments: [kind.rawValue]))
  }

  /// Statements with the speaker and the document asked for.
  static func statements(_ filter: Filter, _ db: Database) throws -> Candidates {
    var tests: [(sql: String, arguments: [String])] = []
    if let term = filter.actor {
      let speaker = term.condition(
        ids: ["q.speakerActor", "q.speakerAffiliation"], names: ["q.speakerFolded"])
      tests.append(
        (
          """
          SELECT x.entry FROM statements q CROSS JOIN witnesses x USING (witness) WHERE \(speaker.sql)
          """, speaker.arguments
        ))
    }
    return try fetch(tests + citing(filter), db)
  }

  /// The entries that cite a document, in whatever state.
  private static func citing(_ filter: Filter) -> [(sql: String, arguments: [String])] {
    guard let document = filter.document else { return [] }
    return [
      (
        """
        SELECT x.entry FROM documents y CROSS JOIN witnesses x ON x.document = y.number WHERE y.id = ?
        """, [document.rawValue]
      )
    ]
  }

  private static func fetch(
    _ tests: [(sql: String, arguments: [String])], _ db: Database
  ) throws -> Candidates {
    if tests.isEmpty { return .all }
    return .only(
      try String.fetchAll(
        db, sql: tests.map(\.sql).joined(separator: " INTERSECT "),
        arguments: StatementArguments(tests.flatMap(\.arguments))))
  }
}
