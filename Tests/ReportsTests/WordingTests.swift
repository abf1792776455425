import Coding
import Documents
import Reports
import Testing

@Suite struct WordingTests {
  private let norway = EventWording.Participant(name: "Norway", delegate: nil)
  private let rome = EventWording.Participant(name: "Italy", delegate: "its envoy")

  @Test(
    arguments: [
      (EventStatus.happened, "Norway visited Italy (its envoy)"),
      (.ongoing, "Norway is visiting Italy (its envoy)"),
      (.scheduled, "Norway is to visit Italy (its envoy)"),
      (.proposed, "Norway would visit Italy (its envoy)"),
      (.calledFor, "Norway is called on to visit Italy (its envoy)"),
      (.possible, "Norway may visit Italy (its envoy)"),
      (.denied, "Norway did not visit Italy (its envoy)"),
      (.cancelled, "Norway was to visit Italy (its envoy)"),
    ])
  func `a status that is no fact is worded as none`(status: EventStatus, line: String) throws {
    let sentence = try EventWording().sentence(
      act: .consult, mode: "visit", words: [], status: status, actors: [norway],
      recipients: [rome])
    #expect(sentence == line)
  }

  @Test func `every type has a phrase of its own for every status`() throws {
    let wording = try EventWording()
    for act in PloverType.allCases {
      for status in EventStatus.allCases {
        let line = wording.sentence(
          act: act, mode: nil, words: [], status: status, actors: [norway], recipients: [])
        #expect(!line.contains("DO"))
        #expect(line != "Norway \(act.rawValue.lowercased())")
      }
    }
  }

  @Test func `an act without a named actor says so`() throws {
    let line = try EventWording().sentence(
      act: .sanction, mode: nil, words: ["sanction"], status: .happened, actors: [],
      recipients: [norway])
    #expect(line == "An unnamed actor imposed sanctions on Norway")
  }

  @Test(
    arguments: [
      ("2022-06-29", "2022-06-29", "29 June 2022"), ("2022-06-28", "2022-06-30", "28–30 June 2022"),
      ("2022-06-01", "2022-06-30", "June 2022"), ("2014-01-01", "2014-12-31", "2014"),
      ("2022-06-28", "2022-07-02", "28 June – 2 July 2022"),
      ("2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"),
      ("2024-02-01", "2024-02-29", "February 2024"),
    ])
  func `days are written as short as they can be said`(from: String, to: String, text: String)
    throws
  {
    let first = try #require(CalendarDate(from))
    let last = try #require(CalendarDate(to))
    #expect(DayText.span(first, last) == text)
  }
}
