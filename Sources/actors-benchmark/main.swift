// Times the actors' room, for Benchmarks/Actors:
//   actors-benchmark load            milliseconds to load the knowledge, once, in this process
//   actors-benchmark resolve FILE…   mentions a second over parsed texts, on one core
import Actors
import Documents
import Foundation
import Language

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try body()
  let time = (ContinuousClock.now - start).components
  return Double(time.seconds) * 1e3 + Double(time.attoseconds) * 1e-15
}

/// Resolves each text again and again for some seconds and reports the sum of the fastest times:
/// what else the machine does touches some runs of a text, not all.
func resolve(_ paths: [String], knowledge: ActorKnowledge) throws {
  let model = try LanguageModel(
    contentsOf: ModelStore.locate(environment: ProcessInfo.processInfo.environment))
  let documents = try paths.map { path in
    let text = SourceText(
      String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self))
    return (parse: model.parse(text), text: text)
  }
  let finder = MentionFinder(knowledge: knowledge)
  let day = CalendarDate(year: 2022, month: 7, day: 1)
  var mentions = 0
  var best = [Double](repeating: .infinity, count: documents.count)
  var spent = 0.0
  while spent < 5_000 {
    mentions = 0
    for (place, document) in documents.enumerated() {
      let time = milliseconds {
        mentions += finder(document.parse, text: document.text, on: day).count
      }
      best[place] = min(best[place], time)
      spent += time
    }
  }
  let tokens = documents.reduce(0) { $0 + $1.parse.tokens.count }
  let total = best.reduce(0, +)
  print(
    "\(documents.count) texts, \(tokens) tokens, \(mentions) mentions in "
      + "\(String(format: "%.2f", total)) ms: \(Int(Double(mentions) / total * 1e3)) mentions/s, "
      + "\(Int(Double(tokens) / total * 1e3)) tokens/s")
}

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst()) {
case ("load", _):
  let time = try milliseconds { _ = try ActorKnowledge() }
  print(String(format: "%.2f", time))
case ("resolve", let paths) where !paths.isEmpty:
  try resolve(Array(paths), knowledge: ActorKnowledge())
default:
  FileHandle.standardError.write(
    Data("usage: actors-benchmark load | actors-benchmark resolve FILE…\n".utf8))
  exit(64)
}
