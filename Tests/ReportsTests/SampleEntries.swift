import Actors
import Coding
import Documents
import Record

/// Entries made by hand, from invented publishers.
enum Sample {
  static func evidence(
    _ document: String, _ range: TextRange, _ text: String, publisher: String? = "The Harbour Post",
    published: String? = "2023-05-03"
  ) -> Evidence {
    Evidence(
      document: DocumentID(rawValue: document), publisher: publisher,
      published: published.flatMap { CalendarDate($0) }, title: nil, range: range, text: text)
  }

  static func party(_ id: String?, _ name: String, delegate: String? = nil) -> EntryParty {
    EntryParty(
      actor: id.map { ActorID(rawValue: $0) }, name: name,
      delegate: delegate.map { _ in ActorID(rawValue: "a-b") }, delegateName: delegate)
  }

  static func day(_ day: String) -> EventDate {
    EventDate(value: day, from: CalendarDate(day), to: CalendarDate(day))
  }

  static func event(
    _ id: String, _ act: PloverType = .consult, status: EventStatus = .happened,
    date: EventDate? = nil, why: String = "consult/meet", attribution: [String] = [],
    actors: [EntryParty] = [party("NOR", "Norway"), party("ITA", "Italy")],
    recipients: [EntryParty] = [], evidence: [Evidence] = [evidence("d1", 0..<9, "They met.")],
    sources: Int = 1
  ) -> EventEntry {
    EventEntry(
      id: id, act: act, type: act.coded(with: status), mode: nil, contexts: [], actors: actors,
      recipients: recipients, date: date, place: nil, status: status, factuality: 3,
      attribution: attribution, confidence: 0.8, why: why, evidence: evidence,
      independentSources: sources)
  }

  static func statement(_ id: String, _ text: String, evidence: [Evidence]) -> StatementEntry {
    StatementEntry(
      id: id, kind: .direct, text: text,
      speaker: StatementEntry.Speaker(
        actor: nil, name: "a harbour official", role: nil, affiliation: nil),
      audience: nil, date: nil, reportedBy: [["The Harbour Post"]], why: "cue", evidence: evidence,
      independentSources: Set(evidence.map(\.publisher)).count)
  }

  static func document(_ id: String, publisher: String?, published: String?) -> DocumentEntry {
    DocumentEntry(
      id: DocumentID(rawValue: id),
      metadata: Metadata(
        title: "A title of \(id)", publisher: publisher,
        published: published.flatMap { CalendarDate($0) }),
      locations: ["in/\(id).txt"], contentHash: "00", length: 9, codedShare: 1, mentions: 0,
      events: 1, statements: 0, known: CalendarDate(dayNumber: 20_000), coder: "test")
  }
}
