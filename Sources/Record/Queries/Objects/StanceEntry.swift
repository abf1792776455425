public import Coding
import Documents
import GRDB

/// How a holder presents a target, as all its sources tell it.
public struct StanceEntry: Sendable, Hashable, Identifiable {
  /// What the entry stands on.
  public var basis: EntryBasis
  /// Who holds it.
  public var holder: EntryParty
  /// Whom or what it is about.
  public var target: EntryParty
  /// The words of what it is about.
  public var issue: Evidence?
  /// How the target is presented.
  public var stance: Stance.Value
  /// 0 (hinted) to 1 (the word itself), of the strongest source.
  public var strength: Double
  /// When it was held.
  public var date: EventDate?
  /// Whether it is held, was given up (`cancelled`) or is denied.
  public var status: EventStatus
  /// The entry of the statement that it is taken from.
  public var statement: String?

  /// The stable identifier, `sn-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }

  /// An entry with its fields, for tests of what shows it.
  package init(
    basis: EntryBasis,
    holder: EntryParty,
    target: EntryParty,
    issue: Evidence?,
    stance: Stance.Value,
    strength: Double,
    date: EventDate?,
    status: EventStatus,
    statement: String?
  ) {
    self.basis = basis
    self.holder = holder
    self.target = target
    self.issue = issue
    self.stance = stance
    self.strength = strength
    self.date = date
    self.status = status
    self.statement = statement
  }
}

/// One report of a stance, as stored.
struct StoredStance: StoredReport {
  let witness: StoredWitness
  let holder: EntryParty
  let target: EntryParty
  let issue: Evidence?
  let stance: Stance.Value
  let strength: Double
  let date: EventDate?
  let status: EventStatus
  let statement: String?
  let confidence: Double
}

extension StanceEntry: ObjectEntry {
  static var kind: ObjectKind { .stance }
  var title: String { "\(holder.name) on \(target.name)" }
  var explained: Explanation.Entry { .stance(self) }
  var parties: [EntryParty] { [holder, target] }
  var typeNames: [String] { [stance.rawValue] }
  var statusNames: [String] { [status.rawValue] }

  static func date(of report: StoredStance) -> EventDate? { report.date }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredStance] {
    var reports: [StoredStance] = []
    let rows = try fetch.rows("stances")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredStance(
          witness: witness, holder: try fetch.party("holder", of: witness),
          target: try fetch.party("target", of: witness),
          issue: try fetch.evidence("issueCitation", row, witness),
          stance: try row.decoded("stance"), strength: row["strength"],
          date: try fetch.date("date", row), status: try row.decoded("status"),
          statement: try fetch.entry("statement", row), confidence: row["confidence"]))
    }
    return reports
  }

  init?(id: String, _ reports: [StoredStance], rules: LinkingRules) {
    guard let first = reports.first, let holder = EntryParty.merged(reports.map(\.holder)),
      let target = EntryParty.merged(reports.map(\.target))
    else { return nil }
    var differences = Differences()
    differences.add(
      "status",
      reports.map { FieldReport(value: $0.status.rawValue, evidence: $0.witness.evidence) }
    ) { a, b in
      let pair = [a.value, b.value].compactMap { EventStatus(rawValue: $0) }
      return pair.count == 2 ? pair[0].reading(beside: pair[1]) : .compatible
    }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), statuses: reports.map(\.status.rawValue),
      differences: differences, confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    self.init(
      basis: basis, holder: holder, target: target,
      issue: reports.compactMap(\.issue).max { $0.range.count < $1.range.count },
      stance: first.stance, strength: reports.map(\.strength).max() ?? first.strength,
      date: reports.compactMap(\.date).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) },
      status: first.status, statement: reports.lazy.compactMap(\.statement).first)
  }
}
