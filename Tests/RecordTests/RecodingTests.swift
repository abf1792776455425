import Coding
import Documents
import Pipeline
import Record
import Testing

@Suite struct `Coding a record anew` {
  private static let text = "Norway sent ten boats to Finland. The Port summit opened in Turku."

  /// What an earlier coder reads: an event without a place, and a meeting.
  private static let before = Draft("a", text, publisher: "Quay Post", published: "2023-03-02")
    .event(
      "Norway sent ten boats to Finland", trigger: "sent", .aid, by: ["NOR"], to: ["FIN"],
      on: "2023-03-01"
    )
    .meeting("Port summit", series: "Port summit", from: "2023-03-02", attendance: ["FIN"])

  /// What a later one reads: the event with its place, no meeting, and another event.
  private static let after = Draft("a", text, publisher: "Quay Post", published: "2023-03-02")
    .event(
      "Norway sent ten boats to Finland", trigger: "sent", .aid, by: ["NOR"], to: ["FIN"],
      on: "2023-03-01", at: "Turku"
    )
    .event(
      "The Port summit opened", trigger: "opened", .consult, by: ["FIN"], on: "2023-03-02",
      at: "Turku")

  private func recode(_ scratch: Scratch, known: String) async throws -> (
    documents: Int, changes: [RecodingPipeline.Change]
  ) {
    let writer = try RecordWriter(
      path: scratch.path, coder: "test 2", known: try #require(CalendarDate(known)))
    let pipeline = RecodingPipeline(workers: 2) { _ in Self.after.coded }
    let done = try await pipeline(scratch.path, into: writer, coder: "test 2")
    #expect(done.rejected == 0)
    return (done.documents, done.changes)
  }

  @Test func `tells what is new, gone and changed, and keeps what was read before`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([Self.before], to: scratch, known: "2024-01-01")
    let reader = try RecordReader(path: scratch.path)
    let (event, meeting) = (
      try #require(try reader.events().first), try #require(try reader.meetings().first)
    )
    let done = try await recode(scratch, known: "2024-02-01")
    #expect(done.documents == 1)
    let opened = try #require(try reader.events().first { $0.act == .consult })
    let expected: [String: RecodingPipeline.Change.Fate] = [
      event.id: .changed, meeting.id: .gone, opened.id: .new,
    ]
    #expect(Dictionary(uniqueKeysWithValues: done.changes.map { ($0.id, $0.fate) }) == expected)
    #expect(try reader.events().first { $0.id == event.id }?.place?.name == "Turku")
    #expect(try reader.meetings().isEmpty)
    let then = Filter(knownBy: CalendarDate("2024-01-15"))
    #expect(try reader.meetings(then).map(\.id) == [meeting.id])
    #expect(try reader.events(then).map(\.place) == [nil])
    #expect(try reader.check() == [])
  }

  @Test func `is done once`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([Self.before], to: scratch, known: "2024-01-01")
    _ = try await recode(scratch, known: "2024-02-01")
    let again = try await recode(scratch, known: "2024-03-01")
    #expect(again.documents == 0)
    #expect(again.changes == [])
  }

  @Test func `leaves corrections in force`() async throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([Self.before], to: scratch, known: "2024-01-01")
    let hand = try Hand(scratch)
    let id = try #require(try RecordReader(path: scratch.path).events().first?.id)
    _ = try hand.editor.correct(id, field: "date", value: "2023-02-27", hand.signed(0))
    _ = try await recode(scratch, known: "2024-04-01")
    let corrected = try #require(
      try RecordReader(path: scratch.path).events().first { $0.act == .aid })
    #expect(corrected.date?.value == "2023-02-27")
    #expect(corrected.place?.name == "Turku")
    #expect(corrected.corrections.map(\.was) == ["2023-03-01"])
  }
}
