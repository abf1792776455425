import Documents
import GRDB

/// Loads a dump into an empty record: all of it or nothing.
public struct RecordLoader: Sendable {
  /// What was loaded.
  public struct Loaded: Sendable, Hashable {
    /// Documents in all their states.
    public var documents = 0
    /// Corrections.
    public var corrections = 0
    /// Reports that linking puts into other entries than the dump has, since its rules changed.
    public var linkedAnew = 0
  }

  private let file: RecordFile
  private let rules: LinkingRules

  /// Opens a record to be filled, made where it does not exist.
  ///
  /// - Throws: ``RecordError/notEmpty(path:)`` where it holds something.
  public init(path: String) throws(RecordError) {
    rules = try LinkingRules.shipped()
    file = try RecordFile(writing: path)
    let held = try file.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM rejections)
            + (SELECT count(*) FROM corrections)
          """)
    }
    if (held ?? 0) > 0 { throw .notEmpty(path: path) }
  }

  /// Loads the lines of a dump in one transaction.
  ///
  /// - Parameter next: the next line, nil after the last.
  /// - Returns: what was loaded.
  /// - Throws: ``RecordError/notADump(path:line:what:)`` where a line is none of a dump.
  public func load(_ next: () throws -> DumpValue?) throws(RecordError) -> Loaded {
    try file.write { db in
      // Rows come by table and may name rows that come later.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var loading = try DumpLoading(rules: rules, db)
      var number = 0
      do {
        while let line = try next() {
          number += 1
          try loading.take(line, isFirst: number == 1, db)
        }
        if number == 0 { throw Damage(what: "a dump without lines") }
      } catch let damage as Damage {
        throw RecordError.notADump(path: file.path, line: number, what: damage.what)
      }
      return try loading.finish(db)
    }
  }
}
