import Actors
import Coding

extension MeetingEntry.AttendanceReports {
  /// One line for all: the strongest standing, and the status that is furthest.
  var merged: MeetingEntry.Attendance {
    let named = reports.first { $0.party.delegateName != nil }?.party ?? first.party
    let statuses = reports.map(\.status)
    // What came about stays; of invitations and plans the last word counts.
    let status = statuses.contains(.attended) ? .attended : statuses.last ?? first.status
    var evidence: [Evidence] = []
    for report in reports where !evidence.contains(report.evidence) {
      evidence.append(report.evidence)
    }
    return MeetingEntry.Attendance(
      party: named, standing: reports.compactMap(\.standing).max { $0.rank < $1.rank },
      status: status, first: reports.compactMap(\.first), evidence: evidence)
  }

  /// Compares what sources say of standing and of whether it came.
  func compare(_ differences: inout Differences) {
    let who = first.party.actor?.rawValue ?? first.party.name
    differences.add(
      "attendance/\(who)/standing",
      reports.compactMap { report in
        report.standing.map { FieldReport(value: $0.rawValue, evidence: report.evidence) }
      }
    ) { a, b in
      guard let first = Attendance.Standing(rawValue: a.value),
        let second = Attendance.Standing(rawValue: b.value)
      else { return .compatible }
      return first.reading(beside: second)
    }
    differences.add(
      "attendance/\(who)/status",
      reports.map { FieldReport(value: $0.status.rawValue, evidence: $0.evidence) }
    ) { a, b in
      let values: Set = [a.value, b.value]
      return values == [Attendance.Status.attended.rawValue, Attendance.Status.declined.rawValue]
        ? .conflict : .planChanged
    }
  }
}

extension Attendance.Standing {
  /// How much a standing says: an invitee may come as partner, a partner sit as observer.
  fileprivate var rank: Int {
    switch self {
    case .invitee: 0
    case .guest: 1
    case .partner: 2
    case .observer: 3
    case .member: 4
    case .host: 5
    case .absent: 6
    }
  }

  /// How two standings of one actor are to be read: a host is a member or not, a guest may be
  /// partner and observer; a member is none of these, and who is absent is none at all.
  fileprivate func reading(
    beside other: Attendance.Standing
  ) -> FieldDifference.Reading {
    let pair: Set = [self, other]
    if pair.contains(.absent) { return pair.contains(.invitee) ? .planChanged : .conflict }
    if pair.contains(.host) { return .compatible }
    if pair.contains(.member) { return pair.contains(.invitee) ? .compatible : .conflict }
    return pair.contains(.invitee) || pair.contains(.guest) ? .vaguer : .compatible
  }
}
