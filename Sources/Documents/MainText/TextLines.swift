/// Splits plain text into the pieces that will be blocks.
///
/// A paragraph is a run of lines between blank lines, or a line: both ways are common, and a text
/// whose lines were broken to a fixed width is told from one with a paragraph a line.
enum TextLines {
  /// A line without the white space around it.
  private struct Line {
    let range: TextRange
    /// Whether a blank line stands before it.
    let opensRun: Bool
  }

  /// The pieces of a text, in order, without white space around them.
  static func pieces(of scalars: [Unicode.Scalar]) -> [TextRange] {
    let lines = lines(of: scalars)
    let width = fillWidth(of: lines)
    var pieces: [TextRange] = []
    for (index, line) in lines.enumerated() {
      if let width, index > 0, !line.opensRun, let last = pieces.popLast() {
        if isWrapped(lines[index - 1].range, before: line.range, width: width, in: scalars) {
          pieces.append(last.lowerBound..<line.range.upperBound)
          continue
        }
        pieces.append(last)
      }
      pieces.append(line.range)
    }
    return pieces
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var isAfterBlank = true
    for end in 0...scalars.count where end == scalars.count || isLineEnd(scalars[end]) {
      // The two scalars of a carriage return and line feed end one line.
      let isSecondHalf =
        end > 0 && end < scalars.count && scalars[end] == "\n" && start == end
        && scalars[end - 1] == "\r"
      if let range = trimmed(start..<end, in: scalars) {
        lines.append(Line(range: range, opensRun: isAfterBlank))
        isAfterBlank = false
      } else if !isSecondHalf {
        isAfterBlank = true
      }
      start = end + 1
    }
    return lines
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// A range without the white space at its ends; nil where nothing is left.
  static func trimmed(_ range: TextRange, in scalars: [Unicode.Scalar]) -> TextRange? {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isSpace || ["\u{FEFF}", "\u{200B}"].contains(scalar)
    }
    guard let first = range.first(where: { !isBlank(scalars[$0]) }),
      let last = range.last(where: { !isBlank(scalars[$0]) })
    else { return nil }
    return first..<last + 1
  }

  /// Wider lines are paragraphs of their own, not lines broken to a width.
  private static let widest = 100

  /// The width to which the text was broken; nil where it was not broken.
  private static func fillWidth(of lines: [Line]) -> Int? {
    let hasRuns = lines.dropFirst().contains { !$0.opensRun }
    guard hasRuns, let longest = lines.map(\.range.count).max(), longest <= widest else {
      return nil
    }
    return longest
  }

  /// Editors that fill lines greedily need none; some count wide letters otherwise.
  private static let tolerance = 3

  /// Whether the next line's first word had no room on a line.
  private static func isWrapped(
    _ line: TextRange, before next: TextRange, width: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let word = scalars[next].prefix { !$0.isSpace }.count
    return line.count + 1 + word > width - tolerance
  }
}
