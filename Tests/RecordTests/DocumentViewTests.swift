import Coding
import Documents
import Record
import Testing

@Suite struct `A document of the record` {
  private static let text = "Ports reopen\n\nRead more: fares\n\nNorway met Sweden."

  private static func draft() -> Draft {
    var draft = Draft("a", text)
    let plain = draft.coded
    let document = Document(
      id: DocumentID(rawValue: "a"), text: plain.document.text,
      blocks: [
        Block(.title, 0..<12), Block(.furniture, 14..<30, rule: "phrase: read more*"),
        Block(.paragraph, 32..<50),
      ],
      metadata: Metadata(
        title: "Ports reopen", published: CalendarDate("2024-02-01"), section: "World",
        agency: "NP", updated: CalendarDate("2024-02-03")),
      evidence: [
        MetadataClaim(
          field: .title, value: "Ports reopen", source: .titleLine, place: "", range: 0..<12,
          isChosen: true),
        MetadataClaim(
          field: .published, value: "2024-02-01", source: .jsonLD, place: "datePublished",
          range: nil, isChosen: true),
        MetadataClaim(
          field: .published, value: "2024-02-02", source: .time, place: "time", range: nil,
          isChosen: false),
      ], location: "a.html", contentHash: plain.document.contentHash)
    draft.coded = CodedDocument(
      document: document, parse: plain.parse, mentions: [], times: [], predicates: [],
      statements: [], events: [])
    return draft
  }

  @Test func `keeps its parts with their rules and every place that speaks of it`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let draft = Self.draft()
    try write([draft], to: scratch, known: "2030-01-01")
    let view = try #require(
      try RecordReader(path: scratch.path).view(of: DocumentID(rawValue: "a")))
    #expect(view.text.string == Self.text)
    #expect(view.blocks == draft.coded.document.blocks)
    #expect(view.evidence == draft.coded.document.evidence)
    #expect(view.evidence.conflictingFields == [.published])
    #expect(view.entry.metadata == draft.coded.document.metadata)
  }

  @Test func `is none where nobody read it, or not by that day`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([Self.draft()], to: scratch, known: "2030-01-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.view(of: DocumentID(rawValue: "b")) == nil)
    #expect(
      try reader.view(of: DocumentID(rawValue: "a"), knownBy: CalendarDate("2029-01-01")) == nil)
  }
}
