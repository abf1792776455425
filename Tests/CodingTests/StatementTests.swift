import Actors
import Coding
import Documents
import Testing

@Suite("Statements")
struct StatementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let words: String
    let speaker: String?
    var kind = Statement.Kind.direct
    var testDescription: String { text }
  }

  static let speakers = [
    Case(
      text: "“We will not sign the treaty,” Emmanuel Macron said.",
      words: "We will not sign the treaty", speaker: "Emmanuel Macron"),
    Case(
      text: "“We will not sign the treaty,” said Emmanuel Macron, who was in Rome.",
      words: "We will not sign the treaty", speaker: "Emmanuel Macron"),
    Case(
      text: "Emmanuel Macron told reporters: “We will not sign the treaty.”",
      words: "We will not sign the treaty.", speaker: "Emmanuel Macron"),
    Case(
      text: "\"We will not sign the treaty,\" Emmanuel Macron said.",
      words: "We will not sign the treaty", speaker: "Emmanuel Macron"),
    Case(
      text: "‘We don’t want the treaty,’ Emmanuel Macron said.", words: "We don’t want the treaty",
      speaker: "Emmanuel Macron"),
    Case(
      text: "“The talks have failed,” according to the United Nations.",
      words: "The talks have failed", speaker: "United Nations"),
    Case(
      text: "“The talks have failed,” a senior official said.", words: "The talks have failed",
      speaker: "a senior official"),
    Case(
      text: "Emmanuel Macron called the plan “dangerous and useless”.",
      words: "the plan “dangerous and useless”", speaker: "Emmanuel Macron", kind: .mixed),
  ]

  @Test("a quotation has its speaker, wherever the cue stands", arguments: speakers)
  func speaker(_ example: Case) throws {
    let statements = try Reader.read(example.text).statements
    let statement = try #require(statements.first)
    #expect(statements.count == 1)
    #expect(statement.text == example.words)
    #expect(statement.kind == example.kind)
    #expect(statement.speaker?.name == example.speaker)
  }

  @Test("a quotation interrupted by its cue is one statement in two ranges")
  func interrupted() throws {
    let text = "“The border,” Emmanuel Macron said, “will stay open for trade.”"
    let coded = try Reader.read(text)
    let statement = try #require(coded.statements.first)
    #expect(coded.statements.count == 1)
    #expect(
      statement.content.map { coded.document.text[$0] } == [
        "“The border,”", "“will stay open for trade.”",
      ])
  }

  @Test("a quotation over two paragraphs has one speaker")
  func paragraphs() throws {
    let text = """
      Emmanuel Macron said: “The border will stay open for trade this year.

      “We expect nothing else from our neighbours in the north.”
      """
    let statements = try Reader.read(text).statements
    #expect(statements.count == 1)
    #expect(statements.first?.content.count == 2)
    #expect(statements.first?.speaker?.name == "Emmanuel Macron")
  }

  @Test("the same speaker goes on after the cue's sentence")
  func goesOn() throws {
    let text =
      "“The border will stay open,” Emmanuel Macron said. “We expect nothing else from them.”"
    let statements = try Reader.read(text).statements
    let statement = try #require(statements.first)
    #expect(statements.count == 1)
    #expect(statement.content.count == 2)
    #expect(statement.text == "The border will stay open We expect nothing else from them.")
    #expect(statement.speaker?.name == "Emmanuel Macron")
  }

  @Test(
    "quotation marks for irony or a title are no statement",
    arguments: [
      "The so-called “peace plan” was ignored by the government of Peru.",
      "The film “The Long Road Home” opened in Lima.",
    ])
  func irony(_ text: String) throws {
    #expect(try Reader.read(text).statements.isEmpty)
  }

  @Test("the source through which the words came is kept beside the speaker")
  func via() throws {
    let text = "“The talks have failed,” Emmanuel Macron said, according to a news release."
    let statement = try #require(try Reader.read(text).statements.first)
    #expect(statement.speaker?.name == "Emmanuel Macron")
    #expect(statement.via == ["a news release"])
  }

  @Test(
    "reported speech without quotation marks has source, cue and content",
    arguments: [
      (
        "Finland's defence minister said that the exercise would start in May.",
        "Finland's defence minister", "said", "that the exercise would start in May"
      ),
      (
        "According to the ministry, the ferry was searched twice.", "the ministry",
        "According to", "the ferry was searched twice"
      ),
      (
        "The bridge will be closed for a year, officials in Riga said.", "officials in Riga",
        "said", "The bridge will be closed for a year"
      ),
      (
        "Norway has denied that it sold the ships.", "Norway", "has denied",
        "that it sold the ships"
      ),
    ])
  func indirect(_ text: String, source: String, cue: String, content: String) throws {
    let coded = try Reader.read(text)
    let statement = try #require(coded.statements.first)
    #expect(statement.kind == .indirect)
    #expect(statement.speaker?.spans.map { coded.document.text[$0] } == [source])
    #expect(statement.cue.map { coded.document.text[$0] } == cue)
    #expect(statement.content.map { coded.document.text[$0] } == [content])
  }

  @Test("words quoted by an agency are the speaker's and came through the agency")
  func agency() throws {
    let text =
      "“The talks have failed,” Emmanuel Macron said, according to Reuters. “We go home.”"
    let statements = try Reader.read(text).statements
    let statement = try #require(statements.first)
    #expect(statements.count == 1)
    #expect(statement.speaker?.name == "Emmanuel Macron")
    #expect(statement.via == ["Reuters"])
    #expect(statement.content.count == 2)
  }

  @Test("a plan is no claim of whoever plans, and a saying is")
  func attribution() throws {
    let said = try Reader.read("Sweden said that Norway had attacked Denmark.").events
    #expect(said.first?.attribution.map(\.name) == ["Sweden"])
    let planned = try Reader.read("Sweden plans to attack Denmark.").events
    #expect(planned.map { $0.attribution.isEmpty } == [true])
  }

  @Test("an apostrophe opens and closes nothing")
  func apostrophes() throws {
    #expect(
      try Reader.read("The states’ ministers didn’t meet in Peru’s capital.").statements.isEmpty)
  }

  @Test("content ranges hold the quotation marks and the text holds the words")
  func ranges() throws {
    let coded = try Reader.read("“We will not sign the treaty,” Emmanuel Macron said.")
    let statement = try #require(coded.statements.first)
    #expect(statement.content.map { coded.document.text[$0] } == ["“We will not sign the treaty,”"])
    #expect(statement.cue.map { coded.document.text[$0] } == "said")
  }

  @Test(
    "a document speaks for those whose it is, and for nobody where the text does not tell",
    arguments: [
      (
        "The NATO summit in Lisbon ended on Saturday. The Lisbon Summit Declaration states that the "
          + "road is long.", "NATO"
      ),
      ("ASEAN’s charter states that the road is long.", "ASEAN"),
      ("A White House statement says that the road is long.", "USA"),
      ("The Lisbon Declaration states that the road is long.", nil),
    ] as [(String, String?)])
  func documents(text: String, actor: String?) throws {
    let statement = try #require(Reader.read(text).statements.last)
    #expect(statement.speaker?.actor?.rawValue == actor)
    #expect(statement.speaker?.affiliation?.rawValue == actor)
  }

  @Test("are those of whom an apposition names")
  func apposition() throws {
    let text = "Kenya’s oil minister, Daniel Otieno, said that the price was fair."
    let speaker = try #require(Reader.read(text).statements.first?.speaker)
    #expect(speaker.name == "Daniel Otieno" && speaker.affiliation?.rawValue == "KEN")
  }

  @Test(
    "are made by nobody where something is only expected, called by a name or signed",
    arguments: [
      "The envoys were expected to discuss the border.",
      "The group, known as Blue Shield, met in Oslo.",
      "The rebels signed a separate document with the envoys of Ghana.",
    ])
  func nobody(_ text: String) throws {
    #expect(try Reader.read(text).statements.isEmpty)
  }

  @Test("are not made by a day")
  func day() throws {
    let speakers = try Reader.read(
      "The leaders of Ghana and Togo signed a declaration in Accra on Monday saying that the border "
        + "was open.", published: "2019-05-20"
    ).statements.compactMap(\.speaker?.name)
    #expect(!speakers.contains("Monday"))
  }

  @Test("report a clause whole, also where an apposition interrupts it")
  func wholeClause() throws {
    let coded = try Reader.read(
      "Mexico denied that its president, Vicente Fox, had skipped a dinner with the envoy.")
    let said = try #require(coded.statements.first).content.map { coded.document.text[$0] }
    #expect(said == ["that its president, Vicente Fox, had skipped a dinner with the envoy"])
  }
}
