import Actors
import Coding
import Documents
import GRDB

/// One report of a meeting, as stored.
struct StoredMeeting: StoredReport {
  let witness: StoredWitness
  let name: String
  let kind: String
  let series: String?
  let parent: EntryReference?
  let from: CalendarDate?
  let to: CalendarDate?
  let place: (place: EventEntry.Place, isState: Bool, evidence: Evidence)?
  let host: EntryParty?
  let status: EventStatus
  let confidence: Double
  let attendance: [StoredAttendance]
  let topics: [Evidence]

  /// What comes first where reports differ in the days: what was held, then fewer days.
  var dateRank: Int {
    guard let first = (from ?? to)?.dayNumber, let last = (to ?? from)?.dayNumber else {
      return .max
    }
    // A single day within several is a day of the meeting, not its length.
    return (status.isPlan ? 10_000 : 0) + (from == nil || to == nil ? 5_000 : 0)
      + (last - first > 14 ? 1_000 + last - first : 14 - (last - first))
  }
}

/// One report of an attendance, as stored.
struct StoredAttendance: Sendable {
  let party: EntryParty
  let standing: Attendance.Standing?
  let status: Attendance.Status
  let first: Evidence?
  let evidence: Evidence
}

extension MeetingEntry {
  static func reports(_ fetch: ObjectFetch) throws -> [StoredMeeting] {
    let attendances = try attendances(fetch)
    var topics: [Int64: [Evidence]] = [:]
    let passages = try fetch.parts("passages", order: "x.role, x.ordinal")
    while let row = try passages.next() {
      let role: String = row["role"]
      guard role == "topic" else { continue }
      let witness = try StoredWitness(row, attribution: [])
      if let evidence = try fetch.evidence("citation", row, witness) {
        topics[witness.number, default: []].append(evidence)
      }
    }
    var reports: [StoredMeeting] = []
    let rows = try fetch.rows("meetings")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      let (name, evidence): (String?, Evidence?) = (
        row["placeName"], try fetch.evidence("placeCitation", row, witness)
      )
      reports.append(
        StoredMeeting(
          witness: witness, name: row["name"], kind: row["kind"], series: row["series"],
          parent: try parent(row, fetch), from: try row.day("dateFrom"), to: try row.day("dateTo"),
          place: try name.map { name in
            let cited = evidence ?? witness.evidence
            return (
              place: EventEntry.Place(name: name, country: row.actor("placeCountry")),
              isState: try isState(cited.range, of: witness, fetch.db), evidence: cited
            )
          },
          host: fetch.parties("host", of: witness).first, status: try row.decoded("status"),
          confidence: row["confidence"], attendance: attendances[witness.number] ?? [],
          topics: topics[witness.number] ?? []))
    }
    return reports
  }

  /// Whether the words of a place name a state, which is vaguer than a town in it.
  private static func isState(
    _ range: TextRange, of witness: StoredWitness, _ db: Database
  ) throws -> Bool {
    let find = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM mentions
          WHERE document = ? AND start = ? AND "end" = ? AND kind = 'state')
        """)
    return try Bool.fetchOne(
      find, arguments: [witness.document, range.lowerBound, range.upperBound]) ?? false
  }

  private static func parent(_ row: Row, _ fetch: ObjectFetch) throws -> EntryReference? {
    guard let id = try fetch.entry("parent", row) else { return nil }
    let name = try String.fetchOne(
      try fetch.db.cachedStatement(sql: "SELECT name FROM meetings WHERE witness = ?"),
      arguments: [row["parent"] as Int64?])
    return EntryReference(id: id, name: name ?? "")
  }

  private static func attendances(_ fetch: ObjectFetch) throws -> [Int64: [StoredAttendance]] {
    var attendances: [Int64: [StoredAttendance]] = [:]
    let rows = try fetch.parts("attendances")
    while let row = try rows.next() {
      let witness = try StoredWitness(row, attribution: [])
      let ordinal: Int = row["ordinal"]
      let parties = fetch.parties("attendee", of: witness)
      guard parties.indices.contains(ordinal) else { throw Damage(what: "attendee \(ordinal)") }
      attendances[witness.number, default: []].append(
        StoredAttendance(
          party: parties[ordinal], standing: try row.decodedIfPresent("standing"),
          status: try row.decoded("status"),
          first: try fetch.evidence("firstCitation", row, witness),
          evidence: try fetch.evidence("citation", row, witness) ?? witness.evidence))
    }
    return attendances
  }

  /// Reports of the attendance of one actor with one delegate, in the order of evidence.
  struct AttendanceReports {
    let reports: [StoredAttendance]
    let first: StoredAttendance
  }

  /// Groups attendance by actor and delegate; a report without a delegate joins the only one.
  static func attendance(_ meetings: [StoredMeeting]) -> [AttendanceReports] {
    var order: [String] = []
    var byActor: [String: [StoredAttendance]] = [:]
    for attendance in meetings.flatMap(\.attendance) {
      let name = attendance.party.actor?.rawValue ?? "?" + Folding.name(attendance.party.name)
      if byActor[name] == nil { order.append(name) }
      byActor[name, default: []].append(attendance)
    }
    return order.flatMap { name -> [AttendanceReports] in
      let reports = byActor[name] ?? []
      let delegates = reports.map { report -> Set<String> in
        Set([report.party.delegate?.rawValue ?? report.party.delegateName].compactMap(\.self))
      }
      return PartialKnowledge.groups(delegates).compactMap { group in
        let members = group.map { reports[$0] }
        return members.first.map { AttendanceReports(reports: members, first: $0) }
      }
    }
  }
}
