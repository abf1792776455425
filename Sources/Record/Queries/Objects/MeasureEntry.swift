public import Coding
import Documents
import GRDB

/// A sanction as a measure, as all its sources tell it.
public struct MeasureEntry: Sendable, Hashable, Identifiable {
  /// What the entry stands on.
  public var basis: EntryBasis
  /// Who imposes it.
  public var sender: EntryParty
  /// Against whom.
  public var target: EntryParty?
  /// `asset-freeze`, `import-ban` and the like.
  public var kind: String
  /// The words of what is banned or frozen.
  public var object: Evidence?
  /// How many persons or bodies it hits.
  public var count: CommitmentEntry.Amount?
  /// When.
  public var date: EventDate?
  /// Where it stands.
  public var status: EventStatus

  /// The stable identifier, `ms-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }
}

/// One report of a measure, as stored.
struct StoredMeasure: StoredReport {
  let witness: StoredWitness
  let sender: EntryParty
  let target: EntryParty?
  let kind: String
  let object: Evidence?
  let count: CommitmentEntry.Amount?
  let date: EventDate?
  let status: EventStatus
  let confidence: Double
}

extension MeasureEntry: ObjectEntry {
  static var kind: ObjectKind { .measure }
  var title: String { "\(sender.name), \(kind)" + (target.map { ", \($0.name)" } ?? "") }
  var explained: Explanation.Entry { .measure(self) }
  var parties: [EntryParty] { [sender] + (target.map { [$0] } ?? []) }
  var typeNames: [String] { [kind] }
  var statusNames: [String] { [status.rawValue] }

  static func date(of report: StoredMeasure) -> EventDate? { report.date }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredMeasure] {
    var reports: [StoredMeasure] = []
    let rows = try fetch.rows("measures")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredMeasure(
          witness: witness, sender: try fetch.party("sender", of: witness),
          target: fetch.parties("target", of: witness).first, kind: row["kind"],
          object: try fetch.evidence("objectCitation", row, witness),
          count: try fetch.amount("count", row, witness), date: try fetch.date("date", row),
          status: try row.decoded("status"), confidence: row["confidence"]))
    }
    return reports
  }

  init?(id: String, _ reports: [StoredMeasure], rules: LinkingRules) {
    guard let first = reports.first, let sender = EntryParty.merged(reports.map(\.sender)) else {
      return nil
    }
    var differences = Differences()
    differences.add(
      "date",
      reports.compactMap { report in
        report.date.map {
          FieldReport(
            value: $0.value, evidence: report.witness.evidence, days: $0.days,
            isPlan: report.status.isPlan)
        }
      }, judge: Differences.days)
    differences.add(
      "status",
      reports.map { FieldReport(value: $0.status.rawValue, evidence: $0.witness.evidence) }
    ) { a, b in
      let pair = [a.value, b.value].compactMap { EventStatus(rawValue: $0) }
      return pair.count == 2 ? pair[0].reading(beside: pair[1]) : .compatible
    }
    differences.add("count", reports.compactMap { $0.count?.report }) { a, b in
      Differences.numbers(a, b, tolerancePercent: rules.figureTolerancePercent)
    }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), statuses: reports.map(\.status.rawValue),
      differences: differences, confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    self.init(
      basis: basis, sender: sender, target: EntryParty.merged(reports.compactMap(\.target)),
      kind: first.kind,
      object: reports.compactMap(\.object).max { $0.range.count < $1.range.count },
      count: reports.lazy.compactMap(\.count).first { !$0.isApproximate }
        ?? reports.lazy.compactMap(\.count).first,
      date: reports.compactMap(\.date).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) },
      status: EventStatus.merged(reports.map { ($0.status, $0.witness.evidence.published) })
        ?? first.status)
  }
}
