import GRDB
import Synchronization

/// How SQLite means to answer one query.
package struct QueryPlan: Sendable, Hashable {
  /// The query.
  package let sql: String
  /// The steps that read a table from end to end.
  package let scans: [String]
}

extension RecordReader {
  /// The plans of all queries that some questions ask, for tests that no question reads a whole table.
  package func plans(of questions: () throws -> Void) throws -> [QueryPlan] {
    let asked = Mutex<[String]>([])
    try file.read { db in
      db.trace { event in
        if case .statement(let statement) = event { asked.withLock { $0.append(statement.sql) } }
      }
    }
    try questions()
    return try file.read { db in
      db.trace(nil)
      // What full text search asks of its own tables is traced as a comment.
      let distinct = Set(asked.withLock { $0 }).filter {
        $0.contains("SELECT") && !$0.hasPrefix("--")
      }
      return try distinct.sorted { $0.precedes($1) }.map { sql in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments(StatementArguments())
        let steps = try Row.fetchAll(statement).map { row -> String in row["detail"] }
        return QueryPlan(sql: sql, scans: steps.filter(Self.isScan))
      }
    }
  }

  /// Lists within a query and results of a part of it are no tables; corrections are few, and full
  /// text search has an index of its own.
  private static func isScan(_ step: String) -> Bool {
    let passes = [
      "json_each", "SCAN f", "(subquery", "CONSTANT ROW", "corrections", "VIRTUAL TABLE",
      "Search_config",
    ]
    return step.hasPrefix("SCAN ") && !passes.contains { step.contains($0) }
      && !step.contains("correctedWitnesses") && step != "SCAN x"
  }
}
