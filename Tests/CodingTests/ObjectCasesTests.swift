import Coding
import Foundation
import Testing

@Suite("Constructed passages on the objects of diplomacy")
struct ObjectCasesTests {
  /// A file of passages and the share of them that must come out as written.
  struct Golden: Sendable, CustomTestStringConvertible {
    let kind: String
    let atLeast: Int
    let floor: Double

    var file: URL {
      URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/\(kind)-cases.tsv")
    }
    var testDescription: String { kind }
  }

  static let files = [
    Golden(kind: "meeting", atLeast: 90, floor: 0.65),
    Golden(kind: "instrument", atLeast: 70, floor: 0.75),
    Golden(kind: "commitment", atLeast: 80, floor: 0.85),
    Golden(kind: "relation", atLeast: 70, floor: 0.82),
    Golden(kind: "measure", atLeast: 50, floor: 0.85),
    Golden(kind: "figure", atLeast: 30, floor: 0.85),
    Golden(kind: "stance", atLeast: 60, floor: 0.72),
  ]

  @Test("come out as written, but for those that the file marks as failing", arguments: files)
  func cases(golden: Golden) throws {
    let lines = try String(contentsOf: golden.file, encoding: .utf8).split(separator: "\n")
    var recorded: [String] = []
    var right = 0
    let passages = Self.passages(of: lines)
    for (line, example) in passages {
      guard let example else {
        recorded.append(String(line))
        continue
      }
      let isRight = try example.isRight(Reader.read(example.cells[5], published: example.cells[2]))
      right += isRight ? 1 : 0
      recorded.append(example.line(isRight: isRight))
      if !Self.isRecording {
        #expect(isRight != example.isMarked, "\(example.id): \(example.cells[5])")
      }
    }
    if Self.isRecording {
      try (recorded.joined(separator: "\n") + "\n").write(
        to: golden.file, atomically: true, encoding: .utf8)
    }
    let cases = passages.count { $0.example != nil }
    #expect(cases >= golden.atLeast)
    #expect(Double(right) >= golden.floor * Double(cases), "\(right) of \(cases)")
  }

  @Test("hold an object only with every field that is stated, in either order of equal sides")
  func fields() {
    var answer = ObjectAnswer()
    answer.fields = ["a": "PER", "b": "CHL", "from": "1991-04-02", "amount": "1500000000 USD"]
    answer.isSymmetric = true
    answer.lists["attendance"] = [
      ["PER", "host", "attended", nil, "host"], ["CHL", nil, "attended", nil, nil],
    ]
    let names = { (cells: [Substring]) in
      answer.readings.contains { ObjectCase.Expectation(cells).names($0) }
    }
    #expect(names(["relation", "a=CHL", "b=PER", "from=1991-04", "to=-"]))
    #expect(names(["relation", "amount=$1.5 billion", "attendance=CHL:?:attended"]))
    #expect(names(["relation", "attendance=~BOL:?:?;PER:host:attended;CHL:?:attended:?"]))
    #expect(!names(["relation", "a=CHL", "b=BOL"]))
    #expect(!names(["relation", "from=1991-05"]))
    #expect(!names(["relation", "amount=$1.5 million"]))
    #expect(!names(["relation", "attendance=CHL:?:invited"]))
    #expect(!names(["relation", "attendance=PER:?:attended"]))
  }

  /// The lines in order, each passage with the objects written under it.
  private static func passages(
    of lines: [Substring]
  ) -> [(line: Substring, example: ObjectCase?)] {
    var found: [(line: Substring, example: ObjectCase?)] = []
    var current: Int?
    for line in lines {
      let example = ObjectCase(line)
      if example != nil {
        current = found.count
      } else if line.hasPrefix("\t"), let current {
        let expectation = ObjectCase.Expectation(line.split(separator: "\t"))
        found[current].example?.expected.append(expectation)
      }
      found.append((line, example))
    }
    return found
  }

  /// `RECORD_SNAPSHOTS=1` writes the marks anew: on purpose, to be read as a diff.
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  }
}
