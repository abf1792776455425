import Actors
import Documents
import Language
import Testing

@Suite("Forms of persons' names")
struct PersonFormTests {
  let find: MentionFinder

  init() throws { find = MentionFinder(knowledge: try knowledge.get()) }

  private func persons(_ hand: HandParse, _ day: String) -> [Mention] {
    find(hand.parse, text: hand.text, on: date(day)).filter { $0.kind == .person }
  }

  @Test(arguments: [
    "Shinzo|NNP|compound|1 Abe|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2",
    "Abe|NNP|compound|1 Shinzo|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2",
    "PM|NNP|compound|1 Abe|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2",
    "Mr.|NNP|compound|1 Abe|NNP|nsubj|2 left|VBD|ROOT|2 .|.|punct|2",
  ])
  func `A name in either order and with its titles is one person`(sentence: String) {
    let isShort = sentence.hasPrefix("PM") || sentence.hasPrefix("Mr.")
    let hand = HandParse(sentence, entities: [("PERSON", isShort ? 1..<2 : 0..<2)])
    #expect(persons(hand, "2015-06-01").map { $0.actor?.rawValue } == ["abe-shinzo"])
  }

  static let namesakes = HandParse(
    """
    Angela|NNP|compound|1 Merkel|NNP|nsubj|2 met|VBD|ROOT|2 Otto|NNP|compound|4 \
    Merkel|NNP|dobj|2 .|.|punct|2
    """, entities: [("PERSON", 0..<2), ("PERSON", 3..<5)])

  @Test func `A namesake of another given name is nobody of the tables`() {
    let found = persons(Self.namesakes, "2015-06-01")
    #expect(found.map { $0.actor?.rawValue } == ["merkel-angela", nil])
    #expect(Set(found.map(\.entity)).count == 2)
  }
}
