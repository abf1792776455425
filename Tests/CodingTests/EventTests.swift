import Actors
import Coding
import Documents
import Language
import Testing

@Suite("Events of single sentences")
struct EventTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let act: PloverType
    let actors: [String]
    var recipients: [String] = []
    var status = EventStatus.happened
    var testDescription: String { text }
  }

  static let acts = [
    Case(
      text: "France imposed sanctions on Belarus.", act: .sanction, actors: ["FRA"],
      recipients: ["BLR"]),
    Case(
      text: "Sanctions were imposed on Belarus by France.", act: .sanction, actors: ["FRA"],
      recipients: ["BLR"]),
    Case(
      text: "Turkey condemned Israel's strikes.", act: .accuse, actors: ["TUR"], recipients: ["ISR"]
    ),
    Case(text: "Iraq invaded Kuwait in 1990.", act: .assault, actors: ["IRQ"], recipients: ["KWT"]),
    Case(text: "Canada praised Colombia.", act: .support, actors: ["CAN"], recipients: ["COL"]),
    Case(
      text: "Kenya accused Somalia of supporting the rebels.", act: .accuse, actors: ["KEN"],
      recipients: ["SOM"]),
    Case(
      text: "Croatia applied for membership of NATO.", act: .request, actors: ["HRV"],
      recipients: ["NATO"]),
    Case(
      text: "Brazil and Argentina signed a trade agreement.", act: .support, actors: ["BRA", "ARG"]),
    Case(
      text: "India held military exercises with Vietnam.", act: .cooperate, actors: ["IND", "VNM"]),
    Case(
      text: "Germany donated ammunition to Ukraine.", act: .aid, actors: ["DEU"],
      recipients: ["UKR"]),
    Case(
      text: "Poland expelled two Russian diplomats.", act: .sanction, actors: ["POL"],
      recipients: ["RUS"]),
  ]

  @Test("an act is coded with who does it to whom", arguments: acts)
  func act(_ example: Case) throws {
    let events = try Reader.read(example.text).events
    let event = try #require(events.first { $0.act == example.act })
    #expect(event.actorIDs == example.actors)
    #expect(event.recipientIDs == example.recipients)
    #expect(event.status == example.status)
  }

  static let standing = [
    Case(
      text: "Norway will not impose sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .denied),
    Case(
      text: "Norway did not impose sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .denied),
    Case(
      text: "Norway plans to impose sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .scheduled),
    Case(
      text: "Norway may impose sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .possible),
    Case(
      text: "Norway considered imposing sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .proposed),
    Case(
      text: "Norway refused to condemn Serbia.", act: .accuse, actors: ["NOR"], recipients: ["SRB"],
      status: .denied),
    Case(
      text: "Norway is imposing sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .ongoing),
    Case(
      text: "Norway should impose sanctions on Serbia.", act: .sanction, actors: ["NOR"],
      recipients: ["SRB"], status: .calledFor),
    Case(
      text: "Norway managed to meet with Serbia.", act: .consult, actors: ["NOR", "SRB"],
      status: .happened),
    Case(
      text: "Norway cancelled a meeting with Serbia.", act: .consult, actors: ["NOR", "SRB"],
      status: .cancelled),
    Case(
      text: "Norway postponed its talks with Serbia.", act: .consult, actors: ["NOR", "SRB"],
      status: .cancelled),
    Case(
      text: "Norway will hold talks with Serbia.", act: .consult, actors: ["NOR", "SRB"],
      status: .scheduled),
  ]

  @Test(
    "nothing is upgraded: a plan, a denial and a cancellation stay what they are",
    arguments: standing)
  func status(_ example: Case) throws {
    let events = try Reader.read(example.text).events
    let event = try #require(events.first { $0.act == example.act })
    #expect(event.status == example.status)
    #expect(event.actorIDs == example.actors)
    #expect(event.recipientIDs == example.recipients)
    #expect(event.type == example.act.coded(with: example.status))
  }

  @Test("a pronoun cancels the planned act before it")
  func cancellation() throws {
    let text = "Egypt had planned a meeting with Sudan, but it was cancelled."
    let event = try #require(try Reader.read(text).events.first { $0.act == .consult })
    #expect(event.status == .cancelled)
  }

  @Test("an act without a temporal expression stays undated whatever the day of publication")
  func undated() throws {
    let event = try #require(
      try Reader.read("France imposed sanctions on Belarus.", published: "2021-05-04").events.first)
    #expect(event.date == nil)
  }

  @Test("an act takes the date of its own clause")
  func dated() throws {
    let text =
      "On 4 May 2021, France imposed sanctions on Belarus, which had arrested a journalist."
    let event = try #require(try Reader.read(text).events.first { $0.act == .sanction })
    #expect(event.date?.value == "2021-05-04")
    #expect(event.date?.from == CalendarDate("2021-05-04"))
  }

  @Test("a date inside a noun phrase dates that noun alone")
  func nounDate() throws {
    let text = "Chile condemned Peru in response to the 1999 annexation of an island."
    let event = try #require(try Reader.read(text).events.first { $0.act == .accuse })
    #expect(event.date == nil)
  }

  @Test("what somebody says happened is attributed to the speaker")
  func attribution() throws {
    let event = try #require(
      try Reader.read("Iran said that Iraq had attacked Syria.").events.first { $0.act == .assault }
    )
    #expect(event.attribution.map { $0.actor?.rawValue } == ["IRN"])
  }

  @Test("one act told twice in a sentence is one event")
  func onceASentence() throws {
    let events = try Reader.read("Peru met with Chile, and Peru met with Chile again.").events
    #expect(events.count { $0.act == .consult } == 1)
  }

  @Test("a text without political actors has no events")
  func noActors() throws {
    #expect(try Reader.read("The shop sold apples. Nobody met the baker.").events.isEmpty)
  }

  @Test("a deadline and a day after publication do not date what has happened")
  func deadlines() throws {
    let text = "Chile pledged to join the treaty by 2030. Peru met with Chile on 9 June 2023."
    let events = try Reader.read(text, published: "2023-05-01").events
    #expect(events.first { $0.act == .agree }?.date == nil)
    #expect(
      events.filter { $0.act == .consult && $0.status == .happened }.allSatisfy { $0.date == nil })
  }

  @Test("a noun before a finite conjunct is its subject, not the first verb's")
  func misplacedSubject() throws {
    let text =
      "Peru held talks with Chile, in which the envoys weighed the drought and Brazil promised "
      + "help to Bolivia."
    let promise = try Reader.read(text).events.first { $0.act == .agree }
    #expect(promise.map(\.actorIDs) == ["BRA"])
  }

  @Test("who seeks aid asks for it, and who is asked is the recipient")
  func seeking() throws {
    let events = try Reader.read("Ukraine sought aid from Germany.").events
    let request = try #require(events.first { $0.act == .request })
    #expect(request.actorIDs == ["UKR"])
    #expect(request.recipientIDs == ["DEU"])
    #expect(request.status == .happened)
    #expect(!events.contains { $0.act == .aid })
  }

  @Test("people are parties by what they are, and domestic acts keep both sides")
  func sectors() throws {
    let events = try Reader.read("Kenyan police arrested two opposition activists.").events
    let arrest = try #require(events.first { $0.act == .coerce })
    #expect(arrest.actorIDs == ["KEN"])
    #expect(arrest.recipients.first?.sector == .opposition)
    #expect(arrest.recipientIDs == ["?"])
  }

  @Test("two given ranges are answered with the act between them, or with none")
  func pair() throws {
    let text = "Chile's foreign minister rejected a request from Peru to reopen the talks."
    let act = try Reader.read(text, pair: PairRanges(actor: 0..<24, recipient: 49..<53))
    #expect(act.pair?.event?.type == .reject)
    #expect(act.pair?.event?.actors.first?.actor?.rawValue == "CHL")
    let none = try Reader.read(
      "Chile is longer than Peru, and its coast is colder.",
      pair: PairRanges(actor: 0..<5, recipient: 21..<25))
    #expect(none.pair != nil)
    #expect(none.pair?.event == nil)
  }

  @Test("an undated text takes the year in which all whom it names held office")
  func officeWindow() throws {
    let text =
      "On September 5, Prime Minister Tony Blair of the United Kingdom met with President George W. "
      + "Bush of the United States and Chancellor Angela Merkel of Germany."
    let window = try Reader.read(text).times.first
    #expect(window?.value == "2006-09-05")
  }

  @Test("a headline without its auxiliary cancels the meeting that it names")
  func headline() throws {
    let events = try Reader.read("ASEAN summit in Bangkok postponed after storm damages airport")
      .events
    #expect(events.map(\.act) == [.consult])
    #expect(events.first?.status == .cancelled)
    #expect(events.first?.actorIDs == ["ASEAN"])
  }

  @Test func `what was agreed long ago lay ahead from then on`() throws {
    let coded = try Reader.read(
      "Bolivia and Chile agreed in 2008 to settle the row.", published: "2015-09-10")
    let event = try #require(coded.events.first { $0.status == .scheduled })
    #expect(event.bounds?.from == CalendarDate("2008-01-01"))
  }

  @Test func `a day told once dates the deeds told in a row`() throws {
    let coded = try Reader.read(
      "Peru met Chile on Monday and condemned Bolivia.", published: "2015-09-10")
    let event = try #require(coded.events.first { $0.act == .accuse })
    #expect(event.date?.value == "2015-09-07")
  }
}
