import Documents
import GRDB

/// Finds the reports that corrections are about, in every state of their documents.
///
/// A report is found by its key; where its document was corrected or coded anew, by the words that it
/// cites and its parties.
struct Anchoring {
  let rules: LinkingRules

  /// One report as anchors see it.
  private struct Report {
    let witness: Int64
    let key: String
    let facet: String
    let words: Set<String>
    let parties: Set<String>
  }

  /// Describes reports, in the order of document and key.
  func anchors(
    _ witnesses: [Int64], kind: String, part: Int, _ db: Database
  ) throws -> [Correction.Anchor] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT w.witness, w.key, d.id, c.text FROM witnesses w
        JOIN documents d ON d.number = w.document JOIN citations c USING (citation)
        WHERE w.witness IN (SELECT value FROM json_each(?)) ORDER BY d.id, w.key, w.witness
        """, arguments: ["[" + witnesses.map(String.init).joined(separator: ",") + "]"])
    return try rows.map { row in
      let witness: Int64 = row["witness"]
      return Correction.Anchor(
        part: part, document: row["id"], key: row["key"], facet: try facet(witness, kind, db),
        words: Folding.words(row["text"]).joined(separator: " "),
        parties: try parties(witness, kind, db).joined(separator: " | "))
    }
  }

  /// Notes which reports of all stored states of documents a correction is about.
  func place(_ correction: Correction, number: Int64, _ db: Database) throws {
    for document in Set(correction.anchors.map(\.document)).sorted(by: { $0.precedes($1) }) {
      let revisions = try Int64.fetchAll(
        db, sql: "SELECT number FROM documents WHERE id = ? ORDER BY number",
        arguments: [document])
      let anchors = correction.anchors.filter { $0.document == document }
      for revision in revisions {
        try place(anchors, of: number, kind: correction.kind, in: revision, db)
      }
    }
  }

  /// Notes which reports of a new state of a document the corrections of its earlier states are about.
  func place(document: String, revision: Int64, _ db: Database) throws {
    let rows = try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT a.*, x.kind FROM anchors a JOIN corrections x USING (correction)
          WHERE a.document = ? ORDER BY a.correction, a.part, a.ordinal
          """), arguments: [document])
    for row in rows {
      let anchor = Correction.Anchor(
        part: row["part"], document: document, key: row["key"], facet: row["facet"],
        words: row["words"], parties: row["parties"])
      try place([anchor], of: row["correction"], kind: row["kind"], in: revision, db)
    }
  }

  private func place(
    _ anchors: [Correction.Anchor], of correction: Int64, kind: String, in revision: Int64,
    _ db: Database
  ) throws {
    let reports = try reports(kind, in: revision, db)
    let note = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO correctedWitnesses (correction, part, witness) VALUES (?, ?, ?)
        """)
    for anchor in anchors {
      var found = reports.filter { $0.key == anchor.key }
      if found.isEmpty { found = [nearest(to: anchor, reports)].compactMap(\.self) }
      for report in found {
        try note.execute(arguments: [correction, anchor.part, report.witness])
      }
    }
  }

  private func reports(_ kind: String, in revision: Int64, _ db: Database) throws -> [Report] {
    try Row.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT w.witness, w.key, c.text FROM witnesses w JOIN citations c USING (citation)
          WHERE w.document = ? AND w.kind = ? ORDER BY w.witness
          """), arguments: [revision, kind]
    ).map { row in
      let witness: Int64 = row["witness"]
      return Report(
        witness: witness, key: row["key"], facet: try facet(witness, kind, db),
        words: Set(Folding.words(row["text"])), parties: Set(try parties(witness, kind, db)))
    }
  }

  /// The report that shares most with an anchor, if it shares enough of words and parties.
  private func nearest(to anchor: Correction.Anchor, _ reports: [Report]) -> Report? {
    let words = Set(anchor.words.split(separator: " ").map(String.init))
    let parties = Set(anchor.parties.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty })
    var best: (score: Double, report: Report)?
    for report in reports {
      let (sameWords, sameParties) = (
        Self.overlap(words, report.words), Self.overlap(parties, report.parties)
      )
      guard sameWords * 100 >= Double(rules.correctionWordsPercent),
        sameParties * 100 >= Double(rules.correctionPartiesPercent)
      else { continue }
      let score = sameWords + sameParties + (report.facet == anchor.facet ? 1 : 0)
      if best.map({ score > $0.score }) ?? true { best = (score, report) }
    }
    return best?.report
  }

  /// The Jaccard index; of two empty sets 1.
  private static func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
    a.isEmpty && b.isEmpty ? 1 : Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  /// What tells reports of one sentence apart.
  private func facet(_ witness: Int64, _ kind: String, _ db: Database) throws -> String {
    let column: String? =
      switch kind {
      case "event": "lemma"
      case "meeting", "instrument": "name"
      case "relation", "measure": "kind"
      case "stance": "stance"
      case "figure": "what"
      case "conflict": "field"
      default: nil
      }
    guard let column else { return "" }
    return try String.fetchOne(
      try db.cachedStatement(sql: "SELECT \(column) FROM \(kind)s WHERE witness = ?"),
      arguments: [witness]) ?? ""
  }

  private func parties(_ witness: Int64, _ kind: String, _ db: Database) throws -> [String] {
    let sql =
      switch kind {
      case "statement":
        """
        SELECT coalesce(speakerActor, '?' || speakerFolded) FROM statements
        WHERE witness = ? AND speakerName IS NOT NULL
        """
      case "conflict": "SELECT subject FROM conflicts WHERE witness = ?"
      default:
        """
        SELECT DISTINCT coalesce(actor, '?' || folded) FROM parties WHERE witness = ? ORDER BY 1
        """
      }
    return try String.fetchAll(try db.cachedStatement(sql: sql), arguments: [witness])
  }
}
