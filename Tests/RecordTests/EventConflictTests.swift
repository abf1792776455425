import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Conflicts on events` {
  private func report(
    _ id: String, on day: String?, published: String = "2023-03-05", at place: String? = nil,
    status: EventStatus = .happened, by actor: String = "NOR"
  ) -> Draft {
    let text = "\(id): Norway blamed Sweden in Turku or Vaasa."
    return Draft(id, text, publisher: "Paper \(id)", published: published).event(
      text, trigger: "blamed", .accuse, by: [actor], to: ["SWE"], on: day, at: place,
      status: status)
  }

  private func conflicts(_ drafts: [Draft]) throws -> [[String]] {
    try withRecord(drafts) { (reader, _) throws in
      #expect(try reader.conflicts().allSatisfy { try reader.explain($0.id) != nil })
      return try reader.conflicts().map { conflict in
        [conflict.field]
          + conflict.values.map { "\($0.value) \($0.evidence.map(\.document.rawValue))" }
      }
    }
  }

  @Test func `two days of one occurrence stand with all their witnesses`() throws {
    let found = try conflicts([
      report("a", on: "2023-03-01"), report("b", on: "2023-03-02"), report("c", on: "2023-03-01"),
    ])
    #expect(found == [["date", #"2023-03-01 ["a", "c"]"#, #"2023-03-02 ["b"]"#]])
  }

  @Test func `what happened for some did not for others`() throws {
    let found = try conflicts([
      report("a", on: "2023-03-01"), report("b", on: "2023-03-01", status: .denied),
    ])
    #expect(found == [["status", #"happened ["a"]"#, #"denied ["b"]"#]])
  }

  @Test func `the place of one event is given differently`() throws {
    let found = try conflicts([
      report("a", on: "2023-03-01", at: "Turku"), report("b", on: "2023-03-01", at: "Vaasa"),
    ])
    #expect(found.isEmpty, "without a known state nothing can be said")
  }

  @Test(
    arguments: [
      // A plan comes before what happens.
      ("2023-03-01", EventStatus.scheduled, "2023-03-05"),
      // Another day, as often.
      ("2023-03-20", EventStatus.happened, "2023-03-21"),
      // A denial of another occurrence.
      ("2023-02-01", EventStatus.denied, "2023-03-05"),
      // Weeks later papers may tell of another.
      ("2023-03-02", EventStatus.happened, "2023-04-20"),
    ])
  func `other occurrences, plans and later news are no conflicts`(
    day: String, status: EventStatus, published: String
  ) throws {
    let found = try conflicts([
      report("a", on: "2023-03-01"), report("b", on: day, published: published, status: status),
    ])
    #expect(found.isEmpty)
  }

  @Test func `who tells both holds them for two`() throws {
    var both = report("a", on: "2023-03-01")
    both.coded.events += report("a", on: "2023-03-02").coded.events
    #expect(try conflicts([both, report("b", on: "2023-03-02")]).isEmpty)
  }
}
