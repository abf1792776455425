// Prints the analysis of text files, for the comparison with spaCy (Scripts/parity):
//   parse-dump FILE…      one JSON line a file
//   parse-dump --lines FILE…    the files hold JSON strings, one text a line; one JSON line a text
import Documents
import Foundation
import Language

struct Line: Encodable {
  struct Word: Encodable {
    let start, end, head: Int
    let text, tag, pos, morph, dep, lemma: String
    let space, sent: Bool
  }
  let name: String
  let tokens: [Word]
  let entities: [[String]]

  init(name: String, _ parse: Parse) {
    self.name = name
    tokens = parse.tokens.map {
      Word(
        start: $0.range.lowerBound, end: $0.range.upperBound, head: $0.head, text: $0.text,
        tag: $0.tag, pos: $0.pos.rawValue, morph: $0.morph, dep: $0.dep, lemma: $0.lemma,
        space: $0.spaceAfter, sent: $0.startsSentence)
    }
    entities = parse.entities.map {
      [String($0.tokens.lowerBound), String($0.tokens.upperBound), $0.label]
    }
  }
}

func seconds(since start: ContinuousClock.Instant) -> String {
  let time = (ContinuousClock.now - start).components
  let value = Double(time.seconds) + Double(time.attoseconds) * 1e-18
  return String(format: "%.3f s", value)
}

var arguments = Array(CommandLine.arguments.dropFirst())
let isLines = arguments.first == "--lines"
if isLines { arguments.removeFirst() }
var start = ContinuousClock.now
let model = try LanguageModel(environment: ProcessInfo.processInfo.environment)
var report = "model loaded in \(seconds(since: start))\n"
var texts: [(name: String, text: SourceText)] = []
for path in arguments {
  let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  if isLines {
    for (number, line) in text.split(separator: "\n").enumerated() {
      let string = try JSONDecoder().decode(String.self, from: Data(line.utf8))
      texts.append(("\(path):\(number + 1)", SourceText(string)))
    }
  } else {
    texts.append((path, SourceText(text)))
  }
}
start = ContinuousClock.now
let parses = texts.map { ($0.name, model.parse($0.text)) }
let count = parses.reduce(0) { $0 + $1.1.tokens.count }
report += "\(count) tokens parsed in \(seconds(since: start))\n"
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
for (name, parse) in parses {
  FileHandle.standardOutput.write(try encoder.encode(Line(name: name, parse)) + Data("\n".utf8))
}
FileHandle.standardError.write(Data(report.utf8))
