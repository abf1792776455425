/// Finds what stands at the edges of many pages: heads, feet and page numbers.
struct RunningHeads {
  private let file: PDFFile
  /// The lines that begin or end a page, by page and line.
  private(set) var marked: Set<Place> = []

  struct Place: Hashable {
    let page: Int
    let line: Int
  }

  /// How much of a page is its edge, above as below.
  private static let edge = 0.14
  /// How many lines a head or foot has at most.
  private static let mostLines = 4
  /// How far two pages' heads may stand apart in height.
  private static let tolerance = 8.0

  init(_ file: PDFFile) {
    self.file = file
    var seen: [[Unicode.Scalar]: [(place: Place, top: Double)]] = [:]
    var order: [[Unicode.Scalar]] = []
    for (page, content) in file.pages.enumerated() {
      for line in edgeLines(of: content) {
        let place = Place(page: page, line: line)
        let text = content.lines[line].text
        if Self.isPageNumber(text, of: file.pages.count) {
          marked.insert(place)
          continue
        }
        let key = Self.key(text)
        if seen[key] == nil { order.append(key) }
        seen[key, default: []].append((place, content.lines[line].top))
      }
    }
    for key in order {
      let found = seen[key] ?? []
      // Left and right pages may have heads of their own.
      let needed = max(2, (file.pages.count + 2) / 4)
      for (place, top) in found {
        let alike = Set(found.filter { abs($0.top - top) <= Self.tolerance }.map(\.place.page))
        if alike.count >= needed { marked.insert(place) }
      }
    }
  }

  private func edgeLines(of page: PDFFile.Page) -> [Int] {
    let order = page.lines.indices.sorted {
      (page.lines[$0].top, $0) < (page.lines[$1].top, $1)
    }
    let above = order.prefix(Self.mostLines).filter {
      page.lines[$0].bottom < page.height * Self.edge
    }
    let below = order.suffix(Self.mostLines).filter {
      page.lines[$0].top > page.height * (1 - Self.edge)
    }
    return Array(above) + below
  }

  /// A line without its numbers, which count pages.
  private static func key(_ text: String) -> [Unicode.Scalar] {
    var key: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isSpace {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, key.last == "#" { continue }
      key.append(isDigit ? "#" : scalar)
    }
    return key
  }

  /// `3`, `- 3 -`, `Page 3 of 12`, `3/12`, `iv`.
  static func isPageNumber(_ text: String, of pages: Int) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard (1...4).contains(words.count) else { return false }
    let numbers = words.compactMap { Int($0) }
    let others = words.filter { Int($0) == nil }
    if others.count == 1, numbers.isEmpty {
      return pages > 1 && others[0].allSatisfy { "ivxlc".contains($0) }
    }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0 <= max(pages, 1) * 2 + 1500 }) else {
      return false
    }
    let isCounted = numbers.count == 1 || numbers[0] <= numbers[numbers.count - 1]
    return isCounted && numbers.count <= 2
      && others.allSatisfy { ["page", "p", "pg", "of"].contains($0) }
      && (pages > 1 || !others.isEmpty)
  }
}
