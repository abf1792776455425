import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `A record of an earlier version` {
  private static func restored() throws -> Scratch {
    let scratch = try Scratch()
    let file = try #require(
      Bundle.module.url(forResource: "schema-2", withExtension: "sql", subdirectory: "Fixtures"))
    try RecordDump.restore(String(contentsOf: file, encoding: .utf8), to: scratch.path)
    return scratch
  }

  @Test func `is asked only once it is brought up to date`() throws {
    let scratch = try Self.restored()
    defer { scratch.remove() }
    #expect(throws: RecordError.olderSchema(path: scratch.path)) {
      try RecordReader(path: scratch.path)
    }
  }

  @Test func `keeps its entries with their parties and takes new kinds`() throws {
    let scratch = try Self.restored()
    defer { scratch.remove() }
    let draft = Draft("new", "Norway and Sweden met at the Port summit.")
      .meeting("Port summit", series: "Port summit", from: "2024-02-01", attendance: ["SWE=guest"])
    try write([draft], to: scratch, known: "2030-01-01")
    let reader = try RecordReader(path: scratch.path)
    #expect(try reader.check() == [])
    #expect(try reader.counts().documents == 2)
    let event = try #require(try reader.events().first)
    #expect(event.id == "ev-26b547929748")
    #expect(event.actors.map(\.actor?.rawValue) == ["SWE"])
    #expect(event.recipients.map(\.actor?.rawValue) == ["NOR"])
    #expect(try reader.statements().count == 1)
    #expect(try reader.meetings(Filter(actor: "SWE")).map(\.series) == ["Port summit"])
  }
}
