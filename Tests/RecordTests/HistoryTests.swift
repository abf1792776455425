import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `What was known` {
  private func report(_ text: String, location: String? = nil) -> Draft {
    Draft("note", text, published: "2023-03-02", location: location)
      .event(text, trigger: text, .aid, by: ["NOR"], to: ["FIN"], on: "2023-03-01")
  }

  @Test func `a corrected document keeps its earlier state`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([report("Norway sent ten boats.")], to: scratch, known: "2024-01-01")
    try write([report("Norway sent two boats.")], to: scratch, known: "2024-02-01")
    let reader = try RecordReader(path: scratch.path)
    func told(_ day: String?) throws -> [String] {
      try reader.events(Filter(knownBy: day.flatMap { CalendarDate($0) }))
        .flatMap { $0.evidence.map(\.text) }
    }
    #expect(try told(nil) == ["Norway sent two boats."])
    #expect(try told("2024-01-31") == ["Norway sent ten boats."])
    #expect(try told("2024-02-01") == ["Norway sent two boats."])
    #expect(try told("2023-12-31") == [])
    #expect(try reader.documents().count == 1)
    #expect(try reader.counts().documents == 1)
    #expect(try reader.check() == [])
  }

  @Test func `another coder's reading is kept beside the new one`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let draft = report("Norway sent ten boats.")
    try write([draft], to: scratch, known: "2024-01-01")
    let outcomes = try write([draft], to: scratch, known: "2024-02-01", coder: "test 2")
    #expect(outcomes == [.written(events: 1, statements: 0)])
    let reader = try RecordReader(path: scratch.path)
    let january = Filter(knownBy: CalendarDate("2024-01-15"))
    #expect(try reader.documents().map(\.coder) == ["test 2"])
    #expect(try reader.documents(january).map(\.coder) == ["test 1"])
    #expect(try reader.events().map(\.independentSources) == [1])
  }

  @Test func `a document read from two places keeps both`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let text = "Norway sent ten boats."
    try write([report(text, location: "b/note.txt")], to: scratch)
    let outcomes = try write([report(text, location: "a/note.txt")], to: scratch)
    #expect(outcomes == [.unchanged])
    let documents = try RecordReader(path: scratch.path).documents()
    #expect(documents.map(\.locations) == [["a/note.txt", "b/note.txt"]])
  }

  @Test func `an entry that no current document tells is still explained`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([report("Norway sent ten boats.")], to: scratch)
    let id = try #require(try RecordReader(path: scratch.path).events().first?.id)
    try write([Draft("note", "Nothing happened.")], to: scratch)
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.events() == [])
    #expect(try reader.explain(id)?.witnesses.map(\.evidence.text) == ["Norway sent ten boats."])
  }
}
