import Coding
import Documents
import Foundation
import Pipeline
import Record
import Testing

@Suite struct `Reading into a record` {
  /// Forty good documents, of which some tell the same, and three bad ones.
  private func fill(_ folder: Folder) throws {
    for number in 0..<40 {
      let text = """
        Report \(number)

        EVENT 2023-03-0\(number % 4 + 1) NOR SWE | The two sides met again for talks.

        SAY lindqvist-eva | The door stays open to everyone who comes in good faith \(number % 3)
        """
      try folder.write("note-\(number).txt", Array(text.utf8))
    }
    try folder.write("empty.txt", [])
    try folder.write("latin.txt", Array("caf".utf8) + [0xE9, 0x20, 0x61])
    try folder.write("fail.txt", Array("FAIL".utf8))
  }

  private func read(
    _ paths: [String], _ record: String, workers: Int, batch: Int = 7, known: String = "2024-01-01",
    progress: (ReadProgress) -> Void = { _ in }
  ) async throws -> ReadSummary {
    let coder = LineCoder()
    let pipeline = DocumentPipeline(workers: workers, batch: batch) { try coder($0) }
    let writer = try RecordWriter(
      path: record, coder: "test 1", known: try #require(CalendarDate(known)))
    return try await pipeline.read(paths, into: writer, progress: progress)
  }

  private func dump(_ record: String) throws -> String {
    let reader = try RecordReader(path: record)
    let answers: [[String]] = [
      try reader.events().map { String(describing: $0) },
      try reader.statements().map { String(describing: $0) },
      try reader.documents().map { String(describing: $0) },
      try reader.rejections().map { String(describing: $0) },
      try reader.check().map { String(describing: $0) },
    ]
    return answers.joined().joined(separator: "\n")
  }

  @Test func `gives the same at any number of workers`() async throws {
    let folder = try Folder()
    let out = try Folder()
    defer {
      folder.remove()
      out.remove()
    }
    try fill(folder)
    var seen: Set<String> = []
    var summaries: Set<ReadSummary> = []
    for workers in 1...4 {
      let record = out.path + "/\(workers).sqlite"
      var paths: [String] = []
      summaries.insert(
        try await read([folder.path], record, workers: workers) { paths.append($0.path) })
      seen.insert(try dump(record) + paths.joined())
    }
    #expect(seen.count == 1)
    let summary = try #require(summaries.first)
    #expect(summaries.count == 1)
    #expect((summary.read, summary.unchanged, summary.events) == (40, 0, 40))
    #expect(summary.rejections.map(\.code) == ["E-DOCUMENTS-1", "E-TEST-1", "E-DOCUMENTS-3"])
    #expect(summary.exitStatus == 1)
    #expect((summary.record.events, summary.record.statements) == (4, 3))
  }

  @Test func `gives the same in any order of documents`() async throws {
    let folder = try Folder()
    let out = try Folder()
    defer {
      folder.remove()
      out.remove()
    }
    try fill(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let paths = names.map { folder.path + "/" + $0 }
    _ = try await read([folder.path], out.path + "/a.sqlite", workers: 2)
    for path in paths.reversed() {
      _ = try await read([path], out.path + "/b.sqlite", workers: 2)
    }
    #expect(try dump(out.path + "/a.sqlite") == dump(out.path + "/b.sqlite"))
  }

  @Test func `changes nothing the second time`() async throws {
    let folder = try Folder()
    let out = try Folder()
    defer {
      folder.remove()
      out.remove()
    }
    try fill(folder)
    let record = out.path + "/r.sqlite"
    let first = try await read([folder.path], record, workers: 2)
    let before = try dump(record)
    let second = try await read([folder.path], record, workers: 3, known: "2025-01-01")
    #expect(try dump(record) == before)
    #expect((second.read, second.unchanged) == (0, 40))
    #expect(second.rejections == first.rejections)
    #expect(second.record == first.record)
  }

  @Test func `rejects what is not there and goes on`() async throws {
    let folder = try Folder()
    let out = try Folder()
    defer {
      folder.remove()
      out.remove()
    }
    try folder.write("a.txt", Array("EVENT 2023-03-01 NOR SWE | They met.".utf8))
    let none = folder.path + "/none.txt"
    let summary = try await read(
      [none, folder.path + "/a.txt"], out.path + "/r.sqlite", workers: 2)
    #expect(summary.rejections.map(\.path) == [none])
    #expect(summary.read == 1)
    #expect(try RecordReader(path: out.path + "/r.sqlite").rejections() == summary.rejections)
  }

  @Test func `tells progress once a document, in order`() async throws {
    let folder = try Folder()
    let out = try Folder()
    defer {
      folder.remove()
      out.remove()
    }
    try fill(folder)
    var told: [ReadProgress] = []
    _ = try await read([folder.path], out.path + "/r.sqlite", workers: 4) { told.append($0) }
    #expect(told.map(\.done) == Array(1...43))
    #expect(told.allSatisfy { $0.total == 43 })
    #expect(
      told.map(\.path) == told.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
