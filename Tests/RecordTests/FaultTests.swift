import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `Faults of a record` {
  private let draft = Draft("a", "Norway aided Finland.")
    .event("Norway aided Finland.", trigger: "aided", .aid, by: ["NOR"], to: ["FIN"])

  private func code(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "none"
    } catch let error as RecordError {
      return error.code
    } catch {
      return "other: \(error)"
    }
  }

  private func writer(_ path: String) throws -> RecordWriter {
    try RecordWriter(
      path: path, coder: "test 1", known: try #require(CalendarDate("2024-01-01")))
  }

  @Test func `a missing file cannot be asked and is not made by asking`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    #expect(code { _ = try RecordReader(path: scratch.path) } == "E-RECORD-1")
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test func `a folder and a missing folder cannot be opened`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    #expect(code { _ = try RecordReader(path: scratch.folder.path) } == "E-RECORD-2")
    #expect(code { _ = try writer(scratch.folder.path) } == "E-RECORD-2")
    #expect(code { _ = try writer(scratch.folder.path + "/none/r.sqlite") } == "E-RECORD-2")
  }

  @Test(arguments: [1, 40, 600, 5000])
  func `bytes that are no record are left as they are`(count: Int) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var generator = SeededGenerator(state: UInt64(count))
    let bytes = Data((0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
    try bytes.write(to: URL(filePath: scratch.path))
    #expect(code { _ = try RecordReader(path: scratch.path) } == "E-RECORD-4")
    #expect(code { _ = try writer(scratch.path) } == "E-RECORD-4")
    #expect(try Data(contentsOf: URL(filePath: scratch.path)) == bytes)
  }

  @Test func `an empty file becomes a record by writing but not by asking`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try Data().write(to: URL(filePath: scratch.path))
    #expect(code { _ = try RecordReader(path: scratch.path) } == "E-RECORD-4")
    try write([draft], to: scratch)
    #expect(try RecordReader(path: scratch.path).counts().documents == 1)
  }

  @Test func `a record that nobody may write is answered and not written`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write([draft], to: scratch)
    let before = try Data(contentsOf: URL(filePath: scratch.path))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: scratch.path)
    #expect(code { _ = try writer(scratch.path) } == "E-RECORD-3")
    #expect(try RecordReader(path: scratch.path).events().count == 1)
    #expect(try Data(contentsOf: URL(filePath: scratch.path)) == before)
  }

  @Test func `a coding outside its text and U+0000 reject that document alone`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var outside = draft
    outside.coded.events[0].clause = 3..<400
    let nul = Draft("n", "Norway\0")
    let outcomes = try write([outside, nul, draft], to: scratch)
    let codes = outcomes.map { outcome in
      if case .rejected(let rejection) = outcome { rejection.code } else { "written" }
    }
    #expect(codes == ["E-RECORD-8", "E-RECORD-9", "written"])
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.rejections().map(\.code) == ["E-RECORD-8", "E-RECORD-9"])
    #expect(try reader.counts().documents == 1)
  }

  @Test func `every fault has its own code and says what to do`() {
    let faults: [RecordError] = [
      .missing(path: "r"), .cannotOpen(path: "r", cause: "c"), .readOnly(path: "r"),
      .notARecord(path: "r"), .newerSchema(path: "r"), .olderSchema(path: "r"),
      .storage(path: "r", cause: "c"), .outsideText(document: "d", what: "w", start: 1, end: 2),
      .nulInText(document: "d"), .damaged(path: "r", what: "w"),
      .noSuchPart(document: "d", what: "w", index: 1),
    ]
    #expect(faults.map(\.code) == (1...11).map { "E-RECORD-\($0)" })
    #expect(faults.allSatisfy { $0.message.hasSuffix(".") && $0.message.contains(". ") })
    #expect(faults[0].description.hasPrefix("E-RECORD-1  r: there is no record here."))
  }

  @Test func `characters of every width keep their places`() throws {
    let text = "é 日本 👩‍👩‍👧 e\u{301} Norway aided Finland."
    let wide = Draft("w", text)
      .event("日本 👩‍👩‍👧 e\u{301}", trigger: "aided", .aid, by: ["NOR"], to: ["FIN"])
      .mention("👩‍👩‍👧", .person, actor: nil, name: "Family")
    try withRecord([wide]) { (reader, _) throws in
      #expect(try reader.check() == [])
      let cited = try #require(try reader.events().first?.evidence.first)
      #expect(Array(cited.text.unicodeScalars) == Array("日本 👩‍👩‍👧 e\u{301}".unicodeScalars))
      let mention = try #require(try reader.actors().first?.evidence.first)
      #expect(Array(mention.text.unicodeScalars) == Array("👩‍👩‍👧".unicodeScalars))
    }
  }
}
