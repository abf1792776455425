import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Search by words` {
  private static let drafts = [
    Draft("a", "Ahead of it all. Norway lent icebreakers to Finland in May.", publisher: "One")
      .event(
        "Norway lent icebreakers to Finland in May.", trigger: "lent", .aid, by: ["NOR"],
        to: ["FIN"]),
    Draft("b", "An icebreaker is a ship. Sweden blamed Norway.", publisher: "Two")
      .event("Sweden blamed Norway.", trigger: "blamed", .accuse, by: ["SWE"], to: ["NOR"])
      .statement("An icebreaker is a ship.", by: "?Anna Berg"),
    Draft("c", "日本 👩‍👩‍👧 Norway rested.", publisher: "Three"),
  ]

  @Test func `finds documents and entries by stems, with the places of the words`() throws {
    try withRecord(Self.drafts) { (reader, _) throws in
      let hits = try reader.search("icebreaker")
      #expect(Set(hits.map(\.kind)) == ["document", "event", "statement"])
      #expect(Set(hits.filter { $0.kind == "document" }.map(\.id)) == ["a", "b"])
      for hit in hits {
        let text = try #require(try reader.text(of: hit.evidence.document))
        #expect(text[hit.evidence.range] == hit.evidence.text)
        #expect(!hit.matches.isEmpty)
        for match in hit.matches {
          #expect(text[match].lowercased().hasPrefix("icebreaker"))
        }
      }
    }
  }

  @Test func `counts characters of every width as the rest of the record does`() throws {
    try withRecord(Self.drafts) { (reader, _) throws in
      let hit = try #require(try reader.search("rested").first)
      let text = try #require(try reader.text(of: hit.evidence.document))
      #expect(hit.matches.map { text[$0] } == ["rested"])
    }
  }

  @Test(
    arguments: [
      ("icebreakers finland", ["a"]), ("\"blamed Norway\"", ["b"]), ("\"Norway blamed\"", []),
      ("ice*", ["a", "b"]), ("ice", []), ("AND OR NOT", []), ("\"", []), ("(*", []),
      ("norway -sweden", ["b"]),
    ])
  func `takes what people type, and no syntax error`(words: String, documents: [String]) throws {
    try withRecord(Self.drafts) { (reader, _) throws in
      #expect(try reader.search(words, kind: "document").map(\.id).sorted() == documents)
    }
  }

  @Test func `keeps to the kind, the day of knowledge and what was not rejected`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch, known: "2024-01-01")
    try write([Draft("a", "Nothing.")], to: scratch, known: "2024-03-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.search("icebreakers", kind: "event").isEmpty)
    let before = CalendarDate("2024-02-01")
    let hits = try reader.search("icebreakers", kind: "event", knownBy: before)
    #expect(hits.map(\.evidence.text) == ["Norway lent icebreakers to Finland in May."])
    let statement = try #require(try reader.search("ship", kind: "statement").first)
    let hand = try Hand(scratch, on: "2024-04-01")
    _ = try hand.editor.judge(statement.id, .reject, hand.signed(0))
    #expect(try RecordReader(path: scratch.path).search("ship", kind: "statement").isEmpty)
  }
}
