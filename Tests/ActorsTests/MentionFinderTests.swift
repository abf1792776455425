import Actors
import Documents
import Language
import Testing

@Suite("Mention finder")
struct MentionFinderTests {
  let find: MentionFinder

  init() throws { find = MentionFinder(knowledge: try knowledge.get()) }

  private func mentions(_ hand: HandParse, _ day: String?) -> [String: Mention] {
    let found = find(hand.parse, text: hand.text, on: day.map(date))
    return Dictionary(found.map { (hand.text[$0.range], $0) }) { first, _ in first }
  }

  static let summit = HandParse(
    """
    German|JJ|amod|1 Chancellor|NNP|compound|3 Helmut|NNP|compound|3 Kohl|NNP|nsubj|4 \
    met|VBD|ROOT|4 Russian|JJ|amod|6 President|NNP|compound|8 Boris|NNP|compound|8 \
    Yeltsin|NNP|dobj|4 in|IN|prep|4 Bonn|NNP|pobj|9 .|.|punct|4 The|DT|det|14 two|CD|nummod|14 \
    leaders|NNS|nsubj|15 agreed|VBD|ROOT|15 to|TO|aux|17 visit|VB|xcomp|15 \
    Kazakhstan|NNP|dobj|17 .|.|punct|15
    """,
    entities: [
      ("NORP", 0..<1), ("PERSON", 2..<4), ("NORP", 5..<6), ("PERSON", 7..<9), ("GPE", 10..<11),
      ("GPE", 18..<19),
    ])

  static let capitals = HandParse(
    """
    Paris|NNP|nsubj|3 and|CC|cc|0 Berlin|NNP|conj|0 rejected|VBD|ROOT|3 the|DT|det|5 \
    plan|NN|dobj|3 after|IN|mark|8 envoys|NNS|nsubj|8 talked|VBD|advcl|3 in|IN|prep|8 \
    Rome|NNP|pobj|9 .|.|punct|3
    """,
    entities: [("GPE", 0..<1), ("GPE", 2..<3), ("GPE", 10..<11)])

  static let offices = HandParse(
    """
    The|DT|det|2 Brazilian|JJ|amod|2 president|NN|nsubj|3 praised|VBD|ROOT|3 the|DT|det|7 \
    NATO|NNP|compound|7 secretary|NN|compound|7 general|NN|dobj|3 .|.|punct|3
    """, entities: [("NORP", 1..<2), ("ORG", 5..<6)])

  static let newspaper = HandParse(
    """
    A|DT|det|1 reporter|NN|nsubj|6 of|IN|prep|1 the|DT|det|5 Japan|NNP|compound|5 Times|NNP|pobj|2 \
    called|VBD|ROOT|6 Hunter|NNP|compound|8 Biden|NNP|oprd|6 .|.|punct|6
    """, entities: [("ORG", 3..<6), ("PERSON", 7..<9)])

  static let bloc = HandParse(
    """
    Angela|NNP|compound|1 Merkel|NNP|nsubj|2 flew|VBD|ROOT|2 to|IN|prep|2 Athens|NNP|pobj|3 \
    .|.|punct|2 She|PRP|nsubj|7 said|VBD|ROOT|7 the|DT|det|10 European|NNP|compound|10 \
    Union|NNP|nsubj|11 sent|VBD|ccomp|7 its|PRP$|poss|13 experts|NNS|dobj|11 .|.|punct|7
    """, entities: [("PERSON", 0..<2), ("GPE", 4..<5), ("ORG", 8..<11)])

  static let neighbours = HandParse(
    """
    Peru|NNP|nsubj|3 and|CC|cc|0 Ecuador|NNP|conj|0 signed|VBD|ROOT|3 a|DT|det|5 treaty|NN|dobj|3 \
    .|.|punct|3 The|DT|det|9 two|CD|nummod|9 countries|NNS|nsubj|10 reopened|VBD|ROOT|10 \
    their|PRP$|poss|12 border|NN|dobj|10 .|.|punct|10
    """, entities: [("GPE", 0..<1), ("GPE", 2..<3)])

  static let alliance = HandParse(
    """
    NATO|NNP|nsubj|1 invited|VBD|ROOT|1 Hungary|NNP|dobj|1 .|.|punct|1 The|DT|det|5 \
    alliance|NN|nsubj|6 wants|VBZ|ROOT|6 an|DT|det|8 answer|NN|dobj|6 from|IN|prep|8 \
    Budapest|NNP|pobj|9 .|.|punct|6
    """, entities: [("ORG", 0..<1), ("GPE", 2..<3), ("GPE", 10..<11)])

  static let former = HandParse(
    """
    Former|JJ|amod|1 President|NNP|compound|3 Jimmy|NNP|compound|3 Carter|NNP|nsubj|4 \
    met|VBD|ROOT|4 Joseph|NNP|compound|6 Nye|NNP|dobj|4 ,|,|punct|6 a|DT|det|9 \
    professor|NN|appos|6 at|IN|prep|9 Harvard|NNP|compound|12 University|NNP|pobj|10 .|.|punct|4
    """, entities: [("PERSON", 2..<4), ("PERSON", 5..<7), ("ORG", 11..<13)])

  static let house = HandParse(
    """
    The|DT|det|2 Blue|NNP|compound|2 House|NNP|nsubj|3 rejected|VBD|ROOT|3 the|DT|det|5 \
    offer|NN|dobj|3 .|.|punct|3
    """, entities: [("ORG", 0..<3)])

  @Test(arguments: [
    ("1990-05-05", "YUG"), ("1999-05-05", "SCG"), ("2002-05-05", "SCG"), ("2015-05-05", "YUG"),
  ])
  func `A name that a state took over from one that ended means the state of the day`(
    day: String, state: String
  ) {
    let visit = HandParse(
      "Yugoslavia|NNP|nsubj|1 received|VBD|ROOT|1 the|DT|det|3 envoys|NNS|dobj|1 .|.|punct|1",
      entities: [("GPE", 0..<1)])
    #expect(mentions(visit, day)["Yugoslavia"]?.actor?.rawValue == state)
  }

  @Test func `The former state is the one that ended`() {
    let war = HandParse(
      """
      Troops|NNS|nsubj|1 left|VBD|ROOT|1 the|DT|det|4 former|JJ|amod|4 Yugoslavia|NNP|dobj|1 \
      .|.|punct|1
      """, entities: [("GPE", 4..<5)])
    #expect(mentions(war, "1999-05-05")["Yugoslavia"]?.actor?.rawValue == "YUG")
  }

  @Test func `Holders of the day are known with their roles`() {
    let found = mentions(Self.summit, "1997-06-01")
    #expect(found["Helmut Kohl"]?.actor?.rawValue == "kohl-helmut")
    #expect(found["Helmut Kohl"]?.role == "Chancellor of Germany")
    #expect(found["Helmut Kohl"]?.affiliation?.rawValue == "DEU")
    #expect(found["Boris Yeltsin"]?.actor?.rawValue == "yeltsin-boris")
    #expect(found["Boris Yeltsin"]?.label == "PERSON")
    #expect(found["German"]?.actor?.rawValue == "DEU")
  }

  @Test func `A group takes up as many as it counts and keeps its name`() {
    let found = mentions(Self.summit, "1997-06-01")
    let group = found["The two leaders"]
    #expect(group?.members.map(\.rawValue) == ["kohl-helmut", "yeltsin-boris"])
    #expect(group?.kind == .grouping)
    #expect(group?.actor == nil)
  }

  @Test func `A capital acts as a subject and is a town after in`() {
    let found = mentions(Self.capitals, "2003-02-01")
    #expect(found["Paris"]?.actor?.rawValue == "FRA")
    #expect(found["Berlin"]?.actor?.rawValue == "DEU")
    #expect(found["Rome"]?.actor == nil)
    #expect(found["Rome"]?.kind == .place)
    #expect(found["Rome"]?.affiliation?.rawValue == "ITA")
  }

  @Test(arguments: [
    ("2005-03-01", "lula-da-silva-luiz-inacio", "scheffer-jaap-de-hoop"),
    ("2012-03-01", "rousseff-dilma", "rasmussen-anders-fogh"),
  ])
  func `An office without a name is its holder on the day`(
    day: String, first: String, second: String
  ) {
    let found = mentions(Self.offices, day)
    let president = found["The Brazilian president"]
    #expect(president?.kind == .office)
    #expect(president?.office == "president of BRA")
    #expect(president?.actor?.rawValue == first)
    let general = found["the NATO secretary general"]?.actor?.rawValue
    #expect(general == second || general == "de-hoop-scheffer-jaap")
  }

  @Test func `A state inside a newspaper's name is no mention`() {
    let found = mentions(Self.newspaper, "2022-06-01")
    #expect(found["Japan"] == nil)
    #expect(found["Japan Times"]?.kind == .organization)
  }

  @Test func `Another first name is another person`() {
    let found = mentions(Self.newspaper, "2022-06-01")
    #expect(found["Hunter Biden"]?.kind == .person)
    #expect(found["Hunter Biden"]?.actor == nil)
    #expect(found["Hunter Biden"]?.name == "Hunter Biden")
  }

  @Test func `Pronouns take up the nearest subject`() {
    let found = mentions(Self.bloc, "2012-10-09")
    #expect(found["She"]?.actor?.rawValue == "merkel-angela")
    #expect(found["its"]?.actor?.rawValue == "EU")
    #expect(found["Athens"]?.kind == .place)
  }

  @Test func `Two countries are those of the sentence before`() {
    let found = mentions(Self.neighbours, "1998-10-27")
    #expect(found["The two countries"]?.members.map(\.rawValue) == ["PER", "ECU"])
    #expect(found["their"]?.members.map(\.rawValue) == ["PER", "ECU"])
  }

  @Test func `The alliance is the one named before`() {
    let found = mentions(Self.alliance, "1997-07-09")
    #expect(found["The alliance"]?.actor?.rawValue == "NATO")
    #expect(found["Budapest"]?.actor?.rawValue == "HUN")
  }

  @Test func `An unknown person keeps name and role of the text`() {
    let found = mentions(Self.former, "2010-01-01")
    #expect(found["Joseph Nye"]?.actor == nil)
    #expect(found["Joseph Nye"]?.role == "professor at Harvard University")
    #expect(found["Jimmy Carter"]?.role == "former President")
  }

  @Test(arguments: [("2021-01-01", true), ("2023-01-01", false)])
  func `A seat stands for its government only in its time`(day: String, stands: Bool) {
    #expect((mentions(Self.house, day)["Blue House"]?.actor?.rawValue == "KOR") == stands)
  }

  @Test(arguments: [
    summit, capitals, offices, newspaper, bloc, neighbours, alliance, former, house,
  ])
  func `Ranges are token ranges, sorted, nested or apart`(hand: HandParse) {
    for day in [nil, date("2001-01-01")] {
      let found = find(hand.parse, text: hand.text, on: day)
      for mention in found {
        #expect(mention.range == hand.parse.textRange(mention.tokens))
        #expect(mention.tokens.contains(mention.head))
        #expect(!mention.name.isEmpty)
      }
      for (a, b) in zip(found, found.dropFirst()) {
        #expect(a.range.lowerBound <= b.range.lowerBound)
        let nested = a.range.upperBound >= b.range.upperBound
        #expect(nested || a.range.upperBound <= b.range.lowerBound)
      }
    }
  }

  @Test func `An empty text has no mentions`() {
    #expect(find(Parse(tokens: [], entities: []), text: SourceText(""), on: nil).isEmpty)
  }
}
