import Coding
import Documents
import Foundation
import Testing

@Suite("Constructed events")
struct EventCasesTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/event-cases.tsv")

  /// The share of cases that must come out as written.
  static let floor = 0.95

  @Test("come out as written, but for those that the file marks as failing")
  func cases() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    var recorded: [String] = []
    var right = 0
    var cases = 0
    for line in lines {
      guard !line.hasPrefix("#"), let example = EventCase(line) else {
        recorded.append(String(line))
        continue
      }
      cases += 1
      let events = try Reader.read(example.fields[3], published: example.fields[2]).events
      let isRight = example.isRight(events)
      right += isRight ? 1 : 0
      recorded.append(
        (example.fields.dropLast() + [isRight ? "" : "fails"]).joined(separator: "\t"))
      if !Self.isRecording {
        #expect(isRight != example.isMarked, "\(example.id): \(example.fields[3])")
      }
    }
    if Self.isRecording {
      try (recorded.joined(separator: "\n") + "\n").write(
        to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(cases >= 400)
    #expect(Double(right) >= Self.floor * Double(cases), "\(right) of \(cases)")
  }

  /// `RECORD_SNAPSHOTS=1` writes the marks anew: on purpose, to be read as a diff.
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  }
}
