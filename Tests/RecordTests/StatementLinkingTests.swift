import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Statements across documents` {
  private let whole =
    "We will keep every channel open for as long as the talks in the capital go on"
  private let part = "We will keep every channel open for as long as the talks"

  private func report(
    _ id: String, _ words: String, by speaker: String? = "lindqvist-eva=Eva Lindqvist",
    publisher: String? = nil, published: String = "2023-03-02", via: [String] = []
  ) -> Draft {
    Draft(
      id, "\(id). “\(words)” said Eva Lindqvist of Sweden.", publisher: publisher,
      published: published
    ).statement("“\(words)”", by: speaker, cue: "said", affiliation: "SWE", via: via)
  }

  private func groups(_ drafts: [Draft]) throws -> [[String]] {
    try withRecord(drafts) { reader, _ in
      try reader.statements().map { $0.evidence.map(\.document.rawValue) }
    }
  }

  @Test func `words set otherwise are the same words`() throws {
    let other = "“We will keep every channel open, for as long as the TALKS go on”"
    let plain = "We will keep every channel open for as long as the talks go on"
    #expect(try groups([report("a", other), report("b", plain)]) == [["a", "b"]])
  }

  @Test func `most of a statement is that statement, and the fullest words are shown`() throws {
    try withRecord([report("a", part), report("b", whole)]) { reader, _ in
      let statement = try #require(try reader.statements().first)
      #expect(statement.evidence.count == 2)
      #expect(statement.text == whole)
    }
  }

  @Test func `a few words of a statement are not that statement`() throws {
    #expect(try groups([report("a", "keep every channel open"), report("b", whole)]).count == 2)
    let long = whole + " and beyond that day until each side has signed what it was asked to sign"
    #expect(try groups([report("a", part), report("b", long)]).count == 2)
  }

  @Test func `short words are the same only within one text`() throws {
    #expect(try groups([report("a", "We are ready"), report("b", "We are ready")]).count == 2)
  }

  @Test func `other speakers make other statements`() throws {
    let other = report("b", whole, by: "holm-nils=Nils Holm")
    #expect(try groups([report("a", whole), other]).count == 2)
  }

  @Test func `an unknown speaker joins the only known one, and no one of two`() throws {
    let (known, unknown) = (report("a", whole), report("b", whole, by: nil))
    try withRecord([unknown, known]) { reader, _ in
      let statement = try #require(try reader.statements().first)
      #expect(statement.evidence.count == 2)
      #expect(statement.speaker?.actor?.rawValue == "lindqvist-eva")
    }
    let other = report("c", whole, by: "holm-nils=Nils Holm")
    #expect(try groups([known, unknown, other]).count == 3)
  }

  @Test func `each way that it came is kept`() throws {
    let drafts = [
      report("a", whole, publisher: "Fjord Courier", via: ["North Wire"]),
      report("b", whole, publisher: "Harbour Post"),
    ]
    try withRecord(drafts) { (reader, _) throws in
      #expect(
        try reader.statements().map(\.reportedBy) == [
          [["Fjord Courier", "North Wire"], ["Harbour Post"]]
        ])
    }
  }

  @Test func `it cites its words with cue and speaker`() throws {
    try withRecord([report("a", part)]) { (reader, _) throws in
      #expect(
        try reader.statements().first?.evidence.map(\.text) == ["“\(part)” said Eva Lindqvist"])
    }
  }
}
