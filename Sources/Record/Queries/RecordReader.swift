public import Documents
import GRDB

/// Answers questions about a record; each answer is of one consistent state.
///
/// Entries are ordered by day, the undated last, then by their first evidence, then by id, so that
/// equal records give equal answers in equal order.
public struct RecordReader: Sendable {
  let file: RecordFile

  /// Opens a record for asking; nothing in it is changed.
  ///
  /// - Throws: ``RecordError`` where there is no file, where it is no record, or where a later
  ///   Entente wrote it.
  public init(path: String) throws(RecordError) { file = try RecordFile(reading: path) }

  /// The events that a filter leaves in.
  ///
  /// - Complexity: O(*reports of the entries with the actor or document asked for*), else O(*all
  ///   reports*).
  public func events(_ filter: Filter = Filter()) throws(RecordError) -> [EventEntry] {
    try file.read { db in
      let layer = try CorrectionLayer(knownBy: filter.knownBy, db)
      return try FirstEntries(kind: "event", filter: filter, layer: layer).orAll(
        of: { try .events(filter, db) }, db
      ) { try Self.events(filter, $0, layer, db) }
    }
  }

  /// The events among candidates that a filter leaves in.
  private static func events(
    _ filter: Filter, _ candidates: Candidates, _ layer: CorrectionLayer, _ db: Database
  ) throws -> [EventEntry] {
    let query = EventQuery(
      visibility: Visibility(knownBy: filter.knownBy), candidates: candidates, layer: layer)
    return try query.reports(db).compactMap { id, reports in
      EventEntry(
        id: id, reports.filter { filter.isTold($0.witness.evidence.published, $0.date) }
      ).flatMap { layer.corrected($0, id: id) }
    }.filter { filter.matches($0) }
  }

  /// The statements that a filter leaves in.
  ///
  /// - Complexity: as of ``events(_:)``.
  public func statements(_ filter: Filter = Filter()) throws(RecordError) -> [StatementEntry] {
    try file.read { db in
      let layer = try CorrectionLayer(knownBy: filter.knownBy, db)
      return try FirstEntries(kind: "statement", filter: filter, layer: layer).orAll(
        of: { try .statements(filter, db) }, db
      ) { try Self.statements(filter, $0, layer, db) }
    }
  }

  /// The statements among candidates that a filter leaves in.
  private static func statements(
    _ filter: Filter, _ candidates: Candidates, _ layer: CorrectionLayer, _ db: Database
  ) throws -> [StatementEntry] {
    let query = StatementQuery(
      visibility: Visibility(knownBy: filter.knownBy), candidates: candidates,
      wantsNamed: filter.with != nil || filter.about != nil, layer: layer)
    return try query.reports(db).compactMap { id, all in
      let reports = all.filter { filter.isTold($0.witness.evidence.published, $0.date) }
      let named = reports.reduce(into: Set<String>()) { $0.formUnion($1.named) }
      guard let merged = StatementEntry(id: id, reports),
        let entry = layer.corrected(merged, id: id)
      else { return nil }
      return filter.matches(entry, named: named) ? entry : nil
    }
  }

  /// The conflicts that a filter leaves in, with reference knowledge and between sources.
  ///
  /// `actor` is whom the conflict is about; `type` is its field.
  public func conflicts(_ filter: Filter = Filter()) throws(RecordError) -> [ConflictEntry] {
    let rules = try LinkingRules.shipped()
    return try file.read { db in
      let layer = try CorrectionLayer(knownBy: filter.knownBy, db)
      let query = ConflictQuery(visibility: Visibility(knownBy: filter.knownBy), layer: layer)
      var entries: [ConflictEntry] = try query.reports(db).compactMap { id, reports in
        layer.rejected[id] == nil
          ? ConflictEntry(
            id: id, reports.filter { filter.isTold($0.witness.evidence.published, nil) }) : nil
      }
      entries += try SourceConflicts(filter: filter, rules: rules, layer: layer).entries(db)
      return filter.limited(Self.ordered(entries.filter { filter.matches($0) }))
    }
  }

  /// The documents that a filter leaves in, by day of publication, the undated last, then by id.
  ///
  /// `actor` and `with` are actors that the document mentions; `type` and `status` no document has.
  public func documents(_ filter: Filter = Filter()) throws(RecordError) -> [DocumentEntry] {
    try file.read { db in try DocumentQuery(filter: filter).entries(db) }
  }

  /// The actors that a filter leaves in, those with most mentions first.
  ///
  /// `with` is an actor that shares an event with them; days are days of publication.
  public func actors(_ filter: Filter = Filter()) throws(RecordError) -> [ActorEntry] {
    try file.read { db in try ActorQuery(filter: filter).entries(db) }
  }

  /// The documents that could not be read, by path, code and byte.
  public func rejections() throws(RecordError) -> [Rejection] {
    try file.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM rejections ORDER BY path, code, byte, message")
        .map { row in
          let byte: Int = row["byte"]
          return Rejection(
            code: row["code"], message: row["message"], path: row["path"],
            byte: byte < 0 ? nil : byte)
        }
    }
  }

  /// The text of a document in its current state; nil where the record has no such document.
  public func text(of document: DocumentID) throws(RecordError) -> SourceText? {
    try file.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT content FROM texts JOIN documents USING (text) WHERE id = ? AND until IS NULL
          """, arguments: [document.rawValue]
      ).map { SourceText($0) }
    }
  }

  /// Puts entries in the order of answers.
  static func ordered<T: OrderedEntry>(_ entries: [T]) -> [T] {
    entries.map { (day: $0.day?.dayNumber ?? .max, entry: $0) }
      .sorted { a, b in
        if a.day != b.day { return a.day < b.day }
        if let first = a.entry.evidence.first, let other = b.entry.evidence.first {
          if first.precedes(other) { return true }
          if other.precedes(first) { return false }
        }
        return a.entry.id.precedes(b.entry.id)
      }
      .map(\.entry)
  }
}

/// An entry that answers list by day.
protocol OrderedEntry {
  var id: String { get }
  var day: CalendarDate? { get }
  var evidence: [Evidence] { get }
}

extension EventEntry: OrderedEntry {}
extension StatementEntry: OrderedEntry {}
extension ConflictEntry: OrderedEntry {}
