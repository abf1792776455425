import Coding
import Language
import Testing

/// Trees as the parser gets them wrong, by hand.
@Suite struct `Mending of a parse` {
  private func mended(_ notation: String, names: [Range<Int>] = []) throws -> Parse {
    let parse = handParse(notation)
    let named = Parse(
      tokens: parse.tokens, entities: names.map { Entity(tokens: $0, label: "PERSON") })
    return ParseMending.mended(named, cues: try CueLexicon())
  }

  @Test func `a name behind its title heads the two`() throws {
    let parse = try mended(
      "Chile/Chile/NNP/PROPN/poss/1 president/president/NN/NOUN/nsubj/3 Lagos/Lagos/NNP/PROPN/appos/1 "
        + "left/leave/VBD/VERB/ROOT/3", names: [2..<3])
    #expect(parse.tokens.map(\.head) == [2, 2, 3, 3])
    #expect(parse.tokens[2].dep == "nsubj")
  }

  @Test func `a speaker behind what is said is its subject`() throws {
    let parse = try mended(
      "Talks/talk/NNS/NOUN/nsubj/1 failed/fail/VBD/VERB/ccomp/6 in/in/IN/ADP/prep/1 "
        + "May/May/NNP/PROPN/pobj/2 ,/,/,/PUNCT/punct/3 envoys/envoy/NNS/NOUN/appos/3 "
        + "said/say/VBD/VERB/ROOT/6")
    #expect(parse.tokens[5].head == 6)
    #expect(parse.tokens[5].dep == "nsubj")
  }

  @Test func `a verb with a tense behind a name and a comma is its verb`() throws {
    let parse = try mended(
      "Peru/Peru/NNP/PROPN/ROOT/0 ,/,/,/PUNCT/punct/0 a/a/DT/DET/det/3 friend/friend/NN/NOUN/appos/0 "
        + ",/,/,/PUNCT/punct/0 called/call/VBD/VERB/acl/0 on/on/IN/ADP/prep/5 "
        + "Chile/Chile/NNP/PROPN/pobj/6")
    #expect(parse.tokens[0].head == 5)
    #expect(parse.tokens[5].dep == "ROOT")
  }

  @Test func `a tree without such faults stays as it is`() throws {
    let notation =
      "Peru/Peru/NNP/PROPN/nsubj/1 left/leave/VBD/VERB/ROOT/1 the/the/DT/DET/det/3 "
      + "talks/talk/NNS/NOUN/dobj/1"
    #expect(try mended(notation) == handParse(notation))
  }
}
