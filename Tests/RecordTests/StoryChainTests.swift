import Coding
import Documents
import Foundation
import Record
import Testing

/// More reports than stories are gathered from at once, each like the ones before and after it.
@Suite struct `Stories of a dense record` {
  private static let count = 300

  /// A report tells of what stands in some places of a long list, the next one of nearly the same.
  private static func draft(_ number: Int, isMended: Bool = false) -> Draft {
    let things = (0..<24).compactMap { place -> String? in
      // Some reports leave more out than others, so that not all neighbours are equally alike.
      guard (place * 7 + number * number) % 11 > number % 5 else { return nil }
      let first = isMended ? 10_000 + number * 50 : number / 2
      return "granary\(String(first + place, radix: 26)) collapsed"
    }
    return Draft(
      "report-\(number)", things.joined(separator: ". ") + ".", publisher: "Paper \(number)",
      published: "2024-03-\(10 + number % 9)")
  }

  private static func stories(_ path: String) throws -> Set<[String]> {
    let reader = try RecordReader(path: path)
    #expect(try reader.check() == [])
    return Set(try reader.stories().map { $0.pages.map(\.document.rawValue).sorted() })
  }

  private static func read(_ drafts: [Draft], batch: Int, then: [Draft] = []) throws -> Set<
    [String]
  > {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try write(drafts, to: scratch, batch: batch)
    if !then.isEmpty { try write(then, to: scratch, known: "2030-01-01") }
    return try stories(scratch.path)
  }

  @Test func `are the same in any order and batch`() throws {
    let drafts = (0..<Self.count).map { Self.draft($0) }
    let ahead = try Self.read(drafts, batch: 32)
    #expect(ahead.count > 5)
    #expect(ahead.contains { $0.count > 3 })
    #expect(try Self.read(drafts.reversed(), batch: 60) == ahead)
    let mixed = drafts.indices.map { drafts[$0 * 91 % Self.count] }
    #expect(try Self.read(mixed, batch: 25) == ahead)
  }

  @Test func `are what they would be without documents that were corrected into others`() throws {
    let mended = stride(from: 0, to: Self.count, by: 5).map { Self.draft($0, isMended: true) }
    let last = (0..<Self.count).map { Self.draft($0, isMended: $0 % 5 == 0) }
    #expect(
      try Self.read((0..<Self.count).map { Self.draft($0) }, batch: 64, then: mended)
        == Self.read(last, batch: 64))
  }
}
