import Coding
import Documents
import Foundation

/// One row of a table of sentences with PLOVER roots.
///
/// Parties are tagged `<s>` and `<t>`, as in snowood1/Zero-Shot-PLOVER, whose data stays outside the
/// repository.
struct PloverRow {
  let text: String
  let pair: PairRanges
  /// The root; YIELD stands for CONCEDE or RETREAT.
  let root: String
  let quad: Int

  /// The types that are right: of YIELD both.
  var types: [String] { root == "YIELD" ? ["CONCEDE", "RETREAT"] : [root] }

  static func read(_ url: URL) throws -> [PloverRow] {
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    guard let header = lines.first?.split(separator: "\t") else { return [] }
    return try lines.dropFirst().enumerated().map { number, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      func field(_ name: Substring) throws -> String {
        guard let column = header.firstIndex(of: name), column < fields.count else {
          throw TrainingError("line \(number + 2): no \(name)")
        }
        return String(fields[column]).trimmingCharacters(in: .whitespaces)
      }
      let marked = unmarked(try field("marked_sentence"))
      let root = try field("gold_root")
      guard let quad = Int(try field("gold_quad")) else {
        throw TrainingError("line \(number + 2): gold_quad is no number")
      }
      return PloverRow(
        text: marked.text,
        pair: PairRanges(actor: marked.ranges["s"]?.first, recipient: marked.ranges["t"]?.first),
        root: ["CONCEDE", "RETREAT"].contains(root) ? "YIELD" : root, quad: quad)
    }
  }

  /// The text without tags and the tagged ranges, white space at their ends left out.
  private static func unmarked(_ marked: String) -> (text: String, ranges: [String: [TextRange]]) {
    var text = ""
    var ranges: [String: [TextRange]] = [:]
    var starts: [String: Int] = [:]
    var rest = marked[...]
    while let tag = rest.firstRange(of: /<\/?[st]>/) {
      text += rest[..<tag.lowerBound]
      let name = rest[tag].filter(\.isLetter)
      if rest[tag].hasPrefix("</") {
        if let start = starts.removeValue(forKey: name) {
          let inside = text.unicodeScalars.dropFirst(start)
          let trimmed = String(String.UnicodeScalarView(inside)).trimmingCharacters(
            in: .whitespaces)
          let leading = inside.prefix { $0.properties.isWhitespace }.count
          let length = trimmed.unicodeScalars.count
          ranges[name, default: []].append(start + leading..<start + leading + length)
        }
      } else {
        starts[name] = text.unicodeScalars.count
      }
      rest = rest[tag.upperBound...]
    }
    return (text + rest, ranges)
  }
}
