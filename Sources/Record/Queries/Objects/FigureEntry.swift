public import Coding
import Documents
import GRDB

/// A count, share or sum as all its sources tell it.
public struct FigureEntry: Sendable, Hashable, Identifiable {
  /// What the entry stands on.
  public var basis: EntryBasis
  /// Whose figure it is.
  public var of: EntryParty?
  /// What it counts or measures.
  public var what: String
  /// The number, an exact one where a source gives one.
  public var value: Double
  /// Its unit.
  public var unit: String?
  /// Whether all sources say `about` and the like.
  public var isApproximate: Bool
  /// When it held.
  public var date: EventDate?

  /// The stable identifier, `fg-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }
}

/// One report of a figure, as stored.
struct StoredFigure: StoredReport {
  let witness: StoredWitness
  let of: EntryParty?
  let what: String
  let value: Double
  let unit: String?
  let isApproximate: Bool
  let date: EventDate?
}

extension FigureEntry: ObjectEntry {
  static var kind: ObjectKind { .figure }
  var title: String { (of.map { "\($0.name): " } ?? "") + what }
  var explained: Explanation.Entry { .figure(self) }
  var parties: [EntryParty] { of.map { [$0] } ?? [] }
  var typeNames: [String] { Folding.words(what) + [Folding.name(what)] }
  var statusNames: [String] { [] }

  static func date(of report: StoredFigure) -> EventDate? { report.date }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredFigure] {
    var reports: [StoredFigure] = []
    let rows = try fetch.rows("figures")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredFigure(
          witness: witness, of: fetch.parties("of", of: witness).first, what: row["what"],
          value: row["value"], unit: row["unit"], isApproximate: row["approximate"],
          date: try fetch.date("date", row)))
    }
    return reports
  }

  init?(id: String, _ reports: [StoredFigure], rules: LinkingRules) {
    guard let first = reports.first else { return nil }
    var differences = Differences()
    differences.add(
      "value",
      reports.map { report in
        FieldReport(
          value: report.value.plain, evidence: report.witness.evidence, days: report.date?.days,
          isApproximate: report.isApproximate, number: report.value)
      }
    ) { a, b in
      Differences.numbers(a, b, tolerancePercent: rules.figureTolerancePercent)
    }
    guard let basis = EntryBasis(id: id, reports.map(\.witness), differences: differences) else {
      return nil
    }
    let exact = reports.first { !$0.isApproximate } ?? first
    self.init(
      basis: basis, of: EntryParty.merged(reports.compactMap(\.of)), what: first.what,
      value: exact.value, unit: first.unit, isApproximate: exact.isApproximate,
      date: reports.compactMap(\.date).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) })
  }
}
