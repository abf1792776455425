import Actors
import Coding
import Documents
import Foundation
import Record

/// Fills a record with a generated world and measures it: `record-benchmark FILE DOCUMENTS`.
///
/// A file that is there already is asked only.
@main
struct RecordBenchmark {
  private static let batch = 32
  private static let seed: UInt64 = 2024

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let documents = Int(arguments[2]), documents > 0 else {
      print("usage: record-benchmark FILE DOCUMENTS")
      exit(64)
    }
    let path = arguments[1]
    if !FileManager.default.fileExists(atPath: path) { try fill(path, documents) }
    try measure(path, documents)
  }

  /// Writes the world and prints what each tenth of it cost.
  private static func fill(_ path: String, _ documents: Int) throws {
    guard let day = CalendarDate("2024-01-01") else { return }
    let writer = try RecordWriter(path: path, coder: "benchmark", known: day)
    var world = World(seed: seed, documents: documents)
    var (pending, tenth, spent) = ([Submission](), 0, Duration.zero)
    let clock = ContinuousClock()
    for number in 0..<documents {
      pending.append(.coded(world.next(number).coded))
      if pending.count == batch || number + 1 == documents {
        let part = pending
        spent += try clock.measure { _ = try writer.write(part) }
        pending = []
      }
      if (number + 1) * 10 / documents > tenth {
        tenth = (number + 1) * 10 / documents
        let share = Double(documents) / 10
        print("tenth \(tenth): \(milliseconds(spent) / share) ms a document")
        spent = .zero
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    print("size: \((size?.doubleValue ?? 0) / Double(documents)) bytes a document")
  }

  private static func measure(_ path: String, _ documents: Int) throws {
    let reader = try RecordReader(path: path)
    try linking(reader, documents)
    try questions(reader)
  }

  /// Compares entries with the truth, as pairs of reports: precision and recall of being one.
  private static func linking(_ reader: RecordReader, _ documents: Int) throws {
    var truth: [String: [String: Int]] = [:]
    var world = World(seed: seed, documents: documents)
    for number in 0..<documents {
      for report in world.next(number).reports {
        truth[report.kind, default: [:]]["doc-\(number) \(report.range)"] = report.truth
      }
    }
    func score(_ kind: String, _ entries: [[Evidence]]) {
      let known = truth[kind] ?? [:]
      func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
      var (both, found) = (0, 0)
      for evidence in entries {
        let labels = evidence.compactMap { known["\($0.document.rawValue) \($0.range)"] }
        found += pairs(labels.count)
        both += Dictionary(grouping: labels) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
      }
      let all = Dictionary(grouping: known.values) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
      let (p, r) = (Double(both) / Double(max(1, found)), Double(both) / Double(max(1, all)))
      print("\(kind): precision \(p * 100), recall \(r * 100), \(known.count) reports")
    }
    score("event", try reader.events().map(\.evidence))
    score("statement", try reader.statements().map(\.evidence))
    score("meeting", try reader.meetings().map(\.evidence))
  }

  /// Asks limited questions of every kind and prints the 95th percentile.
  private static func questions(_ reader: RecordReader) throws {
    let days = [nil, CalendarDate("2012-05-01"), CalendarDate("2018-11-20")]
    let actors: [ActorTerm?] = [nil, "AAD", "BAK", "person-aad-10"]
    var times: [(name: String, asked: String, time: Double, spent: Double)] = []
    let clock = ContinuousClock()
    func ask(_ name: String, _ asked: String = "", _ body: () throws -> Int) throws {
      let (time, before) = (clock.now, Foundation.clock())
      _ = try body()
      let spent = Double(Foundation.clock() - before) / Double(CLOCKS_PER_SEC) * 1000
      times.append((name, asked, milliseconds(clock.now - time), spent))
    }
    for day in days {
      for actor in actors {
        for type in [nil, "AID"] as [String?] {
          let filter = Filter(actor: actor, type: type, since: day, limit: 20)
          var plain = filter
          plain.type = nil
          let asked = [actor?.text, type, day?.description].compactMap(\.self).joined(
            separator: " ")
          try ask("events", asked) { try reader.events(filter).count }
          try ask("statements", asked) { try reader.statements(plain).count }
          try ask("meetings", asked) { try reader.meetings(plain).count }
          try ask("timeline", asked) { try reader.everything(plain).count }
        }
      }
      try ask("documents") { try reader.documents(Filter(since: day, limit: 20)).count }
    }
    try ask("pair") { try reader.events(Filter(actor: "AAD", with: "BAK", limit: 20)).count }
    for day in days {
      try ask("stories") { try reader.stories(Filter(since: day, limit: 20)).count }
    }
    for words in ["glacier", "museum lithium", "\"number 77\""] {
      try ask("search") { try reader.search(words).count }
    }
    for (name, group) in Dictionary(grouping: times, by: \.name).sorted(by: { $0.key < $1.key }) {
      let sorted = group.map(\.time).sorted()
      print(
        "\(name): median \(sorted[sorted.count / 2]) ms, p95 \(sorted[(sorted.count * 95 - 1) / 100]) "
          + "ms, worst \(sorted[sorted.count - 1]) ms of \(sorted.count)")
    }
    let sorted = times.map(\.time).sorted()
    for slow in times.sorted(by: { $0.spent > $1.spent }).prefix(5) {
      print("most of the processor: \(slow.name) \(slow.asked), \(slow.spent) ms")
    }
    let spent = times.map(\.spent).sorted()
    print(
      "all questions: p95 \(sorted[(sorted.count * 95 - 1) / 100]) ms of \(sorted.count), "
        + "\(spent[(spent.count * 95 - 1) / 100]) ms of the processor")
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
  }
}
