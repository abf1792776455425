import Actors
import Coding
import Testing

@Suite("Who does what, in hand-built trees")
struct SyntaxTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let tree: String
    let verb: Int
    let agents: [Int]
    var patients: [Int] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "active",
      tree: "Peru/Peru/NNP/PROPN/nsubj/1 met/meet/VBD/VERB/ROOT/1 Chile/Chile/NNP/PROPN/dobj/1",
      verb: 1, agents: [0], patients: [2]),
    Case(
      name: "passive with agent",
      tree:
        "Peru/Peru/NNP/PROPN/nsubjpass/2 was/be/VBD/AUX/auxpass/2 attacked/attack/VBN/VERB/ROOT/2 "
        + "by/by/IN/ADP/agent/2 Chile/Chile/NNP/PROPN/pobj/3",
      verb: 2, agents: [4], patients: [0]),
    Case(
      name: "passive without agent leaves the doer open",
      tree:
        "Peru/Peru/NNP/PROPN/nsubjpass/2 was/be/VBD/AUX/auxpass/2 attacked/attack/VBN/VERB/ROOT/2",
      verb: 2, agents: [], patients: [0]),
    Case(
      name: "a conjunct shares the subject",
      tree: "Peru/Peru/NNP/PROPN/nsubj/1 met/meet/VBD/VERB/ROOT/1 and/and/CC/CCONJ/cc/1 "
        + "praised/praise/VBD/VERB/conj/1 Chile/Chile/NNP/PROPN/dobj/3",
      verb: 3, agents: [0], patients: [4]),
    Case(
      name: "object control: the one urged acts",
      tree: "Peru/Peru/NNP/PROPN/nsubj/1 urged/urge/VBD/VERB/ROOT/1 Chile/Chile/NNP/PROPN/dobj/1 "
        + "to/to/TO/PART/aux/4 withdraw/withdraw/VB/VERB/xcomp/1",
      verb: 4, agents: [2]),
    Case(
      name: "subject control: the one who promises acts",
      tree:
        "Peru/Peru/NNP/PROPN/nsubj/1 promised/promise/VBD/VERB/ROOT/1 Chile/Chile/NNP/PROPN/dobj/1 "
        + "to/to/TO/PART/aux/4 withdraw/withdraw/VB/VERB/xcomp/1",
      verb: 4, agents: [0]),
    Case(
      name: "a relative pronoun stands for its noun",
      tree: "Peru/Peru/NNP/PROPN/ROOT/0 ,/,/,/PUNCT/punct/0 which/which/WDT/PRON/nsubj/3 "
        + "met/meet/VBD/VERB/relcl/0 Chile/Chile/NNP/PROPN/dobj/3",
      verb: 3, agents: [0], patients: [4]),
    Case(
      name: "whose plan it is acts",
      tree: "Peru/Peru/NNP/PROPN/poss/2 's/'s/POS/PART/case/0 plan/plan/NN/NOUN/ROOT/2 "
        + "to/to/TO/PART/aux/4 meet/meet/VB/VERB/acl/2 Chile/Chile/NNP/PROPN/dobj/4",
      verb: 4, agents: [0], patients: [5]),
  ]

  @Test("agents and patients", arguments: cases)
  func roles(_ example: Case) {
    let syntax = Syntax(handParse(example.tree))
    #expect(syntax.agents(of: example.verb) == example.agents)
    #expect(syntax.patients(of: example.verb) == example.patients)
  }

  @Test("a conjunct hung below an apposition belongs to the phrase")
  func apposition() {
    let tree =
      "Lula/Lula/NNP/PROPN/ROOT/0 ,/,/,/PUNCT/punct/0 president/president/NN/NOUN/appos/0 "
      + "and/and/CC/CCONJ/cc/2 Milei/Milei/NNP/PROPN/conj/2"
    #expect(Syntax(handParse(tree)).coordinates(of: 0) == [0, 4])
  }

  @Test("a tree whose heads form a cycle is read in bounded time")
  func cycle() {
    let tree = "a/a/VB/VERB/conj/1 b/b/VB/VERB/conj/0"
    #expect(Syntax(handParse(tree)).agents(of: 0).isEmpty)
  }

  @Test("of a headline without `and` both names act")
  func headline() throws {
    let coded = try Reader.read("Kenya, Uganda agree to pull out troops from border")
    #expect(coded.commitments.compactMap(\.by.actor?.rawValue).sorted() == ["KEN", "UGA"])
  }

  @Test("names that the parser hangs on the last of their list act with it")
  func names() throws {
    let coded = try Reader.read(
      "The Kremlin said Vladimir Putin, Donald Trump and King Salman had discussed the deal in a "
        + "three-way telephone call.", published: "2020-04-12")
    #expect(
      Set(coded.meetings.flatMap(\.attendance).compactMap(\.party.actor?.rawValue))
        == ["RUS", "USA", "SAU"])
  }
}
