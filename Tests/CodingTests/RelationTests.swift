import Actors
import Coding
import Testing

@Suite("Relations of single sentences")
struct RelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Relation.Kind
    let a: String
    let b: String
    var status = EventStatus.happened
    var from: String?
    var to: String?
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      text: "Latvia joined NATO on 29 March 2004.", kind: .membership, a: "LVA", b: "NATO",
      from: "2004-03-29"),
    Case(
      text: "Denmark is not a member of OPEC.", kind: .membership, a: "DNK", b: "OPEC",
      status: .denied),
    Case(
      text: "Georgia wants to join NATO.", kind: .membership, a: "GEO", b: "NATO",
      status: .proposed),
    Case(
      text: "Albania applied to join the European Union on 28 April 2009.", kind: .application,
      a: "ALB", b: "EU", from: "2009-04-28"),
    Case(
      text: "Ecuador left OPEC in January 2020.", kind: .membership, a: "ECU", b: "OPEC",
      to: "2020-01"),
    Case(
      text: "The alliance between Greece and France is old.", kind: .alliance, a: "GRC", b: "FRA"),
    Case(
      text: "Brazil and Japan formed a strategic partnership in 2014.", kind: .partnership,
      a: "BRA", b: "JPN", from: "2014"),
    Case(
      text: "Kenya opened an embassy in Oslo in May 2012.", kind: .mission, a: "KEN", b: "NOR",
      from: "2012-05"),
    Case(
      text: "Chile and Bolivia are locked in a territorial dispute over sea access.",
      kind: .dispute, a: "CHL", b: "BOL"),
    Case(
      text: "Canada lifted its sanctions on Cuba in 2009.", kind: .sanctions, a: "CAN", b: "CUB",
      to: "2009"),
    Case(
      text: "India imposed import restrictions on Turkey.", kind: .tradeRestriction, a: "IND",
      b: "TUR"),
    Case(
      text: "Spain and Italy held joint military exercises in June 2003.", kind: .exercise,
      a: "ESP", b: "ITA", from: "2003-06"),
  ]

  @Test("a relation has its sides, where it stands and its dates", arguments: cases)
  func relation(_ example: Case) throws {
    let relations = try Reader.read(example.text, published: "2021-01-15").relations
      .filter { $0.kind != .office }
    #expect(relations.count == 1)
    let relation = try #require(relations.first)
    #expect(relation.kind == example.kind)
    #expect([relation.a.actor?.rawValue, relation.b.actor?.rawValue] == [example.a, example.b])
    #expect(relation.status == example.status)
    if let from = example.from { #expect(relation.from?.value == from) }
    if let to = example.to { #expect(relation.to?.value == to) }
  }

  @Test("a title before a name is an office held")
  func office() throws {
    let relation = try #require(
      try Reader.read("Portuguese Foreign Minister Marta Coelho spoke.").relations.first)
    #expect(relation.kind == .office)
    #expect(relation.a.name == "Marta Coelho")
    #expect(relation.b.actor?.rawValue == "PRT")
  }

  @Test("a list of actors, a guest and a joined unit make no membership")
  func none() throws {
    for text in [
      "NATO members met Uganda and Iceland.", "Uganda and Iceland both grow tulips.",
      "Peru joined the European Union's maritime patrol.",
    ] {
      #expect(try Reader.read(text).relations.filter { $0.kind == .membership }.isEmpty)
    }
  }

  @Test("beginnings that only the tables know are marked as theirs")
  func reference() throws {
    let relation = try #require(
      try Reader.read("Turkey is a member of NATO.", published: "2010-05-01").relations.first)
    #expect(relation.from?.value == "1952-02-18")
    #expect(relation.why.contains("memberships.tsv"))
  }

  @Test(
    "that leave a side open have the one other state spoken of just before",
    arguments: [
      (
        "Peru expelled the envoys on Monday. Chile closed its embassy the same day.", "mission",
        "CHL", "PER"
      ),
      (
        "Talks with Myanmar began. Norway lifted the last of its sanctions.", "sanctions", "NOR",
        "MMR"
      ),
      ("Peru and Chile signed a treaty. It ends a dispute over fishing.", "dispute", "PER", "CHL"),
    ])
  func near(text: String, kind: String, a: String, b: String) throws {
    let found = try Reader.read(text, published: "2012-05-05").relations
    #expect(
      found.contains {
        $0.kind.rawValue == kind && $0.a.actor?.rawValue == a && $0.b.actor?.rawValue == b
      })
  }

  @Test("that leave a side open where several states stand near have none")
  func several() throws {
    let found = try Reader.read(
      "Peru and Bolivia expelled the envoys on Monday. Chile closed its embassy the same day."
    ).relations
    #expect(!found.contains { $0.kind == .mission })
  }

  @Test("have nobody for those whom the text only counts")
  func counted() throws {
    let found = try Reader.read(
      "Peru welcomed the step. Norway imposed sanctions on more than 300 targets on Monday."
    ).relations
    #expect(!found.contains { $0.kind == .sanctions })
  }
}
