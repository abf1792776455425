import Documents
import GRDB

/// Which entries to fetch for a question: all that can match, and few that cannot.
enum Candidates: Sendable {
  case all
  case only([String])

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

  /// Events with the parties and the document asked for.
  static func events(_ filter: Filter, _ db: Database) throws -> Candidates {
    var tests: [(sql: String, arguments: [String])] = []
    for term in [filter.actorTerm, filter.withTerm].compactMap({ $0 }) {
      let party = term.condition(
        ids: ["q.actor", "q.delegate"], names: ["q.folded", "coalesce(q.delegateFolded, '')"])
      tests.append(
        (
          """
          SELECT x.entry FROM parties q JOIN witnesses x USING (witness) WHERE \(party.sql)
          """, party.arguments
        ))
    }
    return try fetch(tests + citing(filter), db)
  }

  /// Statements with the speaker and the document asked for.
  static func statements(_ filter: Filter, _ db: Database) throws -> Candidates {
    var tests: [(sql: String, arguments: [String])] = []
    if let term = filter.actorTerm {
      let speaker = term.condition(
        ids: ["q.speakerActor", "q.speakerAffiliation"], names: ["coalesce(q.speakerFolded, '')"])
      tests.append(
        (
          """
          SELECT x.entry FROM statements q JOIN witnesses x USING (witness) WHERE \(speaker.sql)
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
        SELECT x.entry FROM witnesses x JOIN documents y ON y.number = x.document WHERE y.id = ?
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
