import Documents
import GRDB

extension RecordReader {
  /// Why an entry is in the record, witness by witness; nil where the record has no such entry.
  ///
  /// An id that was given before entries grew together finds the entry that now holds it. An entry
  /// that no document supports in its current state is explained by the states before, one that a
  /// person rejected is explained as well.
  public func explain(_ id: String) throws(RecordError) -> Explanation? {
    try file.read { db in try Self.explain(id, try CorrectionLayer(knownBy: nil, db), db) }
  }

  static func explain(
    _ id: String, _ layer: CorrectionLayer, _ db: Database
  ) throws -> Explanation? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, kind FROM entries WHERE id = :id
        UNION ALL SELECT entry, kind FROM witnesses WHERE key = :id LIMIT 1
        """, arguments: ["id": id])
    let linked: String = row.map { $0["id"] } ?? id
    let entry = layer.resolved(linked)
    let stored: String? = row.map { $0["kind"] }
    guard let kind = stored ?? layer.kind(of: entry) else {
      return try explainConflict(id, layer, db)
    }
    // Corrections may have left a linked entry without reports: then any that holds one of its.
    for home in [entry] + (try homes(of: linked, layer, db)) {
      for visibility in [Visibility(knownBy: nil), Visibility.everything] {
        let asked = Asked(
          id: home, candidates: Candidates.only([linked, home]).including(layer.touched[kind]),
          visibility: visibility, layer: layer)
        if let found = try explanation(asked, kind: kind, db) { return found }
      }
    }
    return nil
  }

  /// The entries that hold the reports of a linked one now.
  private static func homes(
    of linked: String, _ layer: CorrectionLayer, _ db: Database
  ) throws -> [String] {
    try Int64.fetchAll(
      db, sql: "SELECT witness FROM witnesses WHERE entry = ? ORDER BY witness",
      arguments: [linked]
    ).map { layer.entry(of: $0, in: linked) }.distinct()
  }

  /// One entry asked for, and how.
  private struct Asked {
    let id: String
    let candidates: Candidates
    let visibility: Visibility
    let layer: CorrectionLayer

    func corrected<Entry: Correctable>(_ entry: Entry) -> Entry? {
      layer.corrected(entry, id: id, showingRejected: true)
    }
  }

  /// A conflict between sources: the reports of the entry that they differ on.
  private static func explainConflict(
    _ id: String, _ layer: CorrectionLayer, _ db: Database
  ) throws -> Explanation? {
    let sources = SourceConflicts(
      filter: Filter(), rules: try LinkingRules.shipped(), layer: layer, showsRejected: true)
    guard let conflict = try sources.entries(db).first(where: { $0.id == id }) else { return nil }
    let entry = try explain(conflict.entry, layer, db)
    return Explanation(entry: .conflict(conflict), witnesses: entry?.witnesses ?? [])
  }

  private static func object<Entry: ObjectEntry>(
    _ type: Entry.Type, _ asked: Asked, _ db: Database
  ) throws -> Explanation? {
    let reports =
      try Self.reports(
        type, visibility: asked.visibility, candidates: asked.candidates, layer: asked.layer, db
      )[asked.id] ?? []
    return try Entry(id: asked.id, reports, rules: try LinkingRules.shipped())
      .flatMap(asked.corrected).map { entry in
        Explanation(
          entry: entry.explained, witnesses: try reports.map { try witness($0.witness, db) })
      }
  }

  private static func object(
    _ asked: Asked, _ kind: ObjectKind, _ db: Database
  ) throws -> Explanation? {
    switch kind {
    case .meeting: try object(MeetingEntry.self, asked, db)
    case .instrument: try object(InstrumentEntry.self, asked, db)
    case .commitment: try object(CommitmentEntry.self, asked, db)
    case .relation: try object(RelationEntry.self, asked, db)
    case .stance: try object(StanceEntry.self, asked, db)
    case .measure: try object(MeasureEntry.self, asked, db)
    case .figure: try object(FigureEntry.self, asked, db)
    }
  }

  private static func explanation(
    _ asked: Asked, kind: String, _ db: Database
  ) throws -> Explanation? {
    if let kind = ObjectKind(rawValue: kind) { return try object(asked, kind, db) }
    if kind == "event" {
      let query = EventQuery(
        visibility: asked.visibility, candidates: asked.candidates, layer: asked.layer)
      let reports = try query.reports(db)[asked.id] ?? []
      return try EventEntry(id: asked.id, reports).flatMap(asked.corrected).map { entry in
        Explanation(
          entry: .event(entry), witnesses: try reports.map { try witness($0.witness, db) })
      }
    }
    if kind == "conflict" {
      let query = ConflictQuery(visibility: asked.visibility, layer: asked.layer, id: asked.id)
      let reports = try query.reports(db)[asked.id] ?? []
      return try ConflictEntry(id: asked.id, reports).map { entry in
        Explanation(
          entry: .conflict(entry), witnesses: try reports.map { try witness($0.witness, db) })
      }
    }
    let query = StatementQuery(
      visibility: asked.visibility, candidates: asked.candidates, wantsNamed: false,
      layer: asked.layer)
    let reports = try query.reports(db)[asked.id] ?? []
    return try StatementEntry(id: asked.id, reports).flatMap(asked.corrected).map { entry in
      Explanation(
        entry: .statement(entry), witnesses: try reports.map { try witness($0.witness, db) })
    }
  }

  private static func witness(
    _ stored: StoredWitness, _ db: Database
  ) throws -> Explanation.Witness {
    var sentence = stored.evidence
    sentence.range = stored.sentence
    sentence.text = try Slice.text(stored.text, stored.sentence, db)
    var witness = Explanation.Witness(
      evidence: stored.evidence, sentence: sentence, why: stored.why, coder: stored.coder,
      known: stored.known)
    witness.number = stored.number
    return witness
  }
}
