import Actors
import Coding
import Documents
import Testing

@Suite("Commitments")
struct CommitmentTests {
  private func read(_ text: String, published: String = "2024-03-05") throws -> CodedDocument {
    try Reader.read(text, published: published)
  }

  private func words(_ text: String, _ commitment: Commitment) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[commitment.action]))
  }

  @Test("have who, what, by when and how much")
  func parts() throws {
    let text = "Norway pledged to send Kenya 40 million euros by the end of 2025."
    let coded = try read(text)
    let commitment = try #require(coded.commitments.first)
    #expect(commitment.by.actor?.rawValue == "NOR")
    #expect(commitment.to?.actor?.rawValue == "KEN")
    #expect(words(text, commitment) == "send Kenya 40 million euros by the end of 2025")
    #expect(commitment.due?.to?.description == "2025-12-31")
    #expect(commitment.amount.map { coded.figures[$0].value } == 40_000_000)
    #expect(commitment.strength == .pledged)
  }

  @Test("count a length of time from the day on which they are given")
  func length() throws {
    let coded = try read("Brazil promised to close the base within two years.")
    #expect(coded.commitments.first?.due?.to?.description == "2026-03-05")
  }

  @Test("before a date are due on the day before it begins")
  func before() throws {
    let coded = try read("Brazil promised to close the base before 2026.")
    #expect(coded.commitments.first?.due?.to?.description == "2025-12-31")
  }

  @Test("are of three strengths")
  func strength() throws {
    let coded = try read(
      "Peru vowed to reopen the border. Chile plans to buy frigates. "
        + "Canada is considering sending tanks.")
    #expect(coded.commitments.map(\.strength) == [.pledged, .intends, .suggested])
  }

  @Test("coordinated under one promise are one each")
  func coordinated() throws {
    let coded = try read("Italy promised to cut tariffs and to open two ports.")
    #expect(coded.commitments.count == 2)
  }

  @Test("include what an actor says it will do, not what others say of it")
  func ownWord() throws {
    #expect(
      try read("\"We will double our aid to Kenya,\" Justin Trudeau said.").commitments
        .map { $0.by.actor?.rawValue } == ["CAN"])
    #expect(try read("Analysts expect that Canada will double its aid.").commitments.isEmpty)
  }

  @Test("keep their condition")
  func condition() throws {
    let text = "Latvia promised to lend Iceland money if parliament agrees."
    let commitment = try #require(read(text).commitments.first)
    let range = try #require(commitment.condition)
    #expect(
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
        == "if parliament agrees")
    #expect(words(text, commitment) == "lend Iceland money")
  }

  @Test("may be not to act, and a promise that was not made is none")
  func negation() throws {
    #expect(try read("Peru pledged not to deploy missiles.").commitments.count == 1)
    #expect(try read("Peru did not promise to withdraw.").commitments.isEmpty)
  }

  @Test("are no calls on others, hopes and threats")
  func others() throws {
    #expect(
      try read(
        "Chile urged Peru to sign the accord. Italy hopes to join. Kenya vowed to attack the camp."
      ).commitments.isEmpty)
  }

  @Test("are met, missed or dropped only where the text says so")
  func fates() throws {
    let coded = try read(
      "Norway kept its promise to close the mine. Peru broke its pledge to hold elections. "
        + "Chile dropped its plan to buy frigates. Italy renewed its pledge to send doctors.")
    #expect(coded.commitments.map(\.status) == [.met, .missed, .dropped, .open])
  }

  @Test("are due at the last of several months")
  func months() throws {
    let coded = try read("Ghana pledged to cut output in May and June.", published: "2020-04-12")
    #expect(coded.commitments.first?.due?.to?.description == "2020-06-30")
  }

  @Test("under an accord are those whom it has act")
  func accord() throws {
    let found = try read("Under the deal, Ghana will hand over the islands within 90 days.")
      .commitments
    #expect(found.map(\.by.actor?.rawValue) == ["GHA"])
  }

  @Test("end before another clause's verb")
  func ends() throws {
    let coded = try read(
      "Ghana said it would review whether to join the pact and pledged aid for Togo.")
    let first = try #require(coded.commitments.first)
    #expect(coded.document.text[first.action] == "review whether to join the pact")
  }
}
