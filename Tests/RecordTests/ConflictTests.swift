import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Conflicts with reference knowledge` {
  private static let words = "Ana Ruiz, the president of Norway"

  private func report(_ id: String, publisher: String, published: String) -> Draft {
    var draft = Draft(
      id, "Finland received \(Self.words), in \(id).", publisher: publisher, published: published)
    draft.coded.conflicts.append(
      ReferenceConflict(
        subject: ActorID(rawValue: "ruiz-ana"), name: "Ana Ruiz", field: "office",
        claimed: "President of Norway", range: draft.range(Self.words),
        known: "Foreign Minister of Norway", from: CalendarDate(dayNumber: 0), to: nil,
        source: "hand", sentence: 0))
    return draft
  }

  @Test func `the same claim in two documents is one entry with both sides`() throws {
    let drafts = [
      report("b", publisher: "Second", published: "2023-03-02"),
      report("a", publisher: "First", published: "2023-03-01"),
    ]
    try withRecord(drafts) { reader, _ in
      let conflicts = try reader.conflicts()
      #expect(conflicts.count == 1)
      let conflict = try #require(conflicts.first)
      #expect(conflict.entry == "ruiz-ana")
      #expect(conflict.against == .reference)
      #expect(
        conflict.values.map(\.value) == ["President of Norway", "Foreign Minister of Norway"])
      #expect(conflict.values[0].evidence.map(\.publisher) == ["First", "Second"])
      #expect(conflict.evidence.map(\.text) == [Self.words, Self.words])
      #expect(conflict.values[1].reference?.source == "hand")
      #expect(try reader.counts().conflicts == 1)
      #expect(try reader.check() == [])
      #expect(try reader.explain(conflict.id)?.witnesses.count == 2)
    }
  }

  @Test func `a question by actor, field, day or document leaves others out`() throws {
    let drafts = [report("a", publisher: "First", published: "2023-03-01")]
    try withRecord(drafts) { reader, _ in
      let counts = try [
        Filter(actor: "ruiz-ana"),
        Filter(actor: "Ruiz"),
        Filter(actor: "FIN"),
        Filter(type: "office"),
        Filter(type: "date"),
        Filter(since: CalendarDate("2023-03-02")),
        Filter(asOf: CalendarDate("2023-02-28")),
        Filter(document: DocumentID(rawValue: "b")),
      ].map { try reader.conflicts($0).count }
      #expect(counts == [1, 1, 0, 1, 0, 0, 0, 0])
    }
  }
}
