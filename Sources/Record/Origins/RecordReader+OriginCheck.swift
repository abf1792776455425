import Documents
import GRDB

extension RecordReader {
  /// Documents that no search for copies has placed, and copies of what the record does not have.
  func origins(_ db: Database) throws -> [Problem] {
    let unplaced = try String.fetchAll(
      db, sql: "SELECT DISTINCT id FROM documents WHERE copyFamily IS NULL ORDER BY id"
    ).map {
      Problem(
        kind: "document-unplaced",
        message: "its copies were not looked for; load a dump of the record into a new one",
        document: DocumentID(rawValue: $0))
    }
    let orphans = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT d.id FROM documents d WHERE d.nearCopyOf IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM documents o WHERE o.id = d.nearCopyOf
            AND o.copyFamily = d.copyFamily) ORDER BY d.id
        """
    ).map {
      Problem(
        kind: "copy-unfounded", message: "what it is said to repeat is not among its copies",
        document: DocumentID(rawValue: $0))
    }
    return unplaced + orphans
  }
}
