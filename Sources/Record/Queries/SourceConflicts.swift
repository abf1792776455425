import Documents
import GRDB

/// Finds what sources say against one another, in all kinds of objects.
///
/// Nothing of it is stored: it follows from the reports that a question sees.
struct SourceConflicts {
  let filter: Filter
  let rules: LinkingRules
  let layer: CorrectionLayer
  /// Whether those that a person rejected are shown.
  var showsRejected = false

  /// The conflicts of all kinds.
  ///
  /// - Complexity: O(*reports of entries that several documents tell*).
  func entries(_ db: Database) throws -> [ConflictEntry] {
    try of(MeetingEntry.self, db) + of(InstrumentEntry.self, db) + of(CommitmentEntry.self, db)
      + of(RelationEntry.self, db) + of(StanceEntry.self, db) + of(MeasureEntry.self, db)
      + of(FigureEntry.self, db)
      + EventConflicts(filter: filter, rules: rules, layer: layer).entries(db)
      .filter { showsRejected || layer.rejected[$0.id] == nil }
  }

  private func of<Entry: ObjectEntry>(
    _ type: Entry.Type, _ db: Database
  ) throws -> [ConflictEntry] {
    let entries: [Entry] = try RecordReader.merged(
      visibility: Visibility(knownBy: filter.knownBy),
      candidates: try .told(bySeveral: Entry.kind, db)
        .including(layer.touched[Entry.kind.rawValue]), layer: layer, rules, db
    ) { filter.isTold($0.witness.evidence.published, Entry.date(of: $0)) }
    return entries.flatMap { entry in
      entry.basis.conflicts.map { difference in
        ConflictEntry(difference, of: entry)
      }.filter { showsRejected || layer.rejected[$0.id] == nil }
    }
  }
}

extension ConflictEntry {
  /// A difference of an entry's sources of which one side only can be right.
  init(_ difference: FieldDifference, of entry: some ObjectEntry) {
    self.init(
      id: Self.id(difference, of: entry.id), entry: entry.id, name: entry.title,
      actors: entry.parties, field: difference.field, values: difference.values, against: .source)
  }

  /// The id of a conflict within an entry, made of its field and values.
  static func id(_ difference: FieldDifference, of entry: String) -> String {
    Identifier.make(
      "cf-",
      [entry, difference.field]
        + difference.values.map(\.value).sorted { $0.precedes($1) })
  }
}
