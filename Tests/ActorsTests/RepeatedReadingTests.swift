import Actors
import Documents
import Testing

/// What a knowledge keeps from document to document makes it faster and changes nothing.
@Suite struct RepeatedReadingTests {
  private static let documents = [
    MentionFinderTests.capitals, MentionFinderTests.offices, MentionFinderTests.newspaper,
    MentionFinderTests.bloc, MentionFinderTests.neighbours, MentionFinderTests.summit,
  ]

  @Test func `what was read before changes no answer`() throws {
    let used = MentionFinder(knowledge: try ActorKnowledge())
    for hand in Self.documents { _ = used(hand.parse, text: hand.text, on: date("2021-03-04")) }
    for hand in Self.documents {
      let fresh = MentionFinder(knowledge: try ActorKnowledge())
      let answer = fresh(hand.parse, text: hand.text, on: date("1994-05-11"))
      #expect(!answer.isEmpty)
      #expect(used(hand.parse, text: hand.text, on: date("1994-05-11")) == answer)
    }
  }

  @Test func `documents read side by side get the answers that they get alone`() async throws {
    let find = MentionFinder(knowledge: try ActorKnowledge())
    let together = await withTaskGroup(of: (Int, [Mention]).self) { group in
      for round in 0..<8 * Self.documents.count {
        group.addTask {
          let hand = Self.documents[round % Self.documents.count]
          return (round, find(hand.parse, text: hand.text, on: date("2012-10-09")))
        }
      }
      return await group.reduce(into: [Int: [Mention]]()) { $0[$1.0] = $1.1 }
    }
    let alone = MentionFinder(knowledge: try ActorKnowledge())
    for (round, mentions) in together {
      let hand = Self.documents[round % Self.documents.count]
      #expect(mentions == alone(hand.parse, text: hand.text, on: date("2012-10-09")))
    }
  }

  @Test func `words in capitals and small letters are told apart in one document`() {
    let hand = HandParse(
      """
      TURKEY|NNP|nsubj|1 praised|VBD|ROOT|1 Turkey|NNP|dobj|1 .|.|punct|1 A|DT|det|5 \
      turkey|NN|nsubj|6 fled|VBD|ROOT|6 .|.|punct|6
      """, entities: [("GPE", 0..<1), ("GPE", 2..<3)])
    let states = MentionFinder(knowledge: shared)(hand.parse, text: hand.text, on: nil)
      .filter { $0.actor?.rawValue == "TUR" }.map { hand.text[$0.range] }
    #expect(states == ["TURKEY", "Turkey"])
  }

  private let shared: ActorKnowledge

  init() throws { shared = try knowledge.get() }
}
