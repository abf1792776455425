import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `A dump of a record` {
  private static let drafts: [Draft] = {
    let text =
      "The Port summit in Turku ended. Norway and Sweden signed the Boat Treaty. Norway sent ten "
      + "boats to Finland. “We will always send boats to those who need them,” Anna Berg said."
    func report(_ id: String, _ publisher: String, day: String) -> Draft {
      Draft(
        id, id + ". " + text, publisher: publisher, published: "2023-03-0\(day)",
        location: "in/\(id)"
      )
      .event(
        "Norway sent ten boats to Finland.", trigger: "sent", .aid, by: ["NOR:berg-anna"],
        to: ["FIN"], on: "2023-03-01", attribution: ["Anna Berg"]
      )
      .statement(
        "“We will always send boats to those who need them,”", by: "berg-anna=Anna Berg",
        cue: "said"
      )
      .meeting(
        "Port summit", series: "Port summit", from: "2023-02-0\(day)", at: "Turku", host: "FIN",
        attendance: ["NOR:berg-anna=guest", "SWE=member"]
      )
      .instrument("Boat Treaty", kind: "treaty", parties: ["NOR"], stages: ["signed 2023-02-01"])
      .commitment("send boats", by: "NOR", due: "2024-01-01")
      .mention("Sweden", .state, actor: "SWE", name: "Sweden")
    }
    return [
      report("a", "One", day: "1"), report("b", "Two", day: "2"), report("c", "One", day: "3"),
    ]
  }()

  private func lines(_ scratch: Scratch, withTimes: Bool = true) throws -> [DumpValue] {
    var lines: [DumpValue] = []
    try RecordReader(path: scratch.path).dump(withTimes: withTimes) { lines.append($0) }
    return lines
  }

  private func load(_ lines: [DumpValue], into scratch: Scratch) throws -> RecordLoader.Loaded {
    var rest = lines[...]
    return try RecordLoader(path: scratch.path).load { rest.popFirst() }
  }

  @Test func `makes an equal record with its states, rejections and corrections`() throws {
    let (one, other) = (try Scratch(), try Scratch())
    defer {
      one.remove()
      other.remove()
    }
    try write(Self.drafts, to: one)
    var outside = Self.drafts[0]
    outside.coded.events[0].clause = 3..<4000
    try write([outside, Draft("b", "Nothing.")], to: one, known: "2024-02-01", coder: "test 2")
    let hand = try Hand(one)
    let id = try #require(try RecordReader(path: one.path).meetings().first?.id)
    _ = try hand.editor.correct(id, field: "name", value: "Port meeting", hand.signed(0))

    let dumped = try lines(one)
    let loaded = try load(dumped, into: other)
    #expect(loaded.documents == 4)
    #expect(loaded.corrections == 1)
    #expect(loaded.linkedAnew == 0)
    #expect(try lines(other) == dumped)
    let (first, second) = (
      try RecordReader(path: one.path), try RecordReader(path: other.path)
    )
    #expect(try dump(first) == dump(second))
    let before = Filter(knownBy: CalendarDate("2024-01-15"))
    #expect(try dump(first, before) == dump(second, before))
    #expect(try second.meetings().map(\.name) == ["Port meeting"])
    #expect(try second.check() == [])
  }

  @Test func `is the same in any order of reading and batching`() throws {
    var dumps: Set<[DumpValue]> = []
    var generator = SeededGenerator(state: 11)
    for batch in [1, 2, 3] {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try write(Self.drafts.shuffled(using: &generator), to: scratch, batch: batch)
      dumps.insert(try lines(scratch, withTimes: false))
    }
    #expect(dumps.count == 1)
  }

  @Test func `is not loaded where the record holds something or a line is none`() throws {
    let (one, other) = (try Scratch(), try Scratch())
    defer {
      one.remove()
      other.remove()
    }
    try write(Self.drafts, to: one)
    let dumped = try lines(one)
    #expect(throws: RecordError.notEmpty(path: one.path)) { try load(dumped, into: one) }
    #expect(throws: RecordError.self) { try load(Array(dumped.dropFirst()), into: other) }
    #expect(throws: RecordError.self) { try load(dumped + [.text("x")], into: other) }
    #expect(throws: RecordError.self) { try load([], into: other) }
    #expect(try RecordReader(path: other.path).documents().isEmpty)
    #expect(try load(dumped, into: other).documents == 3)
  }

  @Test func `a backup is a record of its own and never overwrites a file`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(Self.drafts, to: scratch)
    let reader = try RecordReader(path: scratch.path)
    let copy = scratch.folder.appending(path: "copy.sqlite").path
    try reader.backup(to: copy)
    #expect(try dump(RecordReader(path: copy)) == dump(reader))
    #expect(throws: RecordError.exists(path: copy)) { try reader.backup(to: copy) }
    let info = try reader.info()
    #expect(info.counts == (try reader.counts()))
    #expect(info.coders == [RecordInfo.Coder(name: "test 1", documents: 3)])
  }

  @Test func `a document is given back as it was read`() throws {
    try withRecord(Self.drafts) { (reader, _) throws in
      let ids = try reader.documents(notReadBy: "test 2")
      #expect(ids.map(\.rawValue) == ["a", "b", "c"])
      #expect(try reader.documents(notReadBy: "test 1").isEmpty)
      #expect(try reader.document(ids[1]) == Self.drafts[1].coded.document)
    }
  }
}
