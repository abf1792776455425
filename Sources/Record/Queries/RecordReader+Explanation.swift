import Documents
import GRDB

extension RecordReader {
  /// Why an entry is in the record, witness by witness; nil where the record has no such entry.
  ///
  /// An id that was given before entries grew together finds the entry that now holds it. An entry
  /// that no document supports in its current state is explained by the states before.
  public func explain(_ id: String) throws(RecordError) -> Explanation? {
    try file.read { db in
      let entry = try Row.fetchOne(
        db,
        sql: """
          SELECT id, kind FROM entries WHERE id = :id
          UNION ALL SELECT entry, kind FROM witnesses WHERE key = :id LIMIT 1
          """, arguments: ["id": id])
      guard let entry else { return try explainConflict(id, db) }
      for visibility in [Visibility(knownBy: nil), Visibility.everything] {
        if let found = try explanation(entry["id"], kind: entry["kind"], visibility, db) {
          return found
        }
      }
      return nil
    }
  }

  /// A conflict between sources: the reports of the entry that they differ on.
  private func explainConflict(_ id: String, _ db: Database) throws -> Explanation? {
    let sources = SourceConflicts(filter: Filter(), rules: try LinkingRules.shipped())
    guard let conflict = try sources.entries(db).first(where: { $0.id == id }) else { return nil }
    let row = try Row.fetchOne(
      db, sql: "SELECT kind FROM entries WHERE id = ?", arguments: [conflict.entry])
    let entry = try row.flatMap { row in
      try explanation(conflict.entry, kind: row["kind"], Visibility(knownBy: nil), db)
    }
    return Explanation(entry: .conflict(conflict), witnesses: entry?.witnesses ?? [])
  }

  private func object<Entry: ObjectEntry>(
    _ type: Entry.Type, _ id: String, _ visibility: Visibility, _ db: Database
  ) throws -> Explanation? {
    let reports =
      try Self.reports(
        type, visibility: visibility, candidates: .only([id]), db)[id] ?? []
    return try Entry(id: id, reports, rules: try LinkingRules.shipped()).map { entry in
      Explanation(
        entry: entry.explained, witnesses: try reports.map { try witness($0.witness, db) })
    }
  }

  private func object(
    _ id: String, _ kind: ObjectKind, _ visibility: Visibility, _ db: Database
  ) throws -> Explanation? {
    switch kind {
    case .meeting: try object(MeetingEntry.self, id, visibility, db)
    case .instrument: try object(InstrumentEntry.self, id, visibility, db)
    case .commitment: try object(CommitmentEntry.self, id, visibility, db)
    case .relation: try object(RelationEntry.self, id, visibility, db)
    case .stance: try object(StanceEntry.self, id, visibility, db)
    case .measure: try object(MeasureEntry.self, id, visibility, db)
    case .figure: try object(FigureEntry.self, id, visibility, db)
    }
  }

  private func explanation(
    _ id: String, kind: String, _ visibility: Visibility, _ db: Database
  ) throws -> Explanation? {
    if let kind = ObjectKind(rawValue: kind) { return try object(id, kind, visibility, db) }
    if kind == "event" {
      let query = EventQuery(visibility: visibility, candidates: .only([id]))
      let reports = try query.reports(db)[id] ?? []
      return try EventEntry(id: id, reports).map { entry in
        Explanation(
          entry: .event(entry), witnesses: try reports.map { try witness($0.witness, db) })
      }
    }
    if kind == "conflict" {
      let reports = try ConflictQuery(visibility: visibility, id: id).reports(db)[id] ?? []
      return try ConflictEntry(id: id, reports).map { entry in
        Explanation(
          entry: .conflict(entry), witnesses: try reports.map { try witness($0.witness, db) })
      }
    }
    let query = StatementQuery(
      visibility: visibility, candidates: .only([id]), wantsNamed: false)
    let reports = try query.reports(db)[id] ?? []
    return try StatementEntry(id: id, reports).map { entry in
      Explanation(
        entry: .statement(entry), witnesses: try reports.map { try witness($0.witness, db) })
    }
  }

  private func witness(_ stored: StoredWitness, _ db: Database) throws -> Explanation.Witness {
    var sentence = stored.evidence
    sentence.range = stored.sentence
    sentence.text = try Slice.text(stored.text, stored.sentence, db)
    return Explanation.Witness(
      evidence: stored.evidence, sentence: sentence, why: stored.why, coder: stored.coder,
      known: stored.known)
  }
}
