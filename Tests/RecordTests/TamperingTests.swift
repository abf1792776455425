import Actors
import Coding
import Documents
import Foundation
import Record
import Testing

@Suite struct `A record that was tampered with` {
  private let draft = Draft("a", "Yesterday Norway aided Finland.")
    .event("Norway aided Finland.", trigger: "aided", .aid, by: ["NOR"], to: ["FIN"])

  /// Puts other bytes of the same length into a record's file.
  private func tampered(_ old: String, _ new: String, last: Bool = false) throws -> Scratch {
    let scratch = try Scratch()
    try write([draft], to: scratch)
    let url = URL(filePath: scratch.path)
    var data = try Data(contentsOf: url)
    let found = try #require(data.range(of: Data(old.utf8), options: last ? .backwards : []))
    data.replaceSubrange(found, with: Data(new.utf8))
    try data.write(to: url)
    return scratch
  }

  @Test func `is found to cite what its document does not say`() throws {
    let scratch = try tampered("Yesterday Norway", "Yesterday Narway")
    defer { scratch.remove() }
    let problems = try RecordReader(path: scratch.path).check()
    #expect(problems.map(\.kind) == ["citation-text"])
    #expect(problems.map(\.document?.rawValue) == ["a"])
    #expect(problems.first?.message.contains("at 10..<31") == true)
  }

  @Test func `is no record without its mark`() throws {
    let scratch = try tampered("Entn", "Etnn")
    defer { scratch.remove() }
    #expect(throws: RecordError.notARecord(path: scratch.path)) {
      try RecordReader(path: scratch.path)
    }
    #expect(throws: RecordError.notARecord(path: scratch.path)) {
      try write([draft], to: scratch)
    }
  }

  @Test func `is a later Entente's where it names a migration that is not known`() throws {
    let name = "documents and what was read in them"
    let scratch = try tampered(name, "documents and what was read of them")
    defer { scratch.remove() }
    #expect(throws: RecordError.newerSchema(path: scratch.path)) {
      try RecordReader(path: scratch.path)
    }
    #expect(throws: RecordError.newerSchema(path: scratch.path)) {
      try write([draft], to: scratch)
    }
  }

  @Test func `says which value cannot be read back`() throws {
    let scratch = try tampered("happened", "hippened", last: true)
    defer { scratch.remove() }
    #expect(throws: RecordError.damaged(path: scratch.path, what: "status 'hippened'")) {
      try RecordReader(path: scratch.path).events()
    }
  }
}
