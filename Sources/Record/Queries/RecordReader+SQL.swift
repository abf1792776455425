import GRDB

extension RecordReader {
  /// The rows of a query, for tests of the queries that the documentation shows.
  package func rows(of sql: String) throws(RecordError) -> [[String]] {
    try file.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null, .blob: ""
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          }
        }
      }
    }
  }
}
