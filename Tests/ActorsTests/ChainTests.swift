import Actors
import Documents
import Testing

/// Which mentions of a document refer to the same.
@Suite struct ChainTests {
  let find: MentionFinder

  init() throws { find = MentionFinder(knowledge: try knowledge.get()) }

  private func entities(_ hand: HandParse, _ day: String?) -> [(words: String, entity: Int)] {
    find(hand.parse, text: hand.text, on: day.map(date)).map { (hand.text[$0.range], $0.entity) }
  }

  @Test func `a pronoun and a possessive share the number of what they take up`() {
    let found = entities(MentionFinderTests.bloc, "2012-10-09")
    func number(_ words: String) -> Int? { found.first { $0.words == words }?.entity }
    #expect(number("She") != nil)
    #expect(number("She") == number("Angela Merkel"))
    #expect(number("its") == number("European Union"))
    #expect(number("Athens") != number("European Union"))
  }

  @Test func `a group has a number of its own`() {
    let found = entities(MentionFinderTests.summit, "1994-05-11")
    let group = found.first { $0.words.hasSuffix("two leaders") }?.entity
    #expect(group != nil)
    #expect(found.filter { $0.entity == group }.count == 1)
  }

  @Test func `numbers rise with first mentions`() {
    let found = entities(MentionFinderTests.neighbours, "1998-10-26").map(\.entity)
    var highest = -1
    for number in found {
      #expect(number <= highest + 1)
      highest = max(highest, number)
    }
    #expect(highest > 0)
  }
}
