import Coding
import Documents
import Record
import Reports
import Testing

@Suite struct `Objects for a reader` {
  private func basis(_ id: String, _ evidence: [Evidence]) -> EntryBasis {
    EntryBasis(id: id, evidence: evidence, independentSources: 1, why: "test")
  }

  private func commitment(
    _ action: String, due: String?, status: Commitment.Status = .open
  ) -> CommitmentEntry {
    let evidence = Sample.evidence("d1", 0..<9, action)
    return CommitmentEntry(
      basis: basis("cm-1", [evidence]), by: Sample.party("NOR", "Norway"), to: nil,
      action: evidence, due: due.map(Sample.day), amount: nil, condition: nil, strength: .pledged,
      status: status, date: nil, statement: nil, followups: [])
  }

  private func listing() throws -> EntryListing {
    try EntryListing(documents: [
      Sample.document("d1", publisher: "The Harbour Post", published: "2023-05-03")
    ])
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `a meeting tells who came in what standing and how`() throws {
    let evidence = Sample.evidence("d1", 0..<9, "They met.")
    let meeting = MeetingEntry(
      basis: basis("mt-1", [evidence]), name: "Port summit", names: ["Port summit"],
      kind: "summit", series: nil, parent: nil, from: CalendarDate("2023-05-01"),
      to: CalendarDate("2023-05-02"), place: EventEntry.Place(name: "Oslo", country: nil),
      host: Sample.party("NOR", "Norway"), status: .happened,
      attendance: [
        MeetingEntry.Attendance(
          party: Sample.party("ITA", "Italy", delegate: "Ana Ruiz"), standing: .observer,
          status: .attended, first: [evidence], evidence: [evidence])
      ], topics: [])
    let text = try listing()([.meeting(meeting)], on: day("2024-01-01"), .plain, orElse: "")
    #expect(text.contains("1–2 May 2023 · Port summit in Oslo · mt-1 [happened]"))
    #expect(text.contains("hosted by Norway"))
    #expect(text.contains("observer, attended: Italy (Ana Ruiz) (for the first time)"))
    #expect(text.contains("The Harbour Post, 3 May 2023"))
    let line = JSON(meeting).line
    #expect(line.contains(#""standing":"observer","status":"attended""#))
    #expect(line.hasPrefix(#"{"id":"mt-1","name":"Port summit""#))
  }

  @Test func `an open commitment past its deadline is overdue and its outcome unknown`() throws {
    let entry = commitment("send boats", due: "2023-12-31")
    let (before, after) = (try day("2023-12-31"), try day("2024-01-01"))
    #expect(try listing()([.commitment(entry)], on: before, .plain, orElse: "").contains("[open]"))
    #expect(
      try listing()([.commitment(entry)], on: after, .plain, orElse: "")
        .contains("[overdue, outcome unknown]"))
    #expect(JSON(entry, on: after).line.contains(#""status":"open","overdue":true"#))
    let met = commitment("send boats", due: "2023-12-31", status: .met)
    #expect(try listing()([.commitment(met)], on: after, .plain, orElse: "").contains("[met]"))
  }

  @Test func `deadlines become all-day events with escaped text in lines of 75 octets`() throws {
    let words = "send ten boats, each with a crew; and “más” " + String(repeating: "é", count: 60)
    let entries = [commitment(words, due: "2023-12-31"), commitment("no deadline", due: nil)]
    let text = DeadlineCalendar(entries, on: try day("2024-01-01")).text
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    #expect(lines.contains("DTSTART;VALUE=DATE:20231231"))
    #expect(lines.contains("DTEND;VALUE=DATE:20240101"))
    #expect(lines.contains("DTSTAMP:20230503T000000Z"))
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains(#"SUMMARY:Norway: send ten boats\, each with a crew\; and “más”"#))
  }

  @Test func `only the speaker's own words stand in quotation marks`() throws {
    func text(_ kind: Coding.Statement.Kind) throws -> String {
      var statement = Sample.statement(
        "st-1", "the talks go on", evidence: [Sample.evidence("d1", 0..<9, "He spoke.")])
      statement.kind = kind
      return try listing()([.statement(statement)], on: day("2024-01-01"), .plain, orElse: "")
    }
    #expect(try text(.direct).contains("“the talks go on”"))
    for kind in [Coding.Statement.Kind.indirect, .mixed] {
      #expect(try text(kind).contains(": the talks go on"))
      #expect(try !text(kind).contains("“the talks go on”"))
    }
  }

  @Test func `a matrix shows the latest stance of each pair`() throws {
    func stance(_ id: String, _ value: Stance.Value, on day: String) -> StanceEntry {
      StanceEntry(
        basis: basis(id, [Sample.evidence("d1", 0..<9, "It is.")]),
        holder: Sample.party("NOR", "Norway"), target: Sample.party("ITA", "Italy"), issue: nil,
        stance: value, strength: 1, date: Sample.day(day), status: .happened, statement: nil)
    }
    let matrix = StanceMatrix([
      stance("sn-1", .opportunity, on: "2019-01-01"), stance("sn-2", .challenge, on: "2022-01-01"),
    ])
    #expect(matrix.text(.plain) == "holder  ITA\nNOR     challenge (2)\n")
    #expect(matrix.json.count == 1)
  }
}
