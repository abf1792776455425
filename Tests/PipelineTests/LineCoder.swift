import Actors
import Coding
import Documents
import Foundation
import Language
import Record

/// A coder for tests: each line that begins with `EVENT` is one.
///
/// `EVENT 2023-03-01 NOR SWE | words` codes a meeting, `SAY lindqvist-eva | words` a statement,
/// `FAIL` anywhere fails.
struct LineCoder: Sendable {
  struct Failure: CodedError {
    let code = "E-TEST-1"
    let message = "the test's coder fails. Let it."
    let place: [(name: String, value: String)] = []
  }

  func callAsFunction(_ document: Document) throws -> CodedDocument {
    var coded = CodedDocument(
      document: document, parse: Parse(tokens: [], entities: []), mentions: [], times: [],
      predicates: [], statements: [], events: [])
    if document.text.string.contains("FAIL") { throw Failure() }
    let lines = document.text.scalars.split(separator: "\n")
    for line in lines {
      let text = document.text[line.startIndex..<line.endIndex]
      guard let bar = line.firstIndex(of: "|") else { continue }
      let words = text.split(separator: " ").map(String.init)
      let range = bar + 2..<line.endIndex
      if words.first == "EVENT" { coded.events.append(event(words, range)) }
      if words.first == "SAY" {
        coded.statements.append(statement(words[1], range, document.text[range]))
      }
    }
    return coded
  }

  private func event(_ words: [String], _ range: TextRange) -> CodedEvent {
    let day = CalendarDate(words[1])
    return CodedEvent(
      act: .consult, type: .consult, mode: nil, contexts: [],
      actors: words[2...3].map {
        Party(actor: ActorID(rawValue: $0), name: $0, spans: [])
      }, recipients: [], trigger: range, clause: range,
      date: EventDate(value: words[1], from: day, to: day), place: nil, status: .happened,
      factuality: 3, attribution: [], sentence: 0, confidence: 1, why: "test/line")
  }

  private func statement(
    _ speaker: String, _ range: TextRange, _ text: String
  ) -> Coding.Statement {
    Coding.Statement(
      kind: .direct, content: [range], text: text, cue: nil,
      speaker: Speaker(spans: [], actor: ActorID(rawValue: speaker), name: speaker), sentence: 0,
      why: "test/line")
  }
}

/// A folder of files that the test leaves behind for the system to clear.
struct Folder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "entente-pipeline-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
