import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

/// Makes corrections of a record in the order of calls, a second apart.
struct Hand {
  let editor: RecordEditor
  let day: String

  init(_ scratch: Scratch, on day: String = "2024-03-01") throws {
    editor = try RecordEditor(path: scratch.path)
    self.day = day
  }

  func signed(_ second: Int) -> Signature {
    Signature(because: "by the archive", author: "ann", time: "\(day)T10:00:0\(second).000Z")
  }
}

@Suite struct `Corrections by people` {
  private let day = CalendarDate("2024-02-15")

  private func aid(
    _ id: String, _ text: String = "Norway sent ten boats to Finland.", on date: String? = nil,
    by actor: String = "NOR"
  ) -> Draft {
    Draft(id, text, publisher: "Paper \(id)", published: "2023-03-02")
      .event(text, trigger: "sent", .aid, by: [actor], to: ["FIN"], on: date ?? "2023-03-01")
  }

  private func events(_ scratch: Scratch, _ filter: Filter = Filter()) throws -> [EventEntry] {
    try RecordReader(path: scratch.path).events(filter)
  }

  @Test func `a corrected field holds, keeps what sources say, and is found by filters`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a"), aid("b", by: "SWE")], to: scratch)
    let id = try #require(try events(scratch, Filter(actor: "NOR")).first?.id)
    let hand = try Hand(scratch)
    _ = try hand.editor.correct(id, field: "date", value: "2023-02-27", hand.signed(0))
    _ = try hand.editor.correct(id, field: "actors", value: "DNK=Denmark", hand.signed(1))
    let corrected = try #require(try events(scratch, Filter(actor: "DNK")).first)
    #expect(corrected.id == id)
    #expect(corrected.date?.value == "2023-02-27")
    #expect(corrected.corrections.map(\.was) == ["2023-03-01", "NOR"])
    #expect(corrected.corrections.map(\.correction.author) == ["ann", "ann"])
    #expect(try events(scratch, Filter(actor: "NOR")).isEmpty)
    #expect(try events(scratch, Filter(until: CalendarDate("2023-02-28"))).map(\.id) == [id])
    #expect(try RecordReader(path: scratch.path).explain(id) != nil)
  }

  @Test func `a correction holds after its document was corrected and coded anew`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a")], to: scratch)
    let id = try #require(try events(scratch).first?.id)
    let hand = try Hand(scratch)
    _ = try hand.editor.correct(id, field: "place", value: "Turku, FIN", hand.signed(0))
    let anew = aid("a", "Norway sent ten grey boats to Finland.", on: "2023-03-03")
    try write([anew], to: scratch, known: "2024-04-01", coder: "test 2")
    let event = try #require(try events(scratch).first)
    #expect(event.id != id)
    #expect(event.date?.value == "2023-03-03")
    #expect(event.place == EventEntry.Place(name: "Turku", country: ActorID(rawValue: "FIN")))
  }

  @Test func `a correction of another sentence's entry does not wander`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a")], to: scratch)
    let id = try #require(try events(scratch).first?.id)
    let hand = try Hand(scratch)
    _ = try hand.editor.judge(id, .reject, hand.signed(0))
    let other = Draft("a", "Sweden blamed Estonia.")
      .event("Sweden blamed Estonia.", trigger: "blamed", .accuse, by: ["SWE"], to: ["EST"])
    try write([other], to: scratch, known: "2024-04-01")
    #expect(try events(scratch).count == 1)
  }

  @Test func `merged entries are one with all witnesses, and were two on the day before`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(
      [aid("a"), aid("b", "Sweden sent ten boats to Finland.", by: "SWE")], to: scratch)
    let ids = try events(scratch).map(\.id)
    let hand = try Hand(scratch)
    _ = try hand.editor.merge(ids, hand.signed(0))
    let merged = try events(scratch)
    #expect(merged.map(\.id) == [ids[0]])
    #expect(merged.first?.evidence.map(\.document.rawValue) == ["a", "b"])
    #expect(merged.first?.independentSources == 2)
    #expect(try RecordReader(path: scratch.path).explain(ids[1])?.entry.id == ids[0])
    #expect(try events(scratch, Filter(knownBy: day)).map(\.id) == ids)
    // What is read later of either joins both.
    try write([aid("c", by: "SWE")], to: scratch, known: "2024-04-01")
    #expect(try events(scratch).map(\.evidence.count) == [3])
    #expect(throws: RecordError.self) { try hand.editor.merge(ids, hand.signed(1)) }
  }

  @Test func `split reports are an entry of their own and stay so when more is read`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a"), aid("b")], to: scratch)
    let id = try #require(try events(scratch).first?.id)
    let hand = try Hand(scratch)
    let split = try hand.editor.split(id, documents: [DocumentID(rawValue: "b")], hand.signed(0))
    let made = try #require(split.madeEntry)
    try write([aid("c")], to: scratch, known: "2024-04-01")
    let parted = try events(scratch)
    #expect(
      Dictionary(uniqueKeysWithValues: parted.map { ($0.id, $0.evidence.count) })
        == [id: 2, made: 1])
    let explained = try RecordReader(path: scratch.path).explain(made)
    #expect(explained?.witnesses.map(\.evidence.document.rawValue) == ["b"])
    _ = try hand.editor.correct(made, field: "status", value: "denied", hand.signed(1))
    #expect(try events(scratch, Filter(status: .denied)).map(\.id) == [made])
    #expect(throws: RecordError.self) {
      try hand.editor.split(made, documents: [DocumentID(rawValue: "b")], hand.signed(2))
    }
  }

  @Test func `rejected entries leave answers, and accepting or undoing lets them in`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a")], to: scratch)
    let id = try #require(try events(scratch).first?.id)
    let hand = try Hand(scratch)
    let rejection = try hand.editor.judge(id, .reject, hand.signed(0))
    #expect(try events(scratch).isEmpty)
    #expect(try events(scratch, Filter(knownBy: day)).count == 1)
    #expect(try RecordReader(path: scratch.path).explain(id)?.entry.id == id)
    let undoing = try hand.editor.undo(nil, hand.signed(1))
    #expect(undoing.entry == rejection.id)
    #expect(try events(scratch).count == 1)
    _ = try hand.editor.undo(undoing.id, hand.signed(2))
    #expect(try events(scratch).isEmpty)
    _ = try hand.editor.judge(id, .accept, hand.signed(3))
    #expect(try events(scratch).count == 1)
    let listed = try RecordReader(path: scratch.path).corrections()
    #expect(listed.map(\.correction.action) == [.reject, .undo, .undo, .accept])
    #expect(listed.map(\.isInForce) == [true, false, false, true])
  }

  @Test func `accepted reports stay together where linking would part them later`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    func talk(_ id: String, _ by: String) -> Draft {
      Draft(id, "\(id): Norway praised Finland.", publisher: id, published: "2023-03-02").event(
        "Norway praised Finland.", trigger: "praised", .support, by: [by], to: ["FIN"],
        on: "2023-03-01")
    }
    try write([talk("a", "NOR"), talk("b", "NOR:stoere-jonas")], to: scratch)
    let id = try #require(try events(scratch).first?.id)
    #expect(try events(scratch).count == 1)
    let hand = try Hand(scratch)
    _ = try hand.editor.judge(id, .accept, hand.signed(0))
    // A second delegate leaves open which of them the first report means.
    try write([talk("c", "NOR:solberg-erna")], to: scratch, known: "2024-04-01")
    let documents = try events(scratch).map { $0.evidence.map(\.document.rawValue) }
    #expect(Set(documents) == [["a", "b"], ["c"]])
  }

  @Test func `corrections are taken in by a record of the same documents, once`() throws {
    let (one, other) = (try Scratch(), try Scratch())
    defer {
      one.remove()
      other.remove()
    }
    try write([aid("a")], to: one)
    let id = try #require(try events(one).first?.id)
    let hand = try Hand(one)
    _ = try hand.editor.correct(id, field: "date", value: "2023-02", hand.signed(0))
    let made = try RecordReader(path: one.path).corrections().map(\.correction)
    let bytes = try JSONEncoder().encode(made)
    try write([aid("b")], to: other)
    let editor = try RecordEditor(path: other.path)
    let read = try JSONDecoder().decode([Correction].self, from: bytes)
    #expect(try editor.take(read) == 1)
    #expect(try editor.take(read) == 0)
    // Its document comes only now.
    try write([aid("a")], to: other, known: "2024-04-01")
    #expect(try events(other).map(\.date?.value) == ["2023-02"])
    var changed = read
    changed[0].value = "2023-01"
    #expect(throws: RecordError.self) { try editor.take(changed) }
  }

  @Test(
    arguments: [
      ("date", "tomorrow"), ("date", "2023-13"), ("status", "perhaps"), ("colour", "red"),
      ("actors", " "),
    ])
  func `a value that its field cannot have is refused and changes nothing`(
    field: String, value: String
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([aid("a")], to: scratch)
    let before = try events(scratch)
    let id = try #require(before.first?.id)
    let hand = try Hand(scratch)
    #expect(throws: RecordError.self) {
      try hand.editor.correct(id, field: field, value: value, hand.signed(0))
    }
    #expect(throws: RecordError.noSuchEntry(path: scratch.path, id: "ev-none")) {
      try hand.editor.correct("ev-none", field: "date", value: "2023", hand.signed(0))
    }
    #expect(try events(scratch) == before)
    #expect(try RecordReader(path: scratch.path).corrections().isEmpty)
  }

  @Test func `fields of every kind of object take values`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let text = "Port summit. Boat Treaty. send boats. Norway blames."
    let draft = Draft("a", text, published: "2023-03-02")
      .meeting("Port summit", series: "Port summit", from: "2023-02-01", attendance: ["SWE=guest"])
      .instrument("Boat Treaty", kind: "treaty", parties: ["NOR"])
      .commitment("send boats", by: "NOR")
    try write([draft], to: scratch)
    let hand = try Hand(scratch)
    var reader = try RecordReader(path: scratch.path)
    let ids = [
      try reader.meetings().first?.id, try reader.instruments().first?.id,
      try reader.commitments().first?.id,
    ].compactMap(\.self)
    try #require(ids.count == 3)
    _ = try hand.editor.correct(ids[0], field: "host", value: "FIN=Finland", hand.signed(0))
    _ = try hand.editor.correct(
      ids[1], field: "parties", value: "NOR=Norway; ISL=Iceland", hand.signed(1))
    _ = try hand.editor.correct(ids[2], field: "status", value: "met", hand.signed(2))
    reader = try RecordReader(path: scratch.path)
    #expect(try reader.meetings(Filter(actor: "FIN")).map(\.id) == [ids[0]])
    #expect(try reader.instruments(Filter(actor: "ISL")).map(\.id) == [ids[1]])
    #expect(try reader.commitments(Filter(status: .met)).map(\.id) == [ids[2]])
    #expect(try reader.check() == [])
  }
}
