import Actors
import Documents
import Language

/// Joins what a document says of each one's attendance, and gives standings.
struct AttendanceBuilder: Sendable {
  let layers: Layers
  let draft: MeetingDraft
  let meeting: Meeting

  /// One attendance an actor, in order of first mention.
  func attendance() -> [Attendance] {
    var joined: [Attendee] = []
    for attendee in draft.attendees + visited() {
      let known = joined.firstIndex {
        $0.party.actor == attendee.party.actor
          && (attendee.party.actor != nil || $0.party.name == attendee.party.name)
      }
      if let known {
        join(attendee, to: &joined[known])
      } else {
        joined.append(attendee)
      }
    }
    return joined.map(attendance)
  }

  /// Who is visited takes part.
  private func visited() -> [Attendee] {
    guard draft.use == .visit, let host = meeting.host, !draft.attendees.isEmpty else { return [] }
    return [
      Attendee(
        party: host, standing: .host, status: nil, first: nil,
        clause: layers.syntax.clause(ofSentence: meeting.sentence), why: "is visited")
    ]
  }

  private func join(_ other: Attendee, to known: inout Attendee) {
    let isSurer = Self.rank(other.status) > Self.rank(known.status)
    if isSurer {
      known.status = other.status
      known.clause = other.clause
      known.why = other.why
    }
    // Who stays away has that standing alone.
    if known.standing == .absent, known.status != .declined { known.standing = nil }
    known.standing =
      other.standing == .absent && known.status != .declined
      ? known.standing : known.standing ?? other.standing
    known.first = known.first ?? other.first
    known.party = layers.parties.unique([known.party, other.party]).first ?? known.party
  }

  private static func rank(_ status: Attendance.Status?) -> Int {
    switch status {
    case nil: 0
    case .invited: 1
    case .willAttend: 2
    case .declined: 3
    case .attended: 4
    }
  }

  private func attendance(_ attendee: Attendee) -> Attendance {
    let isHeld = meeting.status == .happened || meeting.status == .ongoing
    let planned: Attendance.Status = meeting.status == .denied ? .declined : .willAttend
    var status = attendee.status ?? (isHeld ? .attended : planned)
    if status == .attended, meeting.status == .scheduled { status = .willAttend }
    var standing = attendee.standing
    var why = attendee.why
    if standing == nil, attendee.party.actor != nil, attendee.party.actor == meeting.host?.actor {
      standing = .host
      why += "; host of the place"
    }
    if standing == nil, draft.use == .visit { standing = .guest }
    if standing == nil, let known = membership(of: attendee.party) {
      standing = known.standing
      why += "; tables: \(known.why)"
    }
    if standing == nil, status == .invited { standing = .invitee }
    return Attendance(
      party: attendee.party, standing: standing, status: status, first: attendee.first,
      clause: attendee.clause, why: why)
  }

  /// The standing that the tables give an actor in the body whose meeting it is, on its day.
  private func membership(of party: Party) -> (standing: Attendance.Standing, why: String)? {
    guard let body = meeting.organizer, let actor = party.actor, actor != body,
      let day = meeting.from ?? layers.document.metadata.published
    else { return nil }
    let spells = layers.knowledge.memberships(of: actor).filter {
      $0.organization == body && $0.covers(day)
    }
    for (statuses, standing) in Self.standings {
      if let spell = spells.first(where: { statuses.contains($0.status) }) {
        return (standing, "\(spell.status) of \(body.rawValue) on \(day)")
      }
    }
    return nil
  }

  private static let standings: [(statuses: Set<String>, standing: Attendance.Standing)] = [
    (["member", "permanent", "elected"], .member), (["observer"], .observer),
    (["partner", "dialogue-partner", "associate"], .partner), (["invitee"], .invitee),
  ]
}
