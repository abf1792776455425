import Actors
import Coding
import Documents
import Testing

@Suite("Meetings")
struct MeetingTests {
  private func meetings(_ text: String, published: String = "2019-05-20") throws -> [Meeting] {
    try Reader.read(text, published: published).meetings
  }

  @Test("of one name in several places are one, with dates, place and host")
  func summit() throws {
    let found = try meetings(
      "The next Arctic Council summit will take place in Oslo on 4-5 June 2019. Iceland's president "
        + "will attend the gathering. The Oslo summit is to discuss fishing.")
    let summit = try #require(found.first)
    #expect(found.count == 1)
    #expect(summit.series == "Arctic Council summit")
    #expect(summit.from?.description == "2019-06-04")
    #expect(summit.to?.description == "2019-06-05")
    #expect(summit.place?.name == "Oslo")
    #expect(summit.host?.actor?.rawValue == "NOR")
    #expect(summit.status == .scheduled)
    #expect(summit.mentions.count == 3)
    #expect(summit.attendance.map(\.status) == [.willAttend])
    #expect(summit.attendance.first?.standing == .member)
  }

  @Test("told by verbs have those who meet, with their delegates")
  func act() throws {
    let found = try meetings("Angela Merkel met Emmanuel Macron in Meseberg on Monday.")
    let meeting = try #require(found.first)
    #expect(found.count == 1)
    #expect(meeting.attendance.map(\.party.actor?.rawValue) == ["DEU", "FRA"])
    #expect(meeting.attendance.first?.party.delegate?.rawValue == "merkel-angela")
    #expect(meeting.from?.description == "2019-05-20" && meeting.status == .happened)
  }

  @Test("on the sidelines belong to their summit and are held where it is")
  func sideline() throws {
    let found = try meetings(
      "Vietnam and Laos held talks on the sidelines of the ASEAN summit in Bangkok. Vietnam "
        + "also had a trilateral meeting with Thailand and Cambodia.")
    #expect(found.map(\.parent) == [1, nil, 1])
    #expect(found.allSatisfy { $0.place?.name == "Bangkok" })
    #expect(found.last?.attendance.count == 3)
  }

  @Test(
    "stand where the text says that they stand",
    arguments: [
      ("Kenya and Uganda held talks in Nairobi.", EventStatus.happened),
      ("Kenya and Uganda will hold talks in Nairobi.", .scheduled),
      ("Kenya cancelled its talks with Uganda.", .cancelled),
      ("Kenya called for talks with Uganda.", .calledFor),
      ("Kenya and Uganda may hold talks in Nairobi.", .possible),
      ("Kenya's president did not meet the president of Uganda.", .denied),
    ])
  func status(_ text: String, _ status: EventStatus) throws {
    #expect(try meetings(text).map(\.status) == [status])
  }

  @Test("that are put off say so")
  func postponed() throws {
    let found = try meetings("The Mercosur summit in Montevideo was postponed.")
    #expect(found.map(\.isPostponed) == [true])
  }

  @Test("planned and scrapped later are cancelled, and keep the plan")
  func undone() throws {
    let found = try meetings(
      "Chile and Bolivia planned to hold a meeting in Arica, but it was called off.")
    #expect(found.map(\.status) == [.cancelled])
    #expect(found.first?.history.map(\.status) == [.scheduled, .cancelled])
  }

  @Test("are none where dialogue is only what two are engaged in")
  func massNoun() throws {
    #expect(try meetings("Chile and Peru have engaged in dialogue since 1998.").isEmpty)
  }

  @Test("of two are not those of four in the same town")
  func otherParties() throws {
    let found = try meetings(
      "The Chilean president met the Peruvian president in Arica on Thursday. "
        + "The presidents of Chile, Peru, Bolivia and Paraguay hope to meet in Arica in June.")
    #expect(found.map(\.attendance.count) == [2, 4])
  }

  @Test("keep who came as what, and who stayed away")
  func standings() throws {
    let found = try meetings(
      "Australia attended the ASEAN summit in Bangkok as an observer. India was invited to the "
        + "summit. Russia boycotted the summit.")
    let attendance = try #require(found.first).attendance
    #expect(attendance.map(\.party.actor?.rawValue) == ["AUS", "IND", "RUS"])
    #expect(attendance.map(\.standing)[0] == .observer)
    #expect(attendance.map(\.status) == [.attended, .invited, .declined])
    #expect(attendance.last?.standing == .absent)
  }

  @Test("claimed to be a first keep the claim")
  func first() throws {
    let text = "Togo's president attended the Nordic Council summit in Helsinki for the first time."
    let document = try Reader.read(text, published: "2019-05-20")
    let claim = try #require(document.meetings.first?.attendance.first?.first)
    #expect(document.document.text[claim] == "for the first time")
  }

  @Test("of several guests with each alone are several")
  func split() throws {
    let found = try meetings(
      "Peru's president will hold separate meetings with the president of Ecuador and the "
        + "president of Colombia.")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.attendance.count == 2 && $0.status == .scheduled })
  }

  @Test("visits have visitor and host")
  func visit() throws {
    let visit = try #require(try meetings("Xi Jinping visited Athens in May 2019.").first)
    #expect(visit.kind == "visit" && visit.host?.actor?.rawValue == "GRC")
    #expect(visit.attendance.map(\.standing) == [.guest, .host])
  }

  @Test(
    "are not made of talk of meetings",
    arguments: [
      "Meetings between officials are rare.", "Ghana and Togo met their targets.",
      "The minister held a press conference.", "Climbers reached the summit of Kilimanjaro.",
      "The report was a wake-up call for Ghana.", "Summits rarely change anything.",
      "Ghana and Togo meet every year.",
    ])
  func none(_ text: String) throws {
    #expect(try meetings(text).isEmpty)
  }

  @Test("called off before and held after all were held")
  func heldAfterAll() throws {
    let meeting = try #require(
      meetings(
        "The presidents of Kenya and Uganda signed a treaty on Monday after a summit between the two "
          + "countries in Nairobi. The summit had been cancelled a month before."
      ).first)
    #expect(meeting.status == .happened)
  }

  @Test("from which an accord came were held by those who agreed")
  func outcome() throws {
    let found = try meetings(
      "The presidents of Peru, Chile, Brazil and Bolivia agreed on a truce on Monday after 20 hours of "
        + "talks in the Ecuadorian capital. Rebels were absent from the four-way summit.")
    #expect(found.count == 1)
    #expect(found.first?.status == .happened && found.first?.place?.name == "Quito")
    #expect(
      found.first?.attendance.compactMap(\.party.actor?.rawValue).prefix(4)
        == ["PER", "CHL", "BRA", "BOL"])
  }

  @Test(
    "of a body are the body's",
    arguments: [
      ("The African Union will meet on 3 June.", "African Union meeting", EventStatus.scheduled),
      (
        "Trade ministers of the G20 failed on Friday to agree at a meeting hosted by Italy.",
        "G20 trade ministers' meeting", .happened
      ),
    ])
  func body(text: String, series: String, status: EventStatus) throws {
    let meeting = try #require(meetings(text).first)
    #expect(meeting.series == series && meeting.status == status)
  }

  @Test("of ministers are not attended by the leaders whose ministers they are")
  func theirMinisters() throws {
    let found = try meetings(
      "Emmanuel Macron and Angela Merkel spoke by phone on Monday. Their finance ministers are to meet "
        + "in Lyon next week.")
    let meeting = try #require(found.last)
    #expect(meeting.place?.name == "Lyon")
    #expect(meeting.attendance.map(\.party.actor?.rawValue) == ["FRA", "DEU"])
    #expect(meeting.attendance.allSatisfy { $0.party.delegate == nil })
  }

  @Test(
    "to come are of those who met before",
    arguments: [
      "The next meeting will take place in Quito in July.",
      "Another round of talks will be held in Quito in July.",
    ])
  func next(sentence: String) throws {
    let found = try meetings("Norway and Peru held talks in Oslo on Monday. " + sentence)
    #expect(found.count == 2)
    let next = try #require(found.last)
    #expect(next.place?.name == "Quito" && next.status == .scheduled)
    #expect(next.attendance.map(\.party.actor?.rawValue) == ["NOR", "PER"])
    #expect(next.attendance.allSatisfy { $0.status == .willAttend })
  }

  @Test("are not held where lies what they are about")
  func topic() throws {
    let found = try meetings(
      "The ministers of Norway and Peru met in Oslo on Monday to discuss the situation in Chad.")
    #expect(found.map { $0.place?.name } == ["Oslo"])
  }
}
