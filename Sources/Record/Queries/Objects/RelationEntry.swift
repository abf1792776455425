public import Coding
import Documents
import GRDB

/// What lasts between two actors, as all its sources tell it.
public struct RelationEntry: Sendable, Hashable, Identifiable {
  /// What the entry stands on.
  public var basis: EntryBasis
  /// Whose relation it is.
  public var a: EntryParty
  /// What it is.
  public var relation: Relation.Kind
  /// To whom.
  public var b: EntryParty
  /// The words of what it is about: a post, the issue of a dispute.
  public var issue: Evidence?
  /// Since when.
  public var from: EventDate?
  /// Until when.
  public var to: EventDate?
  /// Where it stands.
  public var status: EventStatus

  /// The stable identifier, `rl-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }
}

/// One report of a relation, as stored.
struct StoredRelation: StoredReport {
  let witness: StoredWitness
  let a: EntryParty
  let relation: Relation.Kind
  let b: EntryParty
  let issue: Evidence?
  let from: EventDate?
  let to: EventDate?
  let status: EventStatus
  let confidence: Double
}

extension RelationEntry: ObjectEntry {
  static var kind: ObjectKind { .relation }
  var title: String { "\(a.name), \(relation.rawValue), \(b.name)" }
  var explained: Explanation.Entry { .relation(self) }
  var parties: [EntryParty] { [a, b] }
  var typeNames: [String] { [relation.rawValue] }
  var statusNames: [String] { [status.rawValue] }

  /// From the first day that it is known to hold to the last; open ends stay open.
  public var date: EventDate? {
    guard let first = from?.from ?? from?.to ?? to?.from else { return nil }
    return EventDate(value: from?.value ?? to?.value ?? "", from: first, to: to?.to ?? from?.to)
  }

  static func date(of report: StoredRelation) -> EventDate? { report.from }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredRelation] {
    var reports: [StoredRelation] = []
    let rows = try fetch.rows("relations")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredRelation(
          witness: witness, a: try fetch.party("a", of: witness),
          relation: try row.decoded("kind"), b: try fetch.party("b", of: witness),
          issue: try fetch.evidence("issueCitation", row, witness),
          from: try fetch.date("since", row), to: try fetch.date("until", row),
          status: try row.decoded("status"), confidence: row["confidence"]))
    }
    return reports
  }

  init?(id: String, _ reports: [StoredRelation], rules: LinkingRules) {
    guard let first = reports.first else { return nil }
    // Of two that are on one footing, sources name either first.
    func named(_ party: EntryParty) -> EntryParty {
      let same = reports.flatMap { [$0.a, $0.b] }.filter { $0.actor == party.actor }
      return party.actor == nil ? party : EntryParty.merged(same) ?? party
    }
    var differences = Differences()
    for (field, date) in [("from", \StoredRelation.from), ("to", \StoredRelation.to)] {
      differences.add(
        field,
        reports.compactMap { report in
          report[keyPath: date].map {
            FieldReport(value: $0.value, evidence: report.witness.evidence, days: $0.days)
          }
        }, judge: Differences.days)
    }
    differences.add(
      "status",
      reports.map { FieldReport(value: $0.status.rawValue, evidence: $0.witness.evidence) }
    ) { a, b in
      let pair = [a.value, b.value].compactMap { EventStatus(rawValue: $0) }
      guard pair.count == 2 else { return .compatible }
      let reading = pair[0].reading(beside: pair[1])
      // What lasts may end: only reports of one day exclude each other.
      return reading == .conflict && a.evidence.published != b.evidence.published
        ? .worldChanged : reading
    }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), statuses: reports.map(\.status.rawValue),
      differences: differences, confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    let longest = reports.compactMap(\.issue).max { $0.range.count < $1.range.count }
    self.init(
      basis: basis, a: named(first.a), relation: first.relation, b: named(first.b), issue: longest,
      from: reports.compactMap(\.from).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) },
      to: reports.compactMap(\.to).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) },
      // The latest word on what lasts holds.
      status: reports.last { $0.witness.evidence.published != nil }?.status ?? first.status)
  }
}
