import Actors
import Coding
import Documents
import Record
import Testing

@Suite struct `Questions` {
  private var drafts: [Draft] {
    let plan = "Norway will host Sweden in Oslo."
    let held = "The prime minister received his guest in Oslo."
    let words = "“The border stays open to all of our neighbours”"
    return [
      Draft("plan", "\(plan) \(words) said Eva Lindqvist.", published: "2023-02-20")
        .event(
          plan, trigger: "host", by: ["NOR"], to: ["SWE"], on: "2023-03-01", at: "Oslo",
          status: .scheduled
        )
        .statement(words, by: "lindqvist-eva=Eva Lindqvist", cue: "said", affiliation: "SWE")
        .mention("Norway", .state, actor: "NOR").mention("Sweden", .state, actor: "SWE")
        .mention("Eva Lindqvist", .person, actor: "lindqvist-eva")
        .mention("neighbours", .grouping, actor: nil, name: "Neighbours"),
      Draft("held", held, published: "2023-03-02")
        .event(
          held, trigger: "received", by: ["NOR:store-jonas"], to: ["SWE"], on: "2023-03-01",
          at: "Oslo"
        )
        .event(held, trigger: "guest", .aid, by: ["FIN"], to: ["?the guest"]),
    ]
  }

  private func events(_ filter: Filter) throws -> [String] {
    try withRecord(drafts) { reader, _ in
      try reader.events(filter).map { "\($0.act.rawValue) \($0.status.rawValue)" }
    }
  }

  @Test(arguments: [
    (Filter(actor: "nor"), 2), (Filter(actor: "FIN"), 1), (Filter(actor: "store-jonas"), 1),
    (Filter(actor: "NOR", with: "SWE"), 2), (Filter(actor: "NOR", with: "FIN"), 0),
    (Filter(actor: "NOR", with: "NOR"), 0), (Filter(actor: "guest"), 1),
    (Filter(actor: "DNK"), 0), (Filter(type: "aid"), 1), (Filter(type: "AGREE"), 1),
    (Filter(status: .scheduled), 1), (Filter(document: DocumentID(rawValue: "held")), 2),
    (Filter(limit: 1), 1), (Filter(limit: 0), 0),
  ])
  func `leave events in by actor, type, status and document`(filter: Filter, count: Int) throws {
    #expect(try events(filter).count == count)
  }

  @Test func `take the event's own day before that of publication`() throws {
    #expect(try events(Filter(since: CalendarDate("2023-03-02"))) == ["AID happened"])
    #expect(
      try events(Filter(until: CalendarDate("2023-03-01"))) == [
        "CONSULT scheduled", "CONSULT happened",
      ])
  }

  @Test func `are answered as it could be told on a day`() throws {
    #expect(try events(Filter(asOf: CalendarDate("2023-02-19"))) == [])
    #expect(try events(Filter(asOf: CalendarDate("2023-02-20"))) == ["CONSULT scheduled"])
    #expect(
      try events(Filter(asOf: CalendarDate("2023-03-01"))) == [
        "CONSULT scheduled", "CONSULT happened",
      ])
    #expect(try events(Filter(asOf: CalendarDate("2023-03-02"))).count == 3)
  }

  @Test(arguments: [
    (Filter(actor: "SWE"), 1), (Filter(actor: "lindqvist"), 1), (Filter(actor: "NOR"), 0),
    (Filter(with: "Neighbours"), 1), (Filter(with: "NOR"), 0), (Filter(type: "direct"), 1),
    (Filter(type: "indirect"), 0), (Filter(status: .happened), 0),
  ])
  func `leave statements in by speaker and words`(filter: Filter, count: Int) throws {
    try withRecord(drafts) { (reader, _) throws in
      #expect(try reader.statements(filter).count == count)
    }
  }

  @Test func `give documents with their counts`() throws {
    try withRecord(drafts) { reader, _ in
      let documents = try reader.documents()
      #expect(documents.map(\.id.rawValue) == ["plan", "held"])
      #expect(documents.map(\.events) == [1, 2])
      #expect(documents.map(\.statements) == [1, 0])
      #expect(documents.map(\.codedShare) == [1, 1])
      #expect(try reader.documents(Filter(actor: "SWE")).map(\.id.rawValue) == ["plan"])
    }
  }

  @Test func `give actors with mentions, events and statements`() throws {
    try withRecord(drafts) { reader, _ in
      let actors = try reader.actors()
      #expect(Set(actors.compactMap(\.actor?.rawValue)) == ["NOR", "SWE", "lindqvist-eva"])
      let sweden = try #require(try reader.actors(Filter(actor: "swe")).first)
      #expect((sweden.mentions, sweden.events, sweden.statements) == (1, 2, 0))
      #expect(sweden.evidence.map(\.text) == ["Sweden"])
      #expect(try reader.actors(Filter(actor: "lindqvist-eva")).map(\.statements) == [1])
      let unresolved = try #require(actors.first { $0.actor == nil })
      #expect(unresolved.name == "Neighbours" && unresolved.id.hasPrefix("ac-"))
      #expect(unresolved.evidence.map(\.text) == ["neighbours"])
      #expect(try reader.actors(Filter(with: "NOR")).map(\.id) == ["SWE"])
    }
  }

  @Test func `are explained with the whole sentence and the rule`() throws {
    try withRecord(drafts) { reader, _ in
      let event = try #require(try reader.events(Filter(status: .scheduled)).first)
      let explanation = try #require(try reader.explain(event.id))
      #expect(explanation.entry == .event(event))
      #expect(explanation.witnesses.map(\.sentence.text) == ["Norway will host Sweden in Oslo."])
      #expect(explanation.witnesses.map(\.why) == ["test/host"])
      #expect(try reader.explain("ev-000000000000") == nil)
    }
  }
}
