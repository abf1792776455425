import Actors
import Documents
import Language
import Testing

@Suite("Names of a document")
struct NameTests {
  let find: MentionFinder

  init() throws { find = MentionFinder(knowledge: try knowledge.get()) }

  private func labels(_ hand: HandParse) -> [String: String] {
    let found = find(hand.parse, text: hand.text, on: date("2022-06-29"))
    let labelled = found.compactMap { mention in
      mention.label.map { (hand.text[mention.range], $0) }
    }
    return Dictionary(labelled) { first, _ in first }
  }

  static let lawyer = HandParse(
    """
    Farida|NNP|compound|1 Quandt|NNP|nsubj|6 ,|,|punct|1 a|DT|det|4 lawyer|NN|appos|1 ,|,|punct|1 \
    spoke|VBD|ROOT|6 .|.|punct|6 Reporters|NNS|nsubj|9 asked|VBD|ROOT|9 Quandt|NNP|dobj|9 \
    again|RB|advmod|9 .|.|punct|9
    """, entities: [("PERSON", 0..<2), ("ORG", 10..<11)])

  @Test func `A person named in full is a person where the model sees an organisation`() {
    let found = labels(Self.lawyer)
    #expect(found["Farida Quandt"] == "PERSON")
    #expect(found["Quandt"] == "PERSON")
  }

  static let ministry = HandParse(
    """
    The|DT|det|1 Ministry|NNP|nsubj|11 of|IN|prep|1 Higher|NNP|compound|4 Education|NNP|pobj|2 \
    ,|,|punct|4 Science|NNP|conj|4 and|CC|cc|6 Trade|NNP|conj|6 (|-LRB-|punct|10 \
    MHEST|NNP|appos|1 )|-RRB-|punct|10 paid|VBD|ROOT|12 the|DT|det|14 Prime|NNP|compound|15 \
    Minister|NNP|dobj|12 .|.|punct|12 MHEST|NNP|nsubj|18 closed|VBD|ROOT|18 .|.|punct|18
    """, entities: [("ORG", 1..<5), ("PERSON", 10..<11)])

  @Test func `A ministry keeps its whole list, and its acronym is its own`() {
    let found = labels(Self.ministry)
    #expect(found["Ministry of Higher Education, Science and Trade"] == "ORG")
    #expect(found["MHEST"] == "ORG")
    #expect(found["Minister"] == nil)
  }

  static let emir = HandParse(
    """
    Sheikh|NNP|compound|1 Khalid|NNP|nsubj|8 Al|NNP|flat|1 -|HYPH|punct|2 Rumi|NNP|flat|1 \
    bin|NNP|flat|1 Tariq|NNP|flat|1 has|VBZ|aux|8 met|VBN|ROOT|8 Kuwaiti|NNP|compound|10 \
    Huda|NNP|dobj|8 Salmi|NNP|flat|10 .|.|punct|8
    """, entities: [("PERSON", 0..<2), ("PERSON", 4..<5), ("PERSON", 9..<12)])

  @Test func `A name keeps its particles and loses its title and its people`() {
    let found = labels(Self.emir)
    #expect(found["Khalid Al-Rumi bin Tariq"] == "PERSON")
    #expect(found["Huda Salmi"] == "PERSON")
  }

  static let places = HandParse(
    """
    Rain|NN|nsubj|1 fell|VBD|ROOT|1 in|IN|prep|1 northern|JJ|amod|4 Peru|NNP|pobj|2 .|.|punct|1
    """, entities: [("GPE", 4..<5)])

  @Test func `A direction before a place belongs to its name`() {
    let found = labels(Self.places)
    #expect(found["northern Peru"] == "GPE")
  }

  static let nested = HandParse(
    """
    The|DT|det|3 Peru|NNP|compound|3 Rugby|NNP|compound|3 Union|NNP|nsubj|4 paid|VBD|ROOT|4 \
    $|$|quantmod|6 40|CD|nummod|7 million|CD|dobj|4 .|.|punct|4
    """, entities: [("GPE", 1..<2), ("MONEY", 6..<8)])

  @Test func `A name inside a longer name has no label of its own`() {
    let found = labels(Self.nested)
    #expect(found["Peru Rugby Union"] == "ORG")
    #expect(found["Peru"] == nil)
    #expect(found["$ 40 million"] == "MONEY")
  }

  static let languages = HandParse(
    """
    Viewers|NNS|nsubj|1 left|VBD|ROOT|1 a|DT|det|6 Spanish|JJ|amod|5 -|HYPH|punct|5 \
    language|NN|compound|6 channel|NN|dobj|1 in|IN|prep|1 New|NNP|compound|9 London|NNP|pobj|7 \
    .|.|punct|1
    """, entities: [("GPE", 8..<10)])

  @Test func `A language is no state, and a namesake of a capital no capital`() {
    let found = find(Self.languages.parse, text: Self.languages.text, on: date("2022-06-29"))
    #expect(!found.contains { $0.kind == .state })
    #expect(found.contains { Self.languages.text[$0.range] == "New London" && $0.kind == .place })
  }
}
