import Coding
import Documents
import Language
import Testing

@Suite("Where acts stand")
struct StatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let status: EventStatus
    let word: String
    let text: String
    var testDescription: String { "\(word), \(status.rawValue): \(text)" }

    init(_ status: EventStatus, _ word: String, _ text: String) {
      self.status = status
      self.word = word
      self.text = text
    }
  }

  static let facts = [
    Case(.happened, "recalled", "Chile recalled its ambassador from Lima on Friday."),
    Case(.happened, "signed", "The accord was signed by both presidents in Nairobi."),
    Case(.happened, "withdrawn", "Uganda has withdrawn its troops from the border."),
    Case(.ongoing, "shelling", "Rebels are shelling the northern suburbs of the capital."),
    Case(.happened, "reach", "The mediators managed to reach a truce."),
    Case(.happened, "withdraw", "Under pressure, the general had to withdraw his forces."),
    Case(.happened, "leave", "Why did the envoys leave the talks?"),
    Case(.happened, "condemned", "Peru not only condemned the coup, it recalled its envoy."),
    Case(.happened, "met", "After he met the king, the minister flew to Oslo."),
    Case(.happened, "ratify", "Malta became the first state to ratify the treaty."),
    Case(.happened, "boycotted", "Ghana boycotted the summit even if it regretted the step."),
    Case(.ongoing, "support", "Japan will continue to support the mission."),
    Case(.happened, "violated", "The court ruled that the state violated the treaty."),
    Case(.ongoing, "negotiating", "The two governments are still negotiating a ceasefire."),
  ]

  static let plans = [
    Case(.scheduled, "visit", "The chancellor will visit Hanoi in May."),
    Case(.scheduled, "visit", "The chancellor is to visit Hanoi in May."),
    Case(.scheduled, "visit", "The chancellor is going to visit Hanoi in May."),
    Case(.scheduled, "visit", "The chancellor plans to visit Hanoi."),
    Case(.scheduled, "meet", "The ministers are scheduled to meet on Tuesday."),
    Case(.scheduled, "meets", "The premier meets the sultan tomorrow."),
    Case(.scheduled, "travelling", "The premier is travelling to Muscat next week."),
    Case(.scheduled, "enters", "Tariffs will fall once the agreement enters into force."),
    Case(.scheduled, "withdraw", "Ethiopia promised to withdraw from the town."),
    Case(.scheduled, "join", "Moldova decided to join the customs union."),
    Case(.scheduled, "host", "Officials said Qatar would host the next round."),
    Case(.scheduled, "meeting", "The planned meeting in Astana drew criticism."),
    Case(.scheduled, "sign", "Zambia agreed to sign the convention."),
    Case(.scheduled, "invasion", "The newspaper printed the general's invasion plan."),
    Case(.scheduled, "opening", "Besides opening the fair, he is due to inspect the port."),
    Case(.scheduled, "cooperation", "Its purpose will be the revival of cooperation."),
    Case(.proposed, "inviting", "Togo suggested steps such as inviting Chad."),
    Case(
      .proposed, "hosting",
      "Togo proposed several steps in the region, including inviting Chad and hosting a visit."),
    Case(.possible, "visit", "The chancellor was to visit Hanoi in May."),
  ]

  static let undone = [
    Case(.denied, "ratify", "The Senate has yet to ratify the treaty."),
    Case(.denied, "condemning", "India stopped short of condemning the raid."),
    Case(.denied, "seizing", "The army came close to seizing the port."),
    Case(.cancelled, "visit", "The planned visit was cancelled."),
    Case(.denied, "sending", "Poland ruled out sending troops."),
  ]

  static let proposals = [
    Case(.proposed, "hold", "Turkey proposed to hold a conference."),
    Case(.proposed, "joining", "Georgia is considering joining the pact."),
    Case(.proposed, "talks", "The proposal for talks came from Cairo."),
    Case(.proposed, "send", "Canada offered to send observers."),
    Case(.calledFor, "release", "Amnesty urged Belarus to release the prisoners."),
    Case(
      .calledFor, "withdraw", "The council demanded that they withdraw, and urged them to do so."),
    Case(.calledFor, "withdraw", "Troops should withdraw at once."),
    Case(.calledFor, "Stop", "Stop the bombing of the port!"),
    Case(.calledFor, "elections", "The opposition called for elections."),
    Case(.calledFor, "sanctions", "Calls for sanctions grew louder."),
    Case(.calledFor, "pay", "Under the treaty the company has to pay a fine."),
    Case(.calledFor, "intervene", "Lawmakers asked the president to intervene."),
  ]

  static let conditions = [
    Case(.conditional, "attacks", "If Iran attacks, oil prices will rise."),
    Case(.conditional, "respond", "The alliance will respond if its ships are attacked."),
    Case(.conditional, "impose", "Brussels will impose tariffs unless Beijing yields."),
    Case(.conditional, "yields", "Brussels will impose tariffs unless Beijing yields."),
    Case(.conditional, "recognise", "Spain would recognise the state under such terms."),
    Case(.conditional, "close", "Iran threatened to close the strait."),
    Case(.conditional, "joined", "The marshal would have joined the coup."),
  ]

  static let possibilities = [
    Case(.possible, "convene", "The premier may convene a summit."),
    Case(.possible, "withdraw", "Mali could withdraw from the bloc."),
    Case(.possible, "attacked", "Rebels may have attacked the convoy."),
    Case(.possible, "agree", "The parties are unlikely to agree."),
    Case(.possible, "join", "Armenia hopes to join the bank."),
    Case(.possible, "mediate", "Oman tried to mediate between the clans."),
    Case(.possible, "attend", "It is unclear whether Laos will attend."),
    Case(.possible, "stage", "The colonel is accused of planning to stage a coup."),
    Case(.possible, "war", "The report warned of war in the valley."),
    Case(.possible, "leave", "Did the envoys leave the talks?"),
    Case(.possible, "invaded", "The paper believes that agents invaded the archive."),
    Case(.possible, "attack", "The risk of an attack on the dam remains high."),
    Case(.possible, "resume", "Talks could resume in spring."),
    Case(.possible, "Talks", "Talks could resume in spring."),
  ]

  static let denials = [
    Case(.denied, "attend", "Kenya did not attend the meeting."),
    Case(.denied, "attend", "Kenya will not attend the meeting."),
    Case(.denied, "attend", "Kenya cannot attend the meeting."),
    Case(.denied, "attend", "Kenya refused to attend the meeting."),
    Case(.denied, "attend", "Kenya declined to attend the meeting."),
    Case(.denied, "attend", "Kenya failed to attend the meeting."),
    Case(.denied, "attend", "Kenya was unable to attend the meeting."),
    Case(.denied, "attend", "Kenya decided not to attend the meeting."),
    Case(.denied, "attended", "Neither Kenya nor Sudan attended the meeting."),
    Case(.denied, "attended", "No minister attended the meeting."),
    Case(.denied, "shelled", "Damascus denied that it had shelled the town."),
    Case(.denied, "shelling", "Damascus denied shelling the town."),
    Case(.denied, "shelled", "Damascus rejected claims that it had shelled the town."),
    Case(.denied, "consulting", "Egypt acted without consulting its neighbours."),
    Case(.denied, "negotiating", "The junta fired shots instead of negotiating."),
    Case(.denied, "recognised", "Cuba has never recognised the enclave."),
    Case(.denied, "sign", "The delegates did not accept the text or sign it."),
    Case(.denied, "resist", "The garrison was too weak to resist."),
    Case(.denied, "sanctions", "Seoul imposed no sanctions on the bank."),
    Case(.denied, "entering", "Guards prevented the convoy from entering the zone."),
  ]

  static let cancellations = [
    Case(.cancelled, "visit", "The king cancelled his visit to Rabat."),
    Case(.cancelled, "summit", "The summit was postponed after the coup."),
    Case(.cancelled, "exercise", "Jordan called off the exercise."),
    Case(.cancelled, "withdrawal", "The withdrawal was called off on Monday."),
    Case(.cancelled, "talks", "The junta scrapped the talks."),
    Case(.cancelled, "Summit", "Summit cancelled after dispute over seats."),
  ]

  @Test("what happened or goes on is told as such", arguments: facts)
  func fact(_ example: Case) throws {
    let found = try predicate(example)
    #expect(found.status == example.status)
    #expect(found.factuality > 0)
  }

  @Test(
    "a plan, a proposal, a call, a condition or a possibility is no fact",
    arguments: plans + proposals + conditions + possibilities)
  func open(_ example: Case) throws {
    #expect(try predicate(example).status == example.status)
  }

  @Test(
    "a denial or cancellation is never counted as so", arguments: denials + undone + cancellations)
  func denied(_ example: Case) throws {
    let found = try predicate(example)
    #expect(found.status == example.status)
    #expect(found.factuality < 0)
  }

  @Test("an event takes its factuality from the word that names it")
  func event() throws {
    let coded = try Reader.read("Norway will not impose sanctions on Serbia.")
    let event = try #require(coded.events.first)
    let predicate = try #require(coded.predicates.first { $0.range == event.trigger })
    #expect(event.status == .denied)
    #expect(event.factuality == predicate.factuality)
    #expect(event.factuality < 0)
  }

  @Test(
    "copulas, predicate nouns and adjectives, participles and nouns of acts are predicates",
    arguments: [
      ("Ethiopia is a partner of the bloc.", ["is", "partner"]),
      ("The border remains closed.", ["remains", "closed"]),
      ("The acquisition alarmed the cartel.", ["acquisition", "alarmed"]),
      ("The exiled leader was calm and polite.", ["exiled", "was", "calm", "polite"]),
    ])
  func coverage(_ text: String, _ words: [String]) throws {
    let coded = try Reader.read(text)
    let found = coded.predicates.map { coded.parse.tokens[$0.token].text }
    #expect(found == words)
  }

  private func predicate(_ example: Case) throws -> Predicate {
    let coded = try Reader.read(example.text)
    let found = coded.predicates.first { coded.parse.tokens[$0.token].text == example.word }
    return try #require(found, "no predicate \(example.word)")
  }
}
