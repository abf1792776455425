import Actors
import Coding
import Documents
import Testing

@Suite("Acts done by saying, and whom acts reach")
struct SpokenActTests {
  private func event(_ act: PloverType, in text: String) throws -> CodedEvent? {
    try Reader.read(text, published: "2011-05-04").events.first { $0.act == act }
  }

  @Test("who says that he will not do what others wait for refuses it to them")
  func refusal() throws {
    let text = "Norway said that it would not release the Serbian soldiers."
    let refusal = try #require(try event(.reject, in: text))
    #expect(refusal.status == .happened)
    #expect(refusal.mode == "yield")
    #expect(refusal.actorIDs == ["NOR"])
    #expect(refusal.recipientIDs == ["SRB"])
    #expect(try event(.retreat, in: text)?.status == .denied)
  }

  @Test("who says that he will do no harm refuses nothing, nor who speaks of another")
  func noRefusal() throws {
    #expect(try event(.reject, in: "Norway said that it would not attack Serbia.") == nil)
    #expect(try event(.reject, in: "Norway said that Serbia would not release the miners.") == nil)
  }

  @Test("who says on a visit what he says has visited")
  func visit() throws {
    let visit = try #require(
      try event(.consult, in: "On a visit to Chile, the Danish prime minister praised the judges."))
    #expect(visit.actorIDs == ["DNK"])
    #expect(visit.recipientIDs == ["CHL"])
    #expect(visit.mode == "visit")
  }

  @Test("an appeal that is turned down has its author for recipient")
  func author() throws {
    let refusal = try #require(
      try event(.reject, in: "Kenya rejected an appeal lodged by Uganda in March."))
    #expect(refusal.recipientIDs == ["UGA"])
  }

  @Test("an auxiliary makes a participle active, wherever the parser hangs it")
  func active() throws {
    let ban = try #require(
      try event(.sanction, in: "Kenya: The government of Uganda has imposed sanctions on Rwanda."))
    #expect(ban.actorIDs == ["UGA"])
  }

  @Test("an act without a date lies before the document's day if it has happened, else after it")
  func bounds() throws {
    let past = try #require(try event(.accuse, in: "Kenya condemned Uganda."))
    #expect(past.date == nil)
    #expect(past.bounds?.from == nil)
    #expect(past.bounds?.to?.description == "2011-05-04")
    let ahead = try #require(try event(.consult, in: "Kenya's president will visit Uganda."))
    #expect(ahead.bounds?.from?.description == "2011-05-04")
    #expect(ahead.bounds?.to == nil)
    let due = try #require(
      try event(.retreat, in: "Kenya will withdraw its troops from Uganda by 2013."))
    #expect(due.date == nil)
    #expect(due.bounds?.to?.description == "2013-12-31")
    #expect(try event(.accuse, in: "Kenya did not condemn Uganda.")?.bounds == nil)
  }

  @Test("verbs without a line take the mode on which the lines with the same thing agree")
  func modes() throws {
    let rules = try EventRules()
    #expect(rules.agreedMode(of: .assault, path: "with", thing: "drone") == "drone")
    #expect(rules.agreedMode(of: .support, path: "obj", thing: "agreement") == nil)
  }
}
