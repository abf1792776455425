public import Coding
public import Documents
import GRDB

/// A commitment as all its sources tell it.
public struct CommitmentEntry: Sendable, Hashable, Identifiable {
  /// What it is to amount to.
  public struct Amount: Sendable, Hashable {
    /// The figure's entry.
    public var figure: String
    /// The number.
    public var value: Double
    /// Its unit.
    public var unit: String?
    /// What it counts.
    public var what: String
    /// Whether the text says `about`.
    public var isApproximate: Bool
    /// The words that say so.
    public var evidence: Evidence
  }

  /// A later word on it.
  public struct Followup: Sendable, Hashable {
    /// What became of it by that word.
    public var status: Commitment.Status
    /// Who says so.
    public var evidence: Evidence
  }

  /// What the entry stands on.
  public var basis: EntryBasis
  /// Who binds itself.
  public var by: EntryParty
  /// To whom or for whose good.
  public var to: EntryParty?
  /// The words of what is to be done, in the source that says most.
  public var action: Evidence
  /// The last day by which it is due.
  public var due: EventDate?
  /// What it is to amount to.
  public var amount: Amount?
  /// The words of its condition.
  public var condition: Evidence?
  /// How firmly it is given, in the least firm source.
  public var strength: Commitment.Strength
  /// What became of it, as far as sources tell.
  public var status: Commitment.Status
  /// The day on which it was given.
  public var date: EventDate?
  /// The entry of the statement that gives it.
  public var statement: String?
  /// Later reports that say what became of it.
  public var followups: [Followup]

  /// The stable identifier, `cm-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }

  /// Whether it is open past its deadline on a day without word of what became of it.
  public func isOverdue(on day: CalendarDate) -> Bool {
    guard status == .open, let last = due?.to ?? due?.from else { return false }
    return last < day
  }

  /// An entry with its fields, for tests of what shows it.
  package init(
    basis: EntryBasis,
    by: EntryParty,
    to: EntryParty?,
    action: Evidence,
    due: EventDate?,
    amount: Amount?,
    condition: Evidence?,
    strength: Commitment.Strength,
    status: Commitment.Status,
    date: EventDate?,
    statement: String?,
    followups: [Followup]
  ) {
    self.basis = basis
    self.by = by
    self.to = to
    self.action = action
    self.due = due
    self.amount = amount
    self.condition = condition
    self.strength = strength
    self.status = status
    self.date = date
    self.statement = statement
    self.followups = followups
  }
}

/// One report of a commitment, as stored.
struct StoredCommitment: StoredReport {
  let witness: StoredWitness
  let by: EntryParty
  let to: EntryParty?
  let action: Evidence
  let due: EventDate?
  let amount: CommitmentEntry.Amount?
  let condition: Evidence?
  let strength: Commitment.Strength
  let status: Commitment.Status
  let date: EventDate?
  let statement: String?
  let confidence: Double
}

extension CommitmentEntry: ObjectEntry {
  static var kind: ObjectKind { .commitment }
  var title: String { "\(by.name): \(action.text)" }
  var explained: Explanation.Entry { .commitment(self) }
  var parties: [EntryParty] { [by] + (to.map { [$0] } ?? []) }
  var typeNames: [String] { [strength.rawValue] }
  var statusNames: [String] { [status.rawValue] }

  static func date(of report: StoredCommitment) -> EventDate? { report.date }

  static func reports(_ fetch: ObjectFetch) throws -> [StoredCommitment] {
    var reports: [StoredCommitment] = []
    let rows = try fetch.rows("commitments")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      reports.append(
        StoredCommitment(
          witness: witness, by: try fetch.party("by", of: witness),
          to: fetch.parties("to", of: witness).first,
          action: try fetch.evidence("actionCitation", row, witness) ?? witness.evidence,
          due: try fetch.date("due", row), amount: try fetch.amount("amount", row, witness),
          condition: try fetch.evidence("conditionCitation", row, witness),
          strength: try row.decoded("strength"), status: try row.decoded("status"),
          date: try fetch.date("date", row), statement: try fetch.entry("statement", row),
          confidence: row["confidence"]))
    }
    return reports
  }

  init?(id: String, _ reports: [StoredCommitment], rules: LinkingRules) {
    guard let first = reports.first, let by = EntryParty.merged(reports.map(\.by)) else {
      return nil
    }
    var differences = Differences()
    differences.add(
      "due",
      reports.compactMap { report in
        report.due.map {
          FieldReport(
            value: $0.value, evidence: report.witness.evidence, days: $0.days, isPlan: true)
        }
      }, judge: Differences.days)
    differences.add("amount", reports.compactMap { $0.amount?.report }) { a, b in
      Differences.numbers(a, b, tolerancePercent: rules.figureTolerancePercent)
    }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), statuses: reports.map(\.status.rawValue),
      differences: differences, confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    let fullest = reports.max { $0.action.range.count < $1.action.range.count }
    let strengths = Commitment.Strength.allCases
    self.init(
      basis: basis, by: by, to: EntryParty.merged(reports.compactMap(\.to)),
      action: (fullest ?? first).action,
      due: reports.compactMap(\.due).min { ($0.days?.count ?? .max) < ($1.days?.count ?? .max) },
      amount: reports.lazy.compactMap(\.amount).first,
      condition: reports.lazy.compactMap(\.condition).first,
      strength: strengths.last { strength in reports.contains { $0.strength == strength } }
        ?? first.strength,
      status: reports.last { $0.status != .open }?.status ?? .open,
      date: reports.lazy.compactMap(\.date).first,
      statement: reports.lazy.compactMap(\.statement).first,
      followups: reports.filter { $0.status != .open }.map {
        Followup(status: $0.status, evidence: $0.witness.evidence)
      })
  }
}

extension CommitmentEntry.Amount {
  /// The amount as sources are compared by it.
  var report: FieldReport {
    FieldReport(
      value: "\(value.plain) \(unit ?? what)", evidence: evidence, isApproximate: isApproximate,
      number: value)
  }
}

extension ObjectFetch {
  /// The figure of a column, with its words in its witness's document.
  func amount(
    _ column: String, _ row: Row, _ witness: StoredWitness
  ) throws -> CommitmentEntry.Amount? {
    guard let number: Int64 = row[column] else { return nil }
    let found = try Row.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT f.what, f.value, f.unit, f.approximate, w.entry, c.start, c."end", c.text
          FROM figures f JOIN witnesses w USING (witness) JOIN citations c USING (citation)
          WHERE f.witness = ?
          """), arguments: [number])
    guard let found else { throw Damage(what: "figure \(number)") }
    var evidence = witness.evidence
    evidence.range = try found.range("start", "end")
    evidence.text = found["text"]
    return CommitmentEntry.Amount(
      figure: found["entry"], value: found["value"], unit: found["unit"], what: found["what"],
      isApproximate: found["approximate"], evidence: evidence)
  }
}

extension Double {
  /// A whole number without a fraction.
  var plain: String { Int(exactly: self).map { String($0) } ?? String(self) }
}
