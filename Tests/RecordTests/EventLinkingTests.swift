import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Events across documents` {
  private let meeting = "Ministers of both sides met in Oslo."

  private func report(
    _ id: String, publisher: String? = nil, published: String = "2023-03-02",
    by actors: [String] = ["NOR", "SWE"], on day: String? = "2023-03-01", at place: String? = nil,
    status: EventStatus = .happened, trigger: String = "met"
  ) -> Draft {
    Draft(id, "\(id). \(meeting)", publisher: publisher, published: published)
      .event(meeting, trigger: trigger, by: actors, on: day, at: place, status: status)
  }

  private func groups(_ drafts: [Draft]) throws -> [[String]] {
    try withRecord(drafts) { reader, _ in
      try reader.events().map { $0.evidence.map(\.document.rawValue) }
    }
  }

  @Test func `the same parties on the same day are one event with two witnesses`() throws {
    try withRecord([
      report("a", publisher: "Fjord Courier"), report("b", publisher: "Harbour Post"),
    ]) { reader, _ in
      let event = try #require(try reader.events().first)
      #expect(try reader.events().count == 1)
      #expect(event.evidence.map(\.document.rawValue) == ["a", "b"])
      #expect(event.independentSources == 2)
      #expect(event.id.hasPrefix("ev-") && event.id.utf8.count == 15)
    }
  }

  @Test func `a joint act does not depend on who is named first`() throws {
    #expect(try groups([report("a"), report("b", by: ["SWE", "NOR"])]) == [["a", "b"]])
  }

  @Test func `the direction of an act that is not joint tells events apart`() throws {
    func accusation(_ id: String, by: String, to: String) -> Draft {
      Draft(id, "\(id) accused", published: "2023-03-02")
        .event("accused", trigger: "accused", .accuse, by: [by], to: [to], on: "2023-03-01")
    }
    #expect(
      try groups([
        accusation("a", by: "NOR", to: "SWE"), accusation("b", by: "SWE", to: "NOR"),
      ]).count == 2)
  }

  @Test(arguments: [
    ("2023-03-02", EventStatus.happened), ("2023-03-01", .scheduled), ("2023-03-01", .cancelled),
  ])
  func `another day or another status is another event`(day: String, status: EventStatus) throws {
    #expect(try groups([report("a"), report("b", on: day, status: status)]).count == 2)
  }

  @Test func `an unresolved party never meets another document's`() throws {
    let parties = ["NOR", "?the envoy"]
    #expect(try groups([report("a", by: parties), report("b", by: parties)]).count == 2)
  }

  @Test func `events without actors never meet`() throws {
    #expect(try groups([report("a", by: []), report("b", by: [])]).count == 2)
  }

  @Test func `other delegates are another meeting on the same day`() throws {
    #expect(
      try groups([
        report("a", by: ["NOR:store-jonas", "SWE:kristersson-ulf"]),
        report("b", by: ["NOR:huitfeldt-anniken", "SWE:billstrom-tobias"]),
      ]).count == 2)
  }

  @Test func `a report without delegates joins the only meeting that it can mean`() throws {
    let named = report("b", by: ["NOR:store-jonas", "SWE:kristersson-ulf"])
    try withRecord([report("a"), named]) { reader, _ in
      let event = try #require(try reader.events().first)
      #expect(event.evidence.count == 2)
      #expect(event.actors.map(\.delegate?.rawValue) == ["store-jonas", "kristersson-ulf"])
    }
  }

  @Test func `a report without delegates stands alone where it may mean either meeting`() throws {
    let drafts = [
      report("a"), report("b", by: ["NOR:store-jonas", "SWE:kristersson-ulf"]),
      report("c", by: ["NOR:huitfeldt-anniken", "SWE:billstrom-tobias"]),
    ]
    #expect(try groups(drafts).count == 3)
  }

  @Test func `undated events at one place are one within three days of publication`() throws {
    func at(_ id: String, _ published: String, _ place: String?) -> Draft {
      report(id, published: published, on: nil, at: place)
    }
    #expect(
      try groups([at("a", "2023-03-02", "Oslo"), at("b", "2023-03-05", "Oslo")]) == [["a", "b"]])
    #expect(
      try groups([at("a", "2023-03-02", "Oslo"), at("b", "2023-03-06", "Oslo")]).count == 2)
    #expect(try groups([at("a", "2023-03-02", nil), at("b", "2023-03-02", nil)]).count == 2)
  }

  @Test func `a year alone does not tell two acts apart that other words denote`() throws {
    func in2022(_ id: String, _ trigger: String) -> Draft {
      Draft(id, "\(id) met visited", published: "2023-03-02")
        .event(
          trigger, trigger: trigger, by: ["NOR", "SWE"], on: "2022-01-01", until: "2022-12-31")
    }
    #expect(try groups([in2022("a", "met"), in2022("b", "visited")]).count == 2)
    #expect(try groups([in2022("a", "met"), in2022("b", "met")]).count == 1)
  }

  @Test func `one publisher and one text are one source`() throws {
    let same = "The wire text."
    func wire(_ id: String, _ publisher: String?) -> Draft {
      Draft(id, same, publisher: publisher, published: "2023-03-02", contentHash: "h\(id)")
        .event("wire", trigger: "wire", by: ["NOR", "SWE"], on: "2023-03-01")
    }
    func sources(_ drafts: [Draft]) throws -> [Int] {
      try withRecord(drafts) { reader, _ in try reader.events().map(\.independentSources) }
    }
    #expect(try sources([wire("a", "Fjord Courier"), wire("b", "Harbour Post")]) == [1])
    #expect(
      try sources([
        report("a", publisher: "Fjord Courier"), report("b", publisher: "FJORD COURIER"),
      ])
        == [1])
    #expect(try sources([report("a"), report("b")]) == [2])
  }

  @Test func `what one source tells in its own voice is not attributed`() throws {
    let own = report("a")
    let said = Draft("b", "b. \(meeting)", published: "2023-03-03").event(
      meeting, trigger: "met", by: ["NOR", "SWE"], on: "2023-03-01", attribution: ["an aide"],
      factuality: 1)
    try withRecord([said]) { (reader, _) throws in
      #expect(try reader.events().map(\.attribution) == [["an aide"]])
    }
    try withRecord([own, said]) { reader, _ in
      let event = try #require(try reader.events().first)
      #expect(event.attribution.isEmpty)
      #expect(event.evidence.map(\.attribution) == [[], ["an aide"]])
      #expect(event.factuality == 1)
    }
  }
}
