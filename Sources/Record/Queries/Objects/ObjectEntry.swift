import Coding
import Documents
import GRDB

/// An entry of the objects of diplomacy: how it is fetched, merged and filtered.
protocol ObjectEntry: OrderedEntry, Filterable, Correctable {
  associatedtype Report: StoredReport

  static var kind: ObjectKind { get }

  /// The reports of the candidates, in any order.
  static func reports(_ fetch: ObjectFetch) throws -> [Report]

  /// Merges reports of one entry, given in the order of evidence; nil of none.
  init?(id: String, _ reports: [Report], rules: LinkingRules)

  var basis: EntryBasis { get set }
  /// What a list of conflicts calls it.
  var title: String { get }
  /// The entry as an explanation holds it.
  var explained: Explanation.Entry { get }
  /// When a report's object is, which tells what could be told on a day.
  static func date(of report: Report) -> EventDate?
}

extension ObjectEntry {
  var id: String { basis.id }
  var day: CalendarDate? {
    date?.from ?? date?.to ?? basis.evidence.lazy.compactMap(\.published).first
  }
}

extension EntryBasis {
  /// The basis of reports in the order of evidence.
  init?(
    id: String, _ witnesses: [StoredWitness], statuses: [String] = [],
    differences: Differences = Differences(), confidence: Double = 1
  ) {
    guard let first = witnesses.first else { return nil }
    var history: [EntryStep] = []
    for (status, witness) in zip(statuses, witnesses) {
      if history.last?.status == status {
        history[history.count - 1].evidence.append(witness.evidence)
      } else {
        history.append(EntryStep(status: status, evidence: [witness.evidence]))
      }
    }
    self.init(
      id: id, evidence: witnesses.evidence(),
      independentSources: witnesses.map(\.evidence).independentSources, history: history,
      differences: differences.found, confidence: confidence, why: first.why)
  }
}

extension RecordReader {
  /// The entries of a kind that a filter leaves in.
  func objects<Entry: ObjectEntry>(
    _ type: Entry.Type, _ filter: Filter
  ) throws(RecordError) -> [Entry] {
    let rules = try LinkingRules.shipped()
    return try file.read { db in
      let layer = try CorrectionLayer(knownBy: filter.knownBy, db)
      return try FirstEntries(kind: Entry.kind.rawValue, filter: filter, layer: layer).orAll(
        of: { try .objects(Entry.kind, filter, db) }, db
      ) { candidates -> [Entry] in
        try Self.merged(
          visibility: Visibility(knownBy: filter.knownBy), candidates: candidates, layer: layer,
          rules, db
        ) { filter.isTold($0.witness.evidence.published, Entry.date(of: $0)) }
        .filter { filter.matches($0) }
      }
    }
  }

  /// Merges the reports of candidates that a test leaves in.
  static func merged<Entry: ObjectEntry>(
    visibility: Visibility, candidates: Candidates, layer: CorrectionLayer, _ rules: LinkingRules,
    _ db: Database, where holds: (Entry.Report) -> Bool
  ) throws -> [Entry] {
    try reports(Entry.self, visibility: visibility, candidates: candidates, layer: layer, db)
      .compactMap { id, reports in
        Entry(id: id, reports.filter(holds), rules: rules).flatMap { layer.corrected($0, id: id) }
      }
  }

  /// The reports of candidates by entry, each in the order of evidence.
  static func reports<Entry: ObjectEntry>(
    _ type: Entry.Type, visibility: Visibility, candidates: Candidates, layer: CorrectionLayer,
    _ db: Database
  ) throws -> [String: [Entry.Report]] {
    let fetch = try ObjectFetch(
      Entry.kind, visibility: visibility,
      candidates: candidates, layer: layer, db)
    return Dictionary(grouping: try Entry.reports(fetch)) { report in
      layer.entry(of: report.witness.number, in: report.witness.entry)
    }.mapValues { $0.sorted { $0.witness.precedes($1.witness) } }
  }

  /// The summits, visits and calls that a filter leaves in; `type` is a meeting's kind.
  public func meetings(_ filter: Filter = Filter()) throws(RecordError) -> [MeetingEntry] {
    try objects(MeetingEntry.self, filter)
  }

  /// The treaties, programmes and declarations; `status` is a stage, `type` an instrument's kind.
  public func instruments(_ filter: Filter = Filter()) throws(RecordError) -> [InstrumentEntry] {
    try objects(InstrumentEntry.self, filter)
  }

  /// The commitments; `type` is a commitment's strength.
  public func commitments(_ filter: Filter = Filter()) throws(RecordError) -> [CommitmentEntry] {
    try objects(CommitmentEntry.self, filter)
  }

  /// What lasts between two actors; `type` is a relation's kind.
  public func relations(_ filter: Filter = Filter()) throws(RecordError) -> [RelationEntry] {
    try objects(RelationEntry.self, filter)
  }

  /// How actors present one another; `type` is a stance's value.
  public func stances(_ filter: Filter = Filter()) throws(RecordError) -> [StanceEntry] {
    try objects(StanceEntry.self, filter)
  }

  /// Sanctions as measures; `type` is a measure's kind.
  public func measures(_ filter: Filter = Filter()) throws(RecordError) -> [MeasureEntry] {
    try objects(MeasureEntry.self, filter)
  }

  /// Counts, shares and sums; `type` is a word of what they count.
  public func figures(_ filter: Filter = Filter()) throws(RecordError) -> [FigureEntry] {
    try objects(FigureEntry.self, filter)
  }
}
