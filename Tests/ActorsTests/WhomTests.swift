import Actors
import Documents
import Language
import Testing

/// For whom a person acts, and whom a pronoun, a group or a part of a name takes up.
@Suite struct WhomTests {
  let find: MentionFinder

  init() throws { find = MentionFinder(knowledge: try knowledge.get()) }

  private func mentions(_ hand: HandParse, _ day: String) -> [String: Mention] {
    let found = find(hand.parse, text: hand.text, on: date(day))
    return Dictionary(found.map { (hand.text[$0.range], $0) }) { first, _ in first }
  }

  @Test func `a name in apposition to an office serves whom the office serves`() {
    let hand = HandParse(
      """
      Kenya|NNP|poss|2 's|POS|case|0 envoy|NN|nsubj|7 ,|,|punct|2 Daniel|NNP|compound|5 \
      Otieno|NNP|appos|2 ,|,|punct|2 left|VBD|ROOT|7 .|.|punct|7
      """, entities: [("GPE", 0..<1), ("PERSON", 4..<6)])
    #expect(mentions(hand, "2012-05-05")["Daniel Otieno"]?.affiliation?.rawValue == "KEN")
  }

  @Test func `what describes an office does not part it from its state`() {
    let hand = HandParse(
      """
      Chile|NNP|poss|5 's|POS|case|0 top|JJ|amod|5 commercial|JJ|amod|5 negotiator|NN|compound|6 \
      Pedro|NNP|compound|6 Rojas|NNP|nsubj|7 left|VBD|ROOT|7 .|.|punct|7
      """, entities: [("GPE", 0..<1), ("PERSON", 5..<7)])
    #expect(mentions(hand, "2012-05-05")["Pedro Rojas"]?.affiliation?.rawValue == "CHL")
  }

  @Test(arguments: [
    ("Peru|NNP|poss|4 's|POS|case|0", "PER"), ("the|DT|det|4 new|JJ|amod|4", "UNO"),
  ])
  func `an envoy to an organisation serves the state that sends him`(start: String, whom: String) {
    let hand = HandParse(
      """
      \(start) deputy|NN|compound|4 U.N.|NNP|compound|4 envoy|NN|compound|6 Ana|NNP|compound|6 \
      Torres|NNP|nsubj|7 left|VBD|ROOT|7 .|.|punct|7
      """, entities: [("ORG", 3..<4), ("PERSON", 5..<7)])
    #expect(mentions(hand, "2012-05-05")["Ana Torres"]?.affiliation?.rawValue == whom)
  }

  @Test func `the object of a verb is not its subject`() {
    let hand = HandParse(
      """
      Vladimir|NNP|compound|1 Putin|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2 \
      Recep|NNP|compound|6 Tayyip|NNP|compound|6 Erdogan|NNP|nsubj|7 thanked|VBD|ROOT|7 \
      him|PRP|dobj|7 .|.|punct|7
      """, entities: [("PERSON", 0..<2), ("PERSON", 4..<7)])
    #expect(mentions(hand, "2018-05-05")["him"]?.actor?.rawValue == "putin-vladimir")
  }

  @Test func `both sides are the last two whom the text joined`() {
    let hand = HandParse(
      """
      Peru|NNP|nsubj|3 and|CC|cc|0 Ecuador|NNP|conj|0 signed|VBD|ROOT|3 a|DT|det|5 treaty|NN|dobj|3 \
      .|.|punct|3 Brazil|NNP|nsubj|8 thanked|VBD|ROOT|8 envoys|NNS|dobj|8 sent|VBN|acl|9 \
      from|IN|prep|10 distant|JJ|amod|13 Chile|NNP|pobj|11 .|.|punct|8 Both|DT|det|16 \
      sides|NNS|nsubj|17 agreed|VBD|ROOT|17 .|.|punct|17
      """,
      entities: [("GPE", 0..<1), ("GPE", 2..<3), ("GPE", 7..<8), ("GPE", 13..<14)])
    #expect(mentions(hand, "1998-10-27")["Both sides"]?.members.map(\.rawValue) == ["PER", "ECU"])
  }

  @Test func `a quotation after a full stop goes on with the speaker before`() {
    let hand = HandParse(
      """
      "|``|punct|4 Agreed|VBN|advcl|4 ,|,|punct|4 "|''|punct|4 said|VBD|ROOT|4 Angela|NNP|compound|6 \
      Merkel|NNP|nsubj|4 .|.|punct|4 "|``|punct|10 We|PRP|nsubj|10 pay|VBP|ROOT|10 .|.|punct|10 \
      "|''|punct|10 David|NNP|compound|14 Cameron|NNP|nsubj|15 said|VBD|ROOT|15 Poland|NNP|nsubj|17 \
      gained|VBD|ccomp|15 .|.|punct|15
      """,
      entities: [("PERSON", 5..<7), ("PERSON", 13..<15), ("GPE", 16..<17)])
    #expect(mentions(hand, "2012-05-05")["We"]?.actor?.rawValue == "DEU")
  }

  @Test func `a people who go by the given name are known again by it`() {
    let hand = HandParse(
      """
      Meles|NNP|compound|1 Zenawi|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2 Meles|NNP|nsubj|5 \
      returned|VBD|ROOT|5 .|.|punct|5
      """, entities: [("PERSON", 0..<2)])
    #expect(mentions(hand, "2000-12-12")["Meles"]?.actor?.rawValue == "zenawi-meles")
  }

  @Test(arguments: [
    ("leaders|NNS|nsubj|6", "1998-10-27", ["fujimori-alberto", "mahuad-jamil"]),
    ("officials|NNS|nsubj|6", "1998-10-27", ["PER", "ECU"]),
  ])
  func `a plural of an office means who holds it, else the states`(
    noun: String, day: String, who: [String]
  ) {
    let hand = HandParse(
      """
      The|DT|det|1 \(noun) of|IN|prep|1 Peru|NNP|pobj|2 and|CC|cc|3 Ecuador|NNP|conj|3 \
      met|VBD|ROOT|6 .|.|punct|6
      """, entities: [("GPE", 3..<4), ("GPE", 5..<6)])
    let group = find(hand.parse, text: hand.text, on: date(day)).first { !$0.members.isEmpty }
    #expect((group?.members.map(\.rawValue) ?? []) == who)
  }

  @Test func `a brother of one father is another person`() {
    let hand = HandParse(
      """
      Abdulaziz|NNP|compound|2 bin|NNP|compound|2 Salman|NNP|nsubj|3 left|VBD|ROOT|3 .|.|punct|3
      """, entities: [("PERSON", 0..<3)])
    #expect(mentions(hand, "2020-04-12")["Abdulaziz bin Salman"]?.actor == nil)
  }

  @Test func `a rank between office and name leaves the office the person's`() {
    let hand = HandParse(
      """
      Ghana|NNP|poss|3 's|POS|case|0 Interior|NNP|compound|3 Minister|NNP|compound|6 \
      Gen.|NNP|compound|6 Kofi|NNP|compound|6 Annor|NNP|nsubj|7 left|VBD|ROOT|7 .|.|punct|7
      """, entities: [("GPE", 0..<1), ("PERSON", 5..<7)])
    #expect(mentions(hand, "2012-05-05")["Kofi Annor"]?.affiliation?.rawValue == "GHA")
  }

  @Test func `ministers whom a communique writes as names are those of the states that follow`() {
    let hand = HandParse(
      """
      The|DT|det|2 Foreign|NNP|compound|2 Ministers|NNPS|nsubj|7 of|IN|prep|2 Chile|NNP|pobj|3 \
      ,|,|punct|2 Peru|NNP|conj|2 met|VBD|ROOT|7 .|.|punct|7 Ministers|NNS|nsubj|10 \
      agreed|VBD|ROOT|10 .|.|punct|10
      """, entities: [("ORG", 0..<5), ("GPE", 6..<7)])
    let found = mentions(hand, "2015-05-05")
    #expect(found["Chile"]?.actor?.rawValue == "CHL")
    #expect(found["The Foreign Ministers"]?.members.count == 2)
    #expect(found["Ministers"]?.members == found["The Foreign Ministers"]?.members)
  }

  @Test func `a minister is none of the two leaders`() {
    let hand = HandParse(
      """
      Nikol|NNP|compound|1 Pashinyan|NNP|nsubj|5 and|CC|cc|1 Ilham|NNP|compound|4 \
      Aliyev|NNP|conj|1 met|VBD|ROOT|5 Sergey|NNP|compound|7 Lavrov|NNP|dobj|5 .|.|punct|5 \
      The|DT|det|11 two|CD|nummod|11 leaders|NNS|nsubj|12 left|VBD|ROOT|12 .|.|punct|12
      """, entities: [("PERSON", 0..<2), ("PERSON", 3..<5), ("PERSON", 6..<8)])
    #expect(
      mentions(hand, "2021-05-05")["The two leaders"]?.members.map(\.rawValue)
        == ["pashinyan-nikol", "aliyev-ilham"])
  }

  @Test func `a deputy secretary of state serves the state whose office it is`() {
    let hand = HandParse(
      """
      Deputy|NNP|compound|3 Secretary|NNP|compound|3 of|IN|prep|1 State|NNP|pobj|2 \
      Ann|NNP|compound|5 Rowe|NNP|nsubj|6 left|VBD|ROOT|6 .|.|punct|6
      """, entities: [("PERSON", 4..<6)])
    #expect(mentions(hand, "2012-05-05")["Ann Rowe"]?.affiliation?.rawValue == "USA")
  }

  @Test func `a name with the father's stands without that of the house`() {
    let hand = HandParse(
      """
      Faisal|NNP|compound|2 bin|NNP|compound|2 Farhan|NNP|nsubj|3 left|VBD|ROOT|3 .|.|punct|3
      """, entities: [("PERSON", 0..<3)])
    #expect(
      mentions(hand, "2021-05-05")["Faisal bin Farhan"]?.actor?.rawValue
        == "faisal-bin-farhan-al-saud")
  }

  @Test func `we who issue a text are those whom its opening names, outside quotation marks`() {
    let hand = HandParse(
      """
      We|PRP|nsubj|9 ,|,|punct|0 the|DT|det|4 Foreign|NNP|compound|4 Ministers|NNPS|appos|0 \
      of|IN|prep|4 Chile|NNP|pobj|5 and|CC|cc|6 Peru|NNP|conj|6 met|VBD|ROOT|9 .|.|punct|9 \
      We|PRP|nsubj|12 agree|VBP|ROOT|12 .|.|punct|12
      """, entities: [("GPE", 6..<7), ("GPE", 8..<9)])
    let found = find(hand.parse, text: hand.text, on: date("2015-05-05"))
    let own = found.filter { hand.text[$0.range] == "We" }
    #expect(own.count == 2)
    #expect(own.allSatisfy { $0.members.count == 2 && $0.name == "Foreign Ministers" })
  }

  @Test func `the king is no president`() {
    let hand = HandParse(
      """
      King|NNP|compound|1 Hussein|NNP|nsubj|2 met|VBD|ROOT|2 Bill|NNP|compound|4 \
      Clinton|NNP|dobj|2 .|.|punct|2 The|DT|det|7 king|NN|nsubj|8 left|VBD|ROOT|8 .|.|punct|8
      """, entities: [("PERSON", 1..<2), ("PERSON", 3..<5)])
    #expect(mentions(hand, "1994-05-05")["The king"]?.actor?.rawValue == "hussein-of-jordan")
  }

  @Test func `a headline that names ministers does not make them who writes`() {
    let hand = HandParse(
      """
      Foreign|NNP|compound|1 Ministers|NNPS|nsubj|6 of|IN|prep|1 Chile|NNP|pobj|2 and|CC|cc|3 \
      Peru|NNP|conj|3 met|VBD|ROOT|6 .|.|punct|6 We|PRP|nsubj|9 left|VBD|ROOT|9 .|.|punct|9
      """, entities: [("GPE", 3..<4), ("GPE", 5..<6)])
    #expect(mentions(hand, "2015-05-05")["Foreign Ministers"]?.members.count == 2)
    #expect(mentions(hand, "2015-05-05")["We"] == nil)
  }
}
