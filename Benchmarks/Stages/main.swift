// Measures the program from inside, for Benchmarks/run and Benchmarks/peers:
//   entente-bench load             milliseconds to load model, knowledge and codebooks, one by one
//   entente-bench stages FILE      each stage over documents as JSON Lines, each read once
//   entente-bench serve            reads JSON strings, answers each with the nanoseconds of the stages
// One thread; the language model obeys ENTENTE_PROCESSOR.
import Actors
import Coding
import Documents
import Foundation
import Language

let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("load", 1): try printLoad()
case ("stages", 2): try printStages(of: arguments[1])
case ("serve", 1): try serve()
default:
  FileHandle.standardError.write(Data("usage: entente-bench load | stages FILE | serve\n".utf8))
  exit(64)
}

func printLoad() throws {
  let (model, modelTime) = try timed { try languageModel() }
  let (knowledge, knowledgeTime) = try timed { try ActorKnowledge() }
  let (books, booksTime) = try timed { try Codebooks() }
  let coder = DocumentCoder(model: model, knowledge: knowledge, books: books)
  let (_, first) = timed { coder(document("Norway met Italy.")) }
  for (name, time) in [
    ("language model", modelTime), ("actor knowledge", knowledgeTime), ("codebooks", booksTime),
    ("first sentence", first),
  ] {
    print("\(padded(name, 18))\(decimal(time / .milliseconds(1), 8, 2)) ms")
  }
}

/// Parses all documents, then codes them anew, and prints what each stage took.
func printStages(of file: String) throws {
  struct Line: Decodable { let text: String }
  let texts = try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    .split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text }
  let model = try languageModel()
  let coder = DocumentCoder(
    model: try languageModel(), knowledge: try ActorKnowledge(),
    books: try Codebooks())
  var clock = StageTimes()
  var (tokens, language, coding) = (0, Duration.zero, Duration.zero)
  // Alternately, so that whatever else the machine does meets both.
  for text in texts {
    let input = document(text)
    let (parse, time) = timed { model.parse(input.text, clock: &clock) }
    tokens += parse.tokens.count
    language += time
    coding += timed { coder(input) }.time
  }
  print("\(texts.count) documents, \(tokens) tokens")
  for stage in LanguageStage.allCases {
    printRow("\(stage)", tokens, clock.durations[stage.rawValue])
  }
  printRow("language", tokens, language)
  printRow("code, with language", tokens, coding)
  print("code at \(decimal(language / coding * 100, 0, 1)) % of the language layer's speed")
}

/// Answers each JSON string with one line: tokens, then nanoseconds by stage.
func serve() throws {
  let model = try languageModel()
  while let line = readLine() {
    let text = SourceText(try JSONDecoder().decode(String.self, from: Data(line.utf8)))
    var clock = StageTimes()
    let parse = model.parse(text, clock: &clock)
    let times = clock.durations.map { String(Int($0 / .nanoseconds(1))) }
    let answer = ([String(parse.tokens.count)] + times).joined(separator: " ") + "\n"
    FileHandle.standardOutput.write(Data(answer.utf8))
  }
}

func languageModel() throws -> LanguageModel {
  try LanguageModel(environment: ProcessInfo.processInfo.environment)
}

func document(_ text: String) -> Document {
  DocumentReader().document(
    id: "1", text: text, metadata: Metadata(published: CalendarDate(year: 2016, month: 5, day: 1)))
}

func timed<Value>(_ body: () throws -> Value) rethrows -> (value: Value, time: Duration) {
  let start = ContinuousClock.now
  let value = try body()
  return (value, ContinuousClock.now - start)
}

func printRow(_ name: String, _ tokens: Int, _ time: Duration) {
  let seconds = time / .seconds(1)
  let rate = decimal(Double(tokens) / seconds, 12, 0)
  print("\(padded(name, 22))\(decimal(seconds, 8, 3)) s\(rate) tokens/s")
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

func decimal(_ value: Double, _ width: Int, _ digits: Int) -> String {
  String(format: "%\(width).\(digits)f", value)
}
