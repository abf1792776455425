import Coding
import Documents
import Foundation
import Testing

@Suite("Constructed statements")
struct StatementCasesTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/statement-cases.tsv")

  /// The share of passages that must come out as written.
  static let floor = 0.8

  @Test("every line of the file is read, and what it quotes stands in its passage")
  func file() throws {
    let (lines, cases) = try Self.load()
    let read = cases.values.reduce(cases.count) { $0 + $1.expected.count }
    #expect(read == lines.filter { !$0.hasPrefix("#") }.count)
    #expect(cases.count >= 320)
    for example in cases.values {
      for part in example.expected.flatMap(\.content).joined() {
        #expect(example.text.contains(part), "\(example.id): \(part)")
      }
    }
  }

  @Test("come out as written, but for those that the file marks as failing")
  func cases() throws {
    var (lines, cases) = try Self.load()
    var right = 0
    for (place, example) in cases.sorted(by: { $0.key < $1.key }) {
      let coded = try Reader.read(example.text, published: example.published)
      let isRight = example.isRight(coded)
      right += isRight ? 1 : 0
      lines[place] = example.line(isRight: isRight)
      if !Self.isRecording {
        #expect(isRight != example.isMarked, "\(example.id): \(example.text)")
      }
    }
    if Self.isRecording {
      try (lines.joined(separator: "\n") + "\n").write(
        to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(Double(right) >= Self.floor * Double(cases.count), "\(right) of \(cases.count)")
  }

  /// The lines of the file, and the passages by the place of their line.
  private static func load() throws -> (lines: [String], cases: [Int: StatementCase]) {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var cases: [Int: StatementCase] = [:]
    var passage: Int?
    for (place, line) in lines.enumerated() where !line.hasPrefix("#") {
      if let example = StatementCase(line) {
        cases[place] = example
        passage = place
      } else if let passage, let expectation = StatementCase.Expectation(line) {
        cases[passage]?.expected.append(expectation)
      }
    }
    return (lines.map(String.init), cases)
  }

  /// `RECORD_SNAPSHOTS=1` writes the marks anew: on purpose, to be read as a diff.
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  }
}
