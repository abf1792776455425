import Coding
import Documents
import Foundation

/// One line of the project's own training set: a sentence with one act between two marked sides.
///
/// `act mode status contexts register year sentence`, apart by tabs; in the sentence `[A …]` marks who
/// acts, `[R …]` on whom, `{…}` the word that denotes the act. See README.md beside this file.
struct LabelledSentence {
  let text: String
  let act: PloverType?
  let mode: String?
  let status: EventStatus?
  let year: Int
  let actors: [TextRange]
  let recipients: [TextRange]

  /// What PLOVER codes; nil for no event.
  var type: PloverType? { act.flatMap { act in status.flatMap(act.coded(with:)) } }

  /// The types that a coder may give: besides the table's, a promise to yield is an agreement, and a
  /// refusal to cooperate a rejection, as the manual's definitions of AGREE and REJECT have it.
  var types: [PloverType?] {
    var types = [type]
    guard let act, let status else { return types }
    switch (act, status) {
    case (.retreat, .scheduled), (.retreat, .proposed), (.retreat, .conditional),
      (.concede, .scheduled), (.concede, .proposed), (.concede, .conditional):
      types.append(.agree)
    case (_, .denied) where act.quad <= 2: types.append(.reject)
    default: break
    }
    return types
  }

  /// Reads all files of a folder in the order of their names.
  static func read(folder: URL) throws -> [(file: String, sentences: [LabelledSentence])] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "tsv" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { url in
        let text = try String(contentsOf: url, encoding: .utf8)
        let lines = text.split(separator: "\n").enumerated().filter { !$0.element.hasPrefix("#") }
        return (
          url.lastPathComponent,
          try lines.map {
            try LabelledSentence($0.element, place: "\(url.lastPathComponent):\($0.offset + 1)")
          }
        )
      }
  }

  init(_ line: Substring, place: String) throws {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 7 else { throw TrainingError("\(place): 7 fields are wanted") }
    act = PloverType(rawValue: String(fields[0]))
    mode = fields[1] == "-" ? nil : String(fields[1])
    status = EventStatus(rawValue: String(fields[2]))
    guard fields[0] == "-" || act != nil && status != nil, let year = Int(fields[5]) else {
      throw TrainingError("\(place): unknown act, status or year")
    }
    self.year = year
    let marked = try Self.unmarked(fields[6].unicodeScalars, place: place)
    text = marked.text
    actors = marked.actors
    recipients = marked.recipients
    guard !actors.isEmpty else { throw TrainingError("\(place): no [A …]") }
  }

  private static func unmarked(
    _ scalars: Substring.UnicodeScalarView, place: String
  ) throws -> (text: String, actors: [TextRange], recipients: [TextRange]) {
    let scalars = Array(scalars)
    var text = String.UnicodeScalarView()
    var open: [(mark: Unicode.Scalar, start: Int)] = []
    var ranges: [Unicode.Scalar: [TextRange]] = [:]
    var at = 0
    var count = 0
    while at < scalars.count {
      if scalars[at] == "[", at + 2 < scalars.count, "AR".unicodeScalars.contains(scalars[at + 1]),
        scalars[at + 2] == " "
      {
        open.append((scalars[at + 1], count))
        at += 3
        continue
      }
      if scalars[at] == "{" {
        open.append(("{", count))
      } else if scalars[at] == "]" || scalars[at] == "}" {
        guard let last = open.popLast(), (last.mark == "{") == (scalars[at] == "}") else {
          throw TrainingError("\(place): brackets cross")
        }
        ranges[last.mark, default: []].append(last.start..<count)
      } else {
        text.append(scalars[at])
        count += 1
      }
      at += 1
    }
    guard open.isEmpty else { throw TrainingError("\(place): a bracket stays open") }
    return (String(text), ranges["A", default: []], ranges["R", default: []])
  }
}

/// What is wrong with the training's input.
struct TrainingError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
