import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Meetings across documents` {
  private func report(
    _ id: String, published: String = "2023-05-22", series: String? = "Port summit",
    from: String? = "2023-05-20", to: String? = nil, at place: String? = nil,
    country: String? = nil, status: EventStatus = .happened, attendance: [String] = []
  ) -> Draft {
    Draft(
      id, "\(id). The Port summit brought all to Oslo and Bergen, in Norway.",
      publisher: "Paper \(id)", published: published
    ).meeting(
      "The Port summit", series: series, from: from, to: to, at: place, country: country,
      status: status, attendance: attendance)
  }

  private func meetings(_ drafts: [Draft]) throws -> [MeetingEntry] {
    try withRecord(drafts) { reader, _ in
      #expect(try reader.check() == [])
      return try reader.meetings()
    }
  }

  @Test func `one edition of a series is one meeting, also where one paper has the wrong day`()
    throws
  {
    let meetings = try meetings([report("a"), report("b", from: "2023-05-22")])
    #expect(meetings.map { $0.evidence.map(\.document.rawValue) } == [["a", "b"]])
    #expect(meetings[0].basis.conflicts.map(\.field) == ["date"])
    #expect(meetings[0].basis.conflicts[0].values.map(\.value) == ["2023-05-20", "2023-05-22"])
  }

  @Test func `another year is another edition`() throws {
    #expect(try meetings([report("a"), report("b", from: "2024-05-20")]).count == 2)
  }

  @Test func `a report without days joins the only edition near its publication`() throws {
    let near = report("b", published: "2023-06-01", from: nil)
    let far = report("c", published: "2021-06-01", from: nil)
    #expect(
      try meetings([report("a"), near, far]).map { $0.evidence.map(\.document.rawValue) }
        == [["c"], ["a", "b"]])
  }

  @Test func `a report without days keeps away from an edition in another town`() throws {
    let other = report("b", from: nil, at: "Bergen")
    #expect(try meetings([report("a", at: "Oslo"), other]).count == 2)
  }

  @Test func `days within the days of another report are vaguer and no conflict`() throws {
    let meetings = try meetings([report("a", to: "2023-05-22"), report("b", from: "2023-05-21")])
    #expect(meetings.count == 1)
    #expect(meetings[0].basis.conflicts.isEmpty)
    #expect(meetings[0].basis.differences.map(\.reading) == [.vaguer])
    #expect(meetings[0].to == CalendarDate("2023-05-22"))
  }

  @Test func `a plan and what came of it are one entry with its history`() throws {
    let plan = report("a", published: "2023-05-01", from: "2023-05-19", status: .scheduled)
    let meetings = try meetings([report("b"), plan])
    #expect(meetings.map(\.status) == [.happened])
    #expect(meetings[0].from == CalendarDate("2023-05-20"))
    #expect(meetings[0].basis.history.map(\.status) == ["scheduled", "happened"])
    #expect(meetings[0].basis.conflicts.isEmpty)
    #expect(meetings[0].basis.differences.map(\.field) == ["date", "status"])
  }

  @Test func `held in one source and cancelled in another is a conflict with both sides`() throws {
    let drafts = [report("a"), report("b", status: .cancelled)]
    try withRecord(drafts) { reader, _ in
      let conflict = try #require(try reader.conflicts().first)
      #expect(conflict.field == "status" && conflict.against == .source)
      #expect(conflict.values.map(\.value) == ["happened", "cancelled"])
      #expect(conflict.evidence.map(\.document.rawValue) == ["a", "b"])
      #expect(try reader.counts().conflicts == 1)
      let explanation = try #require(try reader.explain(conflict.id))
      #expect(explanation.witnesses.count == 2)
      #expect(explanation.entry == .conflict(conflict))
    }
  }

  @Test func `a state is vaguer than its town, two towns are a conflict`() throws {
    let state = report("b", at: "Norway", country: "NOR").mention("Norway", .state, actor: "NOR")
    let towns = [
      report("a", at: "Oslo", country: "NOR"), report("b", at: "Bergen", country: "NOR"),
    ]
    #expect(try meetings(towns)[0].basis.conflicts.map(\.field) == ["place"])
    #expect(
      try meetings([report("a", at: "Oslo", country: "NOR"), state])[0].basis.conflicts == [])
  }

  @Test func `each attendance keeps its standing per source`() throws {
    let meetings = try meetings([
      report("a", attendance: ["FIN:marin-sanna=observer", "DNK=member"]),
      report("b", attendance: ["FIN=partner", "DNK=guest"]),
    ])
    let attendance = meetings[0].attendance
    #expect(attendance.map(\.party.name) == ["FIN", "DNK"])
    #expect(attendance[0].party.delegate?.rawValue == "marin-sanna")
    #expect(attendance[0].evidence.map(\.document.rawValue) == ["a", "b"])
    #expect(meetings[0].basis.conflicts.map(\.field) == ["attendance/DNK/standing"])
    #expect(
      meetings[0].basis.differences.first { $0.field == "attendance/FIN/standing" }?.reading
        == .compatible)
  }

  @Test func `a sideline meeting names the entry of its summit`() throws {
    let text = "The Port summit opened. Three sides met."
    let draft = Draft("a", text, published: "2023-05-22")
      .meeting("Three sides", kind: "talks", parent: 1, attendance: ["NOR", "SWE", "FIN"])
      .meeting("The Port summit", series: "Port summit", from: "2023-05-20")
    try withRecord([draft]) { reader, _ in
      let summit = try #require(try reader.meetings().first { $0.series != nil })
      let talks = try #require(try reader.meetings().first { $0.series == nil })
      #expect(talks.parent?.id == summit.id)
    }
  }

  @Test func `what neither its text nor its document dates is the one edition at that place`()
    throws
  {
    func summit(_ id: String, _ from: String?, at place: String) -> Draft {
      Draft(id, "\(id): the Port summit in \(place).").meeting(
        "Port summit", series: "Port summit", from: from, at: place)
    }
    let dated = [
      summit("a", "2022-06-28", at: "Turku"), summit("b", "2023-07-11", at: "Vaasa"),
    ]
    try withRecord(dated + [summit("c", nil, at: "Turku")]) { (reader, _) throws in
      let documents = try reader.meetings().map { $0.evidence.map(\.document.rawValue) }
      #expect(documents == [["a", "c"], ["b"]])
    }
    // Two editions at one place leave open which is meant.
    let again = dated + [summit("d", "2019-06-01", at: "Turku"), summit("c", nil, at: "Turku")]
    try withRecord(again) { (reader, _) throws in
      #expect(try reader.meetings().map(\.evidence.count) == [1, 1, 1, 1])
    }
  }
}
