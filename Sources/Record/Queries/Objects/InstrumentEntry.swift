import Actors
public import Coding
import Documents
import GRDB

/// A treaty, programme or declaration as all its sources tell it.
public struct InstrumentEntry: Sendable, Hashable, Identifiable {
  /// A step in its life.
  public struct Stage: Sendable, Hashable {
    /// The step.
    public var stage: InstrumentStage.Stage
    /// Whether it was taken, is planned, called for or denied.
    public var status: EventStatus
    /// When; nil where no source tells.
    public var date: EventDate?
    /// The words that say so.
    public var evidence: [Evidence]
  }

  /// What the entry stands on.
  public var basis: EntryBasis
  /// Its longest name.
  public var name: String
  /// All names that sources give it.
  public var names: [String]
  /// Its short form.
  public var abbreviation: String?
  /// `treaty`, `declaration`, `programme` and the like.
  public var kind: String
  /// Whose it is, by all sources.
  public var parties: [EntryParty]
  /// Its life, by date, then by publication.
  public var stages: [Stage]
  /// What it covers, sorted.
  public var areas: [String]
  /// The instrument that it succeeds.
  public var succeeds: EntryReference?

  /// The stable identifier, `in-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }
  /// The day of its first dated step.
  public var date: EventDate? { stages.lazy.compactMap(\.date).first }
  /// The last step that was taken; nil where none was.
  public var standing: InstrumentStage.Stage? {
    stages.last { $0.status == .happened || $0.status == .ongoing }?.stage
  }
}

/// One report of an instrument, as stored.
struct StoredInstrument: StoredReport {
  let witness: StoredWitness
  let name: String
  let abbreviation: String?
  let kind: String
  let parties: [EntryParty]
  let stages: [InstrumentEntry.Stage]
  let areas: [String]
  let succeeds: EntryReference?
  let confidence: Double
}

extension InstrumentEntry: ObjectEntry {
  static var kind: ObjectKind { .instrument }
  var title: String { name }
  var explained: Explanation.Entry { .instrument(self) }
  var typeNames: [String] { [kind] }
  var statusNames: [String] { stages.flatMap { [$0.stage.rawValue, $0.status.rawValue] } }

  static func date(of report: StoredInstrument) -> EventDate? { nil }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredInstrument] {
    var stages: [Int64: [Stage]] = [:]
    let parts = try fetch.parts("stages")
    while let row = try parts.next() {
      let witness = try StoredWitness(row, attribution: [])
      stages[witness.number, default: []].append(
        Stage(
          stage: try row.decoded("stage"), status: try row.decoded("status"),
          date: try fetch.date("date", row),
          evidence: [try fetch.evidence("citation", row, witness) ?? witness.evidence]))
    }
    var reports: [StoredInstrument] = []
    let rows = try fetch.rows("instruments")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredInstrument(
          witness: witness, name: row["name"], abbreviation: row["abbreviation"],
          kind: row["kind"], parties: fetch.parties("party", of: witness),
          stages: stages[witness.number] ?? [], areas: ListColumn.split(row["areas"]),
          succeeds: try predecessor(row, fetch), confidence: row["confidence"]))
    }
    return reports
  }

  private static func predecessor(_ row: Row, _ fetch: ObjectFetch) throws -> EntryReference? {
    guard let id = try fetch.entry("succeeds", row) else { return nil }
    let name = try String.fetchOne(
      try fetch.db.cachedStatement(sql: "SELECT name FROM instruments WHERE witness = ?"),
      arguments: [row["succeeds"] as Int64?])
    return EntryReference(id: id, name: name ?? "")
  }

  init?(id: String, _ reports: [StoredInstrument], rules: LinkingRules) {
    guard let first = reports.first else { return nil }
    var differences = Differences()
    let stages = reports.flatMap(\.stages)
    for stage in InstrumentStage.Stage.allCases {
      differences.add(
        "stages/\(stage.rawValue)/date",
        stages.filter { $0.stage == stage && $0.status == .happened }.flatMap { stage in
          stage.evidence.compactMap { evidence in
            stage.date.map { FieldReport(value: $0.value, evidence: evidence, days: $0.days) }
          }
        }, judge: Differences.days)
    }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), differences: differences,
      confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    let longest = reports.max { $0.name.unicodeScalars.count < $1.name.unicodeScalars.count }
    self.init(
      basis: basis, name: longest?.name ?? first.name, names: reports.map(\.name).distinct(),
      abbreviation: reports.lazy.compactMap(\.abbreviation).first, kind: first.kind,
      parties: EntryParty.each(reports.flatMap(\.parties)), stages: Self.merged(stages),
      areas: Set(reports.flatMap(\.areas)).sorted { $0.precedes($1) },
      succeeds: reports.lazy.compactMap(\.succeeds).first)
  }

  /// One line for each step, standing and date, by date; the undated keep their place in the order
  /// of an instrument's life.
  private static func merged(_ stages: [Stage]) -> [Stage] {
    var merged: [Stage] = []
    for stage in stages {
      let same = merged.firstIndex {
        $0.stage == stage.stage && $0.status == stage.status
          && ($0.date == stage.date || $0.date == nil || stage.date == nil)
      }
      if let same {
        merged[same].date = merged[same].date ?? stage.date
        for evidence in stage.evidence where !merged[same].evidence.contains(evidence) {
          merged[same].evidence.append(evidence)
        }
      } else {
        merged.append(stage)
      }
    }
    // In the order of a life; where steps of a life are dated, those of an earlier day first, and a
    // step without a day stands before the first dated one that comes after it in a life.
    let life = InstrumentStage.Stage.allCases
    func step(_ stage: Stage) -> Int { life.firstIndex(of: stage.stage) ?? 0 }
    func day(_ stage: Stage) -> Int {
      if let own = stage.date?.days?.lowerBound { return own }
      let later = merged.filter { step($0) >= step(stage) }.compactMap(\.date?.days?.lowerBound)
      return later.min() ?? .max
    }
    return merged.enumerated().sorted { a, b in
      (day(a.element), step(a.element), a.offset) < (day(b.element), step(b.element), b.offset)
    }.map(\.element)
  }
}

extension EntryParty {
  /// Each party once, in order, by id or folded name.
  static func each(_ parties: [EntryParty]) -> [EntryParty] {
    var seen: Set<String> = []
    return parties.filter { party in
      seen.insert(party.actor?.rawValue ?? "?" + Folding.name(party.name)).inserted
    }
  }

  /// The first of several reports of one party, with the delegate that only others name.
  static func merged(_ parties: [EntryParty]) -> EntryParty? {
    parties.first { $0.delegate != nil } ?? parties.first { $0.delegateName != nil }
      ?? parties.first { $0.actor != nil } ?? parties.first
  }
}
