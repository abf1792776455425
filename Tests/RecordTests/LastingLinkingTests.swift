import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `What lasts across documents` {
  @Test func `an instrument is known by its name in either spelling and by its short form`() throws
  {
    let drafts = [
      Draft("a", "The Harbour Access Programme, or HAP, was signed.", published: "2023-01-01")
        .instrument(
          "Harbour Access Programme", abbreviation: "HAP", parties: ["NOR", "SWE"],
          stages: ["signed 2014-05-06"]),
      Draft("b", "The Harbour Access Program is in force.", published: "2023-02-01")
        .instrument("Harbour Access Program", parties: ["NOR"], stages: ["in-force 2015"]),
      Draft("c", "HAP was agreed.", published: "2023-03-01")
        .instrument("HAP", abbreviation: "HAP", stages: ["signed 2013-01-01"]),
    ]
    try withRecord(drafts) { reader, _ in
      let instruments = try reader.instruments()
      #expect(instruments.map { $0.evidence.count } == [3])
      #expect(instruments[0].parties.map(\.name) == ["NOR", "SWE"])
      #expect(instruments[0].stages.map(\.stage) == [.signed, .signed, .inForce])
      #expect(instruments[0].standing == .inForce)
      #expect(instruments[0].basis.conflicts.map(\.field) == ["stages/signed/date"])
      #expect(try reader.instruments(Filter(status: .inForce)).count == 1)
      #expect(try reader.instruments(Filter(status: .ended)).isEmpty)
    }
  }

  @Test func `the year in a name and the parties tell instruments apart`() throws {
    let text = "The 2010 Sea Strategy and the 2022 Sea Strategy differ."
    let drafts = [
      Draft("a", text).instrument("2010 Sea Strategy", parties: ["NOR"])
        .instrument("2022 Sea Strategy", parties: ["NOR"]),
      Draft("b", text).instrument("2022 Sea Strategy", parties: ["SWE"]),
    ]
    try withRecord(drafts) { (reader, _) throws in #expect(try reader.instruments().count == 3) }
  }

  @Test func `a commitment is known by its maker and its words, and by its numbers`() throws {
    func pledge(_ id: String, _ action: String, by: String = "NOR", due: String? = nil) -> Draft {
      Draft(id, "Norway will \(action) at once.", publisher: id, published: "2023-03-02")
        .commitment(action, by: by, due: due)
    }
    let drafts = [
      pledge("a", "send ten boats to Finland", due: "2023-12-31"),
      pledge("b", "send ten boats to the Finland coast guard", due: "2023"),
      pledge("c", "send twelve boats to Finland", by: "SWE"),
      pledge("d", "train harbour pilots", due: "2022-06-30"),
    ]
    try withRecord(drafts) { reader, _ in
      let commitments = try reader.commitments()
      #expect(
        commitments.map { $0.evidence.map(\.document.rawValue) } == [["a", "b"], ["c"], ["d"]])
      #expect(commitments[0].due?.value == "2023-12-31")
      #expect(commitments[0].basis.conflicts.isEmpty)
      var overdue = Filter()
      overdue.overdueOn = CalendarDate("2023-01-01")
      #expect(try reader.commitments(overdue).map(\.action.text) == ["train harbour pilots"])
      var due = Filter()
      due.dueBefore = CalendarDate("2023-12-31")
      #expect(try reader.commitments(due).count == 1)
      #expect(try reader.commitments(Filter(status: .open)).count == 3)
    }
  }

  @Test func `a dispute is one whoever is named first, and another on another issue`() throws {
    func dispute(_ id: String, _ a: String, _ b: String, issue: String?) -> Draft {
      Draft(
        id, "\(id). They quarrel over fishing rights and the old border.", published: "2023-03-02"
      )
      .relation(a, .dispute, b, issue: issue, saying: "They quarrel")
    }
    let drafts = [
      dispute("a", "NOR", "SWE", issue: "fishing rights"),
      dispute("b", "SWE", "NOR", issue: "fishing rights"),
      dispute("c", "NOR", "SWE", issue: "the old border"),
    ]
    try withRecord(drafts) { reader, _ in
      let relations = try reader.relations()
      #expect(Set(relations.map { $0.issue?.text }) == ["fishing rights", "the old border"])
      #expect(relations.map { $0.evidence.count }.sorted() == [1, 2])
      #expect(try reader.relations(Filter(actor: "NOR", with: "SWE")).count == 2)
    }
  }

  @Test func `counts of one measure conflict unless one of them is rounded`() throws {
    func freeze(_ id: String, _ count: Double, isApproximate: Bool = false) -> Draft {
      Draft(id, "Norway froze the assets of \(Int(count)) persons.", published: "2023-03-02")
        .figure(
          of: "NOR", "persons", count, isApproximate: isApproximate, on: "2023-03-01",
          saying: "\(Int(count)) persons"
        )
        .measure(
          "asset-freeze", by: "NOR", against: "SWE", count: 0, on: "2023-03-01",
          saying: "froze the assets")
    }
    func fields(_ drafts: [Draft]) throws -> [String] {
      try withRecord(drafts) { reader, _ in
        #expect(try reader.measures().count == 1)
        return try reader.conflicts().map(\.field).sorted()
      }
    }
    #expect(try fields([freeze("a", 70), freeze("b", 90)]) == ["count", "value"])
    #expect(try fields([freeze("a", 70, isApproximate: true), freeze("b", 71)]) == [])
  }

  @Test func `a stance of another year is another point of the holder's course`() throws {
    func stance(_ id: String, on day: String) -> Draft {
      Draft(id, "\(id). Norway calls it a challenge.", published: day)
        .stance("NOR", on: "SWE", .challenge, on: day, saying: "a challenge")
    }
    let drafts = [
      stance("a", on: "2022-03-01"), stance("b", on: "2022-03-03"), stance("c", on: "2023-03-01"),
    ]
    try withRecord(drafts) { (reader, _) throws in
      #expect(try reader.stances().map { $0.evidence.count } == [2, 1])
      var filter = Filter()
      filter.holder = "NOR"
      #expect(try reader.stances(filter).count == 2)
      filter.holder = "SWE"
      #expect(try reader.stances(filter).isEmpty)
    }
  }

  @Test func `a document read again in another state supersedes what it said`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    func draft(_ status: EventStatus) -> Draft {
      Draft("a", "The Port summit. \(status.rawValue)", published: "2023-05-01")
        .meeting("The Port summit", series: "Port summit", from: "2023-05-20", status: status)
    }
    try write([draft(.scheduled)], to: scratch, known: "2024-01-01")
    try write([draft(.cancelled)], to: scratch, known: "2024-02-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.meetings().map(\.status) == [.cancelled])
    let before = Filter(knownBy: CalendarDate("2024-01-15"))
    #expect(try reader.meetings(before).map(\.status) == [.scheduled])
    #expect(try reader.conflicts().isEmpty)
    #expect(try reader.check() == [])
  }

  @Test func `a coding that names a part that is not there is rejected with its reason`() throws {
    let draft = Draft("a", "The Port summit.").meeting("The Port summit", parent: 3)
    let scratch = try Scratch()
    defer { scratch.remove() }
    let outcomes = try write([draft], to: scratch)
    guard case .rejected(let rejection) = outcomes.first else {
      Issue.record("not rejected: \(outcomes)")
      return
    }
    #expect(rejection.code == "E-RECORD-11")
    #expect(rejection.message.contains("parent number 3"))
  }
}
