import Actors
import Coding
import Documents
import Testing

/// Coreference over the model's own parse, on sentences of our own.
@Suite struct CoreferenceTests {
  /// The words of each chain of two mentions or more, in text order.
  private func chains(_ text: String, _ day: String) throws -> [[String]] {
    let coded = try Reader.read(text, published: day)
    let grouped = Dictionary(grouping: coded.mentions) { $0.entity }
    return grouped.keys.sorted().compactMap { entity in
      let words = grouped[entity, default: []].map { coded.document.text[$0.range] }
      return words.count > 1 ? words : nil
    }
  }

  @Test func `a quoted I is the speaker and a quoted we the speaker's state`() throws {
    let found = try chains(
      "“I hope that we can ratify the treaty,” Chilean President Gabriel Boric told reporters.",
      "2023-05-10")
    #expect(found.contains(["I", "Gabriel Boric"]))
    #expect(found.contains(["we", "Chilean"]))
  }

  @Test func `a quotation without a cue carries on the one before it`() throws {
    let found = try chains(
      "“The talks were useful,” Gabriel Boric said. “I will return in May.”", "2023-05-10")
    #expect(found == [["Gabriel Boric", "I"]])
  }

  @Test func `a counterpart holds the same office at the state named`() throws {
    let coded = try Reader.read(
      "French Foreign Minister Catherine Colonna called her German counterpart on Tuesday.",
      published: "2023-03-07")
    let mention = coded.mentions.first { $0.why == "coreference/counterpart" }
    #expect(mention?.actor?.rawValue == "baerbock-annalena")
  }

  @Test func `an office is the one to whom the text itself gives it`() throws {
    // In August 2001 the tables have another minister; the text tells of its own time.
    let found = try chains(
      """
      Finnish Foreign Minister Pekka Haavisto went to Tallinn. The Finnish foreign minister spoke \
      of the sea.
      """, "2001-08-06")
    #expect(found.contains(["Pekka Haavisto", "The Finnish foreign minister"]))
  }

  @Test func `any holder of an office is nobody in particular`() throws {
    let coded = try Reader.read(
      "It was the first visit by a French president in ten years.", published: "2023-03-07")
    #expect(coded.mentions.allSatisfy { $0.actor?.rawValue != "macron-emmanuel" })
  }

  @Test func `an abbreviation in brackets is the name before it`() throws {
    let coded = try Reader.read(
      "The Baltic Harbour Council (BHC) met in Tallinn. On Friday the BHC elected a chairman.",
      published: "2023-03-07")
    let numbers = coded.mentions.filter {
      ["Baltic Harbour Council", "BHC"].contains(coded.document.text[$0.range])
    }.map(\.entity)
    #expect(numbers.count == 3)
    #expect(Set(numbers).count == 1)
  }

  @Test func `its is the only state that the sentence names`() throws {
    let found = try chains("The flood hit Uruguay and drowned its harvest.", "2023-03-07")
    #expect(found == [["Uruguay", "its"]])
  }

  private func members(_ words: String, _ text: String, _ day: String) throws -> [String]? {
    let coded = try Reader.read(text, published: day)
    return coded.mentions.first { coded.document.text[$0.range] == words }?.members.map(\.rawValue)
      .sorted()
  }

  @Test func `two sides are the two of whom the text speaks most`() throws {
    let text = """
      Bolivia and Chile fought over a river. Bolivia sent lawyers and Chile sent maps. The lawyers of \
      Bolivia were many, and the maps of Chile were old. Ghana's envoy and Togo's envoy took part in \
      the talks. They began in May. It rained a lot. The bishop wanted to help both sides.
      """
    #expect(try members("both sides", text, "2009-08-03") == ["BOL", "CHL"])
  }

  @Test func `who calls on two states is none of them`() throws {
    let text = "Peru and Brazil quarrelled. Chile called on the two countries to talk."
    #expect(try members("the two countries", text, "2011-02-02") == ["BRA", "PER"])
  }

  @Test func `two who lead one state are not the leaders, and nobody helps himself as them`() throws
  {
    #expect(
      try members(
        "The leaders",
        "Peru's Alan Garcia and his predecessor Alejandro Toledo dined. The leaders left.",
        "2007-02-02") == nil)
    #expect(
      try members(
        "them", "Norway wrote to both Peru and Chile. Ghana and Togo promised to stand by them.",
        "2007-02-02") != ["GHA", "TGO"])
  }

  @Test func `five states are those of a list of five, whoever else was named`() throws {
    let text = """
      The ministers of Kenya, Uganda, Rwanda, Burundi and Tanzania discussed the war in Somalia. \
      Egypt and Sudan sent letters. The five countries pledged money.
      """
    #expect(
      try members("The five countries", text, "2012-05-05") == ["BDI", "KEN", "RWA", "TZA", "UGA"])
  }

  @Test func `a region or a noun describes the state of that kind that was named last`() throws {
    func actor(_ words: String, _ text: String) throws -> String? {
      let coded = try Reader.read(text, published: "2018-03-03")
      return coded.mentions.first { coded.document.text[$0.range] == words }?.actor?.rawValue
    }
    #expect(
      try actor("the Andean nation", "Peru sold copper to China, and the Andean nation wept.")
        == "PER")
    #expect(
      try actor("The kingdom", "Iraq wrote to Jordan and Syria. The kingdom did not answer.")
        == "JOR")
    #expect(
      try actor("the neighbouring Andean nation", "Peru wrote to the neighbouring Andean nation.")
        == nil)
  }

  @Test func `of two offices held a person has the one that the text tells`() throws {
    let coded = try Reader.read(
      "Haiti's Prime Minister Ariel Henry thanked Ghana.", published: "2023-10-04")
    #expect(coded.mentions.first { $0.kind == .person }?.role == "Prime Minister of Haiti")
  }
}
