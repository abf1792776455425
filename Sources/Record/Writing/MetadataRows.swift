import Documents
import GRDB

/// Inserts the parts of a document's text and what its places say of it.
enum MetadataRows {
  static func insert(_ blocks: [Block], _ document: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO blocks (document, start, "end", kind, rule) VALUES (?, ?, ?, ?, ?)
        """)
    for block in blocks {
      try insert.execute(arguments: [
        document, block.range.lowerBound, block.range.upperBound, block.kind.rawValue, block.rule,
      ])
    }
  }

  static func insert(_ claims: [MetadataClaim], _ document: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO metadataClaims (document, ordinal, field, value, source, place, start, "end",
          isChosen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, claim) in claims.enumerated() {
      try insert.execute(arguments: [
        document, ordinal, claim.field.rawValue, claim.value, claim.source.rawValue, claim.place,
        claim.range?.lowerBound, claim.range?.upperBound, claim.isChosen,
      ])
    }
  }
}
