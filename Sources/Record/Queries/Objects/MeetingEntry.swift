import Actors
public import Coding
public import Documents

/// A summit, conference, visit or call as all its sources tell it.
public struct MeetingEntry: Sendable, Hashable, Identifiable {
  /// An actor at a meeting.
  public struct Attendance: Sendable, Hashable {
    /// The state or organisation, with the delegate who stands for it.
    public var party: EntryParty
    /// In what standing; nil where no source tells.
    public var standing: Coding.Attendance.Standing?
    /// Whether it came, by the latest source that tells.
    public var status: Coding.Attendance.Status
    /// Where sources claim that it came for the first time.
    public var first: [Evidence]
    /// The sentences that say so.
    public var evidence: [Evidence]

    /// An entry with its fields, for tests of what shows it.
    package init(
      party: EntryParty,
      standing: Coding.Attendance.Standing?,
      status: Coding.Attendance.Status,
      first: [Evidence],
      evidence: [Evidence]
    ) {
      self.party = party
      self.standing = standing
      self.status = status
      self.first = first
      self.evidence = evidence
    }
  }

  /// What the entry stands on.
  public var basis: EntryBasis
  /// What it is called, in the source that says most.
  public var name: String
  /// All names that sources give it.
  public var names: [String]
  /// `summit`, `conference`, `visit`, `call` and the like.
  public var kind: String
  /// What it is an edition of.
  public var series: String?
  /// The meeting on whose sidelines it takes place.
  public var parent: EntryReference?
  /// The first day.
  public var from: CalendarDate?
  /// The last day.
  public var to: CalendarDate?
  /// Where.
  public var place: EventEntry.Place?
  /// Who receives the others.
  public var host: EntryParty?
  /// Where it stands.
  public var status: EventStatus
  /// Who takes part, and who does not.
  public var attendance: [Attendance]
  /// The words of its agenda.
  public var topics: [Evidence]

  /// The stable identifier, `mt-` and twelve hexadecimal digits.
  public var id: String { basis.id }
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] { basis.evidence }

  /// An entry with its fields, for tests of what shows it.
  package init(
    basis: EntryBasis,
    name: String,
    names: [String],
    kind: String,
    series: String?,
    parent: EntryReference?,
    from: CalendarDate?,
    to: CalendarDate?,
    place: EventEntry.Place?,
    host: EntryParty?,
    status: EventStatus,
    attendance: [Attendance],
    topics: [Evidence]
  ) {
    self.basis = basis
    self.name = name
    self.names = names
    self.kind = kind
    self.series = series
    self.parent = parent
    self.from = from
    self.to = to
    self.place = place
    self.host = host
    self.status = status
    self.attendance = attendance
    self.topics = topics
  }
}

extension MeetingEntry: ObjectEntry {
  static var kind: ObjectKind { .meeting }
  var title: String { name }
  var explained: Explanation.Entry { .meeting(self) }
  var date: EventDate? { Self.date(from, to) }
  var parties: [EntryParty] { (host.map { [$0] } ?? []) + attendance.map(\.party) }
  var typeNames: [String] { [kind] }
  var statusNames: [String] { [status.rawValue] }

  static func date(of report: StoredMeeting) -> EventDate? { date(report.from, report.to) }

  static func date(_ from: CalendarDate?, _ to: CalendarDate?) -> EventDate? {
    guard let first = from ?? to, let last = to ?? from else { return nil }
    let value = first == last ? first.description : "\(first)/\(last)"
    return EventDate(value: value, from: first, to: last)
  }

  init?(id: String, _ reports: [StoredMeeting], rules: LinkingRules) {
    guard let first = reports.first else { return nil }
    let statuses = reports.map { ($0.status, $0.witness.evidence.published) }
    let attendance = Self.attendance(reports)
    var differences = Differences()
    Self.compare(reports, &differences)
    for group in attendance { group.compare(&differences) }
    let basis = EntryBasis(
      id: id, reports.map(\.witness), statuses: reports.map(\.status.rawValue),
      differences: differences, confidence: reports.map(\.confidence).max() ?? 1)
    guard let basis else { return nil }
    // The report whose days are fewest tells when it was, held ones before plans.
    let dated = reports.filter { $0.from != nil || $0.to != nil }.enumerated().min { a, b in
      (a.element.dateRank, a.offset) < (b.element.dateRank, b.offset)
    }?.element
    let longest = reports.max { $0.name.unicodeScalars.count < $1.name.unicodeScalars.count }
    self.init(
      basis: basis, name: longest?.name ?? first.name, names: reports.map(\.name).distinct(),
      kind: first.kind, series: reports.lazy.compactMap(\.series).first,
      parent: reports.lazy.compactMap(\.parent).first, from: dated?.from, to: dated?.to,
      place: reports.lazy.compactMap(\.place).first?.place,
      host: reports.lazy.compactMap(\.host).first,
      status: EventStatus.merged(statuses) ?? first.status, attendance: attendance.map(\.merged),
      topics: reports.flatMap(\.topics))
  }

  private static func compare(_ reports: [StoredMeeting], _ differences: inout Differences) {
    differences.add(
      "date",
      reports.compactMap { report in
        date(report.from, report.to).map { date in
          FieldReport(
            value: date.value, evidence: report.witness.evidence, days: date.days,
            isPlan: report.status.isPlan)
        }
      }, judge: Differences.days)
    let places = reports.compactMap(\.place)
    differences.add(
      "place",
      places.map { FieldReport(value: $0.place.name, evidence: $0.evidence) }
    ) { a, b in
      guard let first = places.first(where: { $0.place.name == a.value }),
        let second = places.first(where: { $0.place.name == b.value })
      else { return .compatible }
      if first.isState != second.isState, first.place.country == second.place.country {
        return .vaguer
      }
      return Differences.places(first.place, second.place)
    }
    differences.add(
      "host",
      reports.compactMap { report in
        report.host?.actor.map {
          FieldReport(value: $0.rawValue, evidence: report.witness.evidence)
        }
      }
    ) { _, _ in .conflict }
    differences.add(
      "status",
      reports.map { FieldReport(value: $0.status.rawValue, evidence: $0.witness.evidence) }
    ) { a, b in
      guard let first = EventStatus(rawValue: a.value), let second = EventStatus(rawValue: b.value)
      else { return .compatible }
      return first.reading(beside: second)
    }
  }
}

extension Sequence<String> {
  /// Each text once, in order; texts are compared by their scalars.
  func distinct() -> [String] {
    var seen: Set<[UInt8]> = []
    return filter { seen.insert(Array($0.utf8)).inserted }
  }
}
