import Documents
import GRDB

extension RecordReader {
  /// Looks for what ought not to be: a citation that is not its document's text, an entry without
  /// a citation, a range outside its text, a broken reference, a damaged page.
  ///
  /// - Returns: the faults in a fixed order; none where the record is sound.
  /// - Complexity: O(*size of the record*).
  public func check() throws(RecordError) -> [Problem] {
    try file.read { db in
      try storage(db) + citations(db) + entries(db) + ranges(db) + objects(db) + listing(db)
        + origins(db) + corrections(db)
    }
  }

  private func storage(_ db: Database) throws -> [Problem] {
    let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let (table, parent): (String, String) = (row["table"], row["parent"])
      return "a row of \(table) names a row of \(parent) that is not there"
    }
    return faults.map { Problem(kind: "storage", message: $0) }
      + references.sorted { $0.precedes($1) }.map { Problem(kind: "reference", message: $0) }
  }

  private func citations(_ db: Database) throws -> [Problem] {
    var problems: [Problem] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT d.id, d.text, t.content, c.start, c."end", c.text AS cited
        FROM citations c JOIN documents d ON d.number = c.document JOIN texts t ON t.text = d.text
        ORDER BY d.text, d.number, c.start, c."end"
        """)
    var (number, text): (Int64?, SourceText) = (nil, SourceText(""))
    while let row = try rows.next() {
      let current: Int64 = row["text"]
      if number != current { (number, text) = (current, SourceText(row["content"])) }
      let (id, start, end, cited): (String, Int, Int, String) = (
        row["id"], row["start"], row["end"], row["cited"]
      )
      let isWithin = 0 <= start && start <= end && end <= text.count
      if isWithin, text[start..<end].utf8.elementsEqual(cited.utf8) { continue }
      problems.append(
        Problem(
          kind: "citation-text",
          message: "the citation at \(start)..<\(end) is not the document's text there",
          document: DocumentID(rawValue: id)))
    }
    return problems
  }

  private func entries(_ db: Database) throws -> [Problem] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM entries WHERE NOT EXISTS (
          SELECT 1 FROM witnesses w JOIN citations c USING (citation)
          WHERE w.entry = entries.id AND w.document = c.document AND w.kind = entries.kind)
        ORDER BY id
        """
    ).map { Problem(kind: "entry-uncited", message: "the entry cites nothing", entry: $0) }
  }

  /// Entries of objects whose own row or identity is missing, so that no question can show them,
  /// and fields that cite another document than their entry's.
  private func objects(_ db: Database) throws -> [Problem] {
    var problems = try ObjectKind.allCases.flatMap { kind in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT entry FROM witnesses w WHERE kind = ? AND NOT EXISTS (
            SELECT 1 FROM \(kind.rawValue)s x JOIN identities USING (witness)
            WHERE x.witness = w.witness)
          ORDER BY entry
          """, arguments: [kind.rawValue]
      ).map {
        Problem(kind: "entry-incomplete", message: "a \(kind.rawValue) has no row", entry: $0)
      }
    }
    for (table, column) in Self.citedFields {
      problems += try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT w.entry FROM \(table) x JOIN witnesses w USING (witness)
          JOIN citations c ON c.citation = x.\(column) WHERE c.document <> w.document
          ORDER BY w.entry
          """
      ).map {
        Problem(
          kind: "citation-elsewhere", message: "\(table).\(column) cites another document",
          entry: $0)
      }
    }
    return problems
  }

  /// Reports that limited questions would not find, or would find under another day.
  private func listing(_ db: Database) throws -> [Problem] {
    try (["event", "statement"] + ObjectKind.allCases.map(\.rawValue)).flatMap { kind in
      let numbers = Facet.all(kind).numbers
      let marks = numbers.map { _ in "?" }.joined(separator: ", ")
      return try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT w.entry FROM witnesses w WHERE w.kind = ? AND (
            NOT EXISTS (
              SELECT 1 FROM facets WHERE facet IN (\(marks)) AND day = w.day AND report = w.witness)
            OR w.day > coalesce(w.firstDay, w.day))
          ORDER BY w.entry
          """, arguments: StatementArguments([kind]) + StatementArguments(numbers)
      ).map {
        Problem(
          kind: "entry-unlisted",
          message: "limited questions do not find it; load a dump of the "
            + "record into a new one", entry: $0)
      }
    }
  }

  /// Corrections whose contents are not those that their id was made of.
  private func corrections(_ db: Database) throws -> [Problem] {
    try CorrectionLog.corrections(db, by: nil, withAnchors: true)
      .filter { $0.correction.id != $0.correction.identifier }
      .map {
        Problem(
          kind: "correction-changed", message: "the correction is not as it was made; undo it",
          entry: $0.correction.id)
      }
  }

  /// Every column that cites a field.
  private static let citedFields = [
    ("meetings", "placeCitation"), ("attendances", "citation"), ("attendances", "firstCitation"),
    ("passages", "citation"), ("stages", "citation"), ("commitments", "actionCitation"),
    ("commitments", "conditionCitation"), ("relations", "issueCitation"),
    ("stances", "issueCitation"), ("measures", "objectCitation"),
  ]

  private func ranges(_ db: Database) throws -> [Problem] {
    try ["blocks", "mentions"].flatMap { table in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, x.start, x."end" FROM \(table) x
          JOIN documents d ON d.number = x.document JOIN texts t USING (text)
          WHERE x.start < 0 OR x."end" < x.start OR x."end" > t.length
          ORDER BY d.id, x.start, x."end"
          """
      ).map { row in
        let (id, start, end): (String, Int, Int) = (row["id"], row["start"], row["end"])
        return Problem(
          kind: "range-outside", message: "\(table) has \(start)..<\(end), outside the text",
          document: DocumentID(rawValue: id))
      }
    }
  }
}
