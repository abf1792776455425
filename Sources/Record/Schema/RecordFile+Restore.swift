import GRDB

/// Makes records of earlier versions, so that tests can bring them up to date.
package enum RecordDump {
  /// Runs the SQL of a dump in a new file.
  package static func restore(_ sql: String, to path: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { db in try db.execute(sql: sql) }
  }
}
