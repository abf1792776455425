import Actors
import Coding
import Documents
import Testing

@Suite("Stances")
struct StanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// `holder target stance`, with the status where it is not held.
    let stances: [String]
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      text: "Norway describes Belarus as a growing threat.", stances: ["NOR BLR threat"]),
    Case(text: "Bolivia called Paraguay its partner.", stances: ["BOL PRY partner"]),
    Case(text: "Portugal considers Angola a friend.", stances: ["PRT AGO partner"]),
    Case(text: "Jordan considers Yemen to be a rival.", stances: ["JOR YEM rival"]),
    Case(text: "Chad regards Libya with suspicion.", stances: ["TCD LBY concern"]),
    Case(text: "Latvia is concerned about Belarus.", stances: ["LVA BLR concern"]),
    Case(
      text: "Peru voiced concern over Ecuador's fleet.", stances: ["PER ECU concern"]),
    Case(text: "The biggest threat to Moldova is Russia.", stances: ["MDA RUS threat"]),
    Case(text: "Oman, a close ally of Jordan, agreed.", stances: ["JOR OMN ally"]),
    Case(text: "Kuwait remains hostile to Iraq.", stances: ["KWT IRQ rival"]),
    Case(text: "India and Pakistan are rivals.", stances: ["IND PAK rival", "PAK IND rival"]),
  ]

  @Test("are read from constructions of describing, naming, being and feeling", arguments: cases)
  func constructions(example: Case) throws {
    #expect(try stances(example.text) == example.stances)
  }

  static let open = [
    Case(text: "Fiji does not see Tonga as a threat.", stances: ["FJI TON threat denied"]),
    Case(
      text: "Kenya no longer considers Uganda a rival.", stances: ["KEN UGA rival cancelled"]),
    Case(text: "Ghana used to describe Togo as a rival.", stances: ["GHA TGO rival cancelled"]),
    Case(
      text: "If Iraq became a threat, Iran would act.", stances: []),
  ]

  @Test("that are denied, given up or only supposed say so", arguments: open)
  func standing(example: Case) throws {
    #expect(try stances(example.text) == example.stances)
  }

  @Test("of a speaker belong to whoever speaks, of an analyst to himself")
  func voices() throws {
    #expect(
      try stances("“Turkey is a strategic partner,” the Ukrainian foreign minister said.")
        == ["UKR TUR partner"])
    let analyst = try Reader.read("“Syria is a threat,” said Ole Hansen, an analyst in Oslo.")
    #expect(analyst.stances.map(\.holder.name) == ["Ole Hansen"])
    #expect(analyst.stances.first?.statement == 0)
  }

  @Test("are none where a harvest is threatened, a threat uttered or a bank has a partner")
  func nothing() throws {
    #expect(try stances("Drought threatens the harvest in Niger.") == [])
    #expect(try stances("Russia repeated its threat to cut the gas to Poland.") == [])
    #expect(try stances("A shop in Malta has found a new partner.") == [])
  }

  @Test("tell on what and when where the text does")
  func issueAndDate() throws {
    let document = try Reader.read("In 2010 Sweden considered China a competitor in shipping.")
    let stance = try #require(document.stances.first)
    #expect(stance.issue.map { document.document.text[$0] } == "shipping")
    #expect(stance.date?.value == "2010")
  }

  private func stances(_ text: String) throws -> [String] {
    try Reader.read(text, published: "2021-03-04").stances.map { stance in
      let sides = [stance.holder, stance.target].map { $0.actor?.rawValue ?? $0.name }
      let isHeld = stance.status == .happened || stance.status == .ongoing
      return (sides + [stance.value.rawValue] + (isHeld ? [] : [stance.status.rawValue]))
        .joined(separator: " ")
    }
  }
}
