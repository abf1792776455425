/// Puts the lines of a PDF file together to paragraphs.
struct PDFParagraphs {
  private let file: PDFFile
  private let heads: RunningHeads
  private let joiner: HyphenJoiner
  /// The size of the font of most of the text.
  private let bodySize: Double
  /// The usual distance from line to line, in multiples of the font's size.
  private let leading: Double

  init(_ file: PDFFile) {
    self.file = file
    heads = RunningHeads(file)
    joiner = HyphenJoiner(file.pages.lazy.flatMap { $0.lines }.map(\.text))
    bodySize =
      Self.commonest(
        file.pages.flatMap { $0.lines }.map { ($0.size, $0.text.utf8.count) }, step: 0.5)
      ?? 10
    leading = Self.usualLeading(file, bodySize)
  }

  /// The value that has most weight, values rounded to a step.
  private static func commonest(_ values: [(Double, Int)], step: Double) -> Double? {
    var weights: [Int: Int] = [:]
    for (value, weight) in values where value.isFinite && value.magnitude < 1e6 {
      weights[Int((value / step).rounded()), default: 0] += weight
    }
    return weights.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) * step }
  }

  private static func usualLeading(_ file: PDFFile, _ size: Double) -> Double {
    var steps: [(Double, Int)] = []
    for page in file.pages {
      for (line, next) in zip(page.lines, page.lines.dropFirst())
      where next.top > line.top && abs(line.size - size) < 0.6 && abs(next.size - size) < 0.6 {
        steps.append(((next.top - line.top) / max(1, size), 1))
      }
    }
    let usual = commonest(steps.filter { $0.0 < 3 }, step: 0.05)
    return usual ?? 1.2
  }

  /// The paragraphs in reading order; each page's heads and feet follow the paragraph that it ends
  /// in.
  func paragraphs() -> [StructuredText.Paragraph] {
    var found: [StructuredText.Paragraph] = []
    var furniture: [StructuredText.Paragraph] = []
    var open: [PDFFile.Line] = []
    let titleSize = self.titleSize
    func close() {
      if !open.isEmpty {
        found.append(
          StructuredText.Paragraph(joiner.text(of: open.map(\.text)), hint(open, titleSize)))
      }
      open = []
      found += furniture
      furniture = []
    }
    for (number, page) in file.pages.enumerated() {
      var previous: PDFFile.Line?
      for (index, line) in page.lines.enumerated() {
        if heads.marked.contains(RunningHeads.Place(page: number, line: index)) {
          furniture.append(StructuredText.Paragraph(line.text, .furniture, rule: Self.atEdge))
          continue
        }
        let margins = margins(of: line, on: page)
        if let last = open.last {
          let begins =
            previous == nil || line.top < last.top - last.height
            ? !runsOn(last, into: line) : begins(line, after: last, open, margins)
          if begins { close() }
        }
        open.append(line)
        previous = line
      }
    }
    close()
    return found
  }

  private static let atEdge = "at the edge of many pages"

  /// Left and right edge of the column that a line stands in.
  private func margins(of line: PDFFile.Line, on page: PDFFile.Page) -> (
    left: Double, right: Double
  ) {
    var (left, right) = (line.left, line.right)
    for other in page.lines
    where other.left < line.right && other.right > line.left
      && abs(other.size - line.size) < 0.6
      && abs(other.top - line.top) < page.height * Self.neighbourhood
    {
      // A line across two columns is none of either.
      if other.right - other.left > (line.right - line.left) * 1.9, other.left < line.left - 36 {
        continue
      }
      left = min(left, other.left)
      right = max(right, other.right)
    }
    return (left, right)
  }

  /// How far around a line its column is measured, as a part of the page's height.
  private static let neighbourhood = 0.25

  /// Whether a line begins a paragraph after another of the same column.
  private func begins(
    _ line: PDFFile.Line, after last: PDFFile.Line, _ open: [PDFFile.Line],
    _ margins: (left: Double, right: Double)
  ) -> Bool {
    let size = max(last.size, 1)
    if abs(line.size - last.size) > 0.12 * size { return true }
    if line.isBold != last.isBold, Self.isShort(last, margins) || Self.isShort(line, margins) {
      return true
    }
    let step = (line.top - last.top) / size
    // On one line still: a tab or a wide space stands between.
    if step < 0.3 { return false }
    if step > leading * 1.3 + 0.1 { return true }
    let isIndented = line.left > last.left + 0.8 * size && line.left > margins.left + 0.8 * size
    if isIndented, open.count > 1 || Self.endsSentence(last.text) { return true }
    if Self.isBullet(line.text) { return true }
    return Self.endsSentence(last.text) && Self.isShort(last, margins)
      && !Self.beginsLower(line.text)
  }

  /// Whether a line leaves room for more words than the next one's first.
  private static func isShort(_ line: PDFFile.Line, _ margins: (left: Double, right: Double))
    -> Bool
  {
    line.right < margins.right - max(4 * line.size, (margins.right - margins.left) * 0.12)
  }

  /// Whether a paragraph goes on in the next column or on the next page.
  private func runsOn(_ last: PDFFile.Line, into line: PDFFile.Line) -> Bool {
    abs(line.size - last.size) <= 0.12 * max(last.size, 1) && line.isBold == last.isBold
      && !Self.isBullet(line.text)
      && (!Self.endsSentence(last.text) || Self.beginsLower(line.text))
      && abs(last.size - bodySize) <= 0.12 * bodySize
  }

  private static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !["\"", "”", "’", "'", ")", "]", "»"].contains($0) }
    return [".", "?", "!", ":", "…"].contains(last)
  }

  private static func beginsLower(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase == true
  }

  private static func isBullet(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    let isDash = first == "–" && text.unicodeScalars.dropFirst().first?.isSpace == true
    return isDash || ["•", "●", "▪", "■", "◦", "\u{F0B7}"].contains(first)
  }

  /// The size of the title: the largest on the first page, where it stands out.
  private var titleSize: Double? {
    let largest = file.pages.first?.lines.map(\.size).max() ?? 0
    return largest > bodySize * 1.25 ? largest : nil
  }

  private func hint(_ lines: [PDFFile.Line], _ titleSize: Double?) -> Draft.Hint {
    guard let first = lines.first else { return .none }
    let words = lines.reduce(0) { $0 + $1.text.split(separator: " ").count }
    guard words <= 30 else { return .none }
    if let titleSize, words >= 2, abs(first.size - titleSize) < 0.3,
      file.pages.first?.lines.contains(first) == true
    {
      return .title
    }
    let stands = first.size > bodySize * 1.12 || lines.allSatisfy(\.isBold)
    return stands && !Self.endsSentence(lines[lines.count - 1].text) ? .heading : .none
  }
}
