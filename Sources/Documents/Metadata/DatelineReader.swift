/// What an agency's dateline states: `TOKYO, May 18, 2023 (Agency) –`.
struct Dateline: Sendable, Hashable {
  /// From its first letter to its dash.
  let range: TextRange
  /// What stands in parentheses.
  let agency: String?
  /// The date, where the year is written.
  let date: CalendarDate?
}

/// Finds the dateline at the beginning of a paragraph.
struct DatelineReader: Sendable {
  private let scanner: DateScanner

  init(scanner: DateScanner = DateScanner()) { self.scanner = scanner }

  /// A dateline's greatest length, in scalars.
  private static let longest = 90

  /// The dateline with which a paragraph opens; nil where it opens otherwise.
  ///
  /// A place in capitals or an agency in parentheses must stand before the dash; `Tokyo – a city`
  /// opens a sentence.
  func callAsFunction(_ paragraph: TextRange, in scalars: [Unicode.Scalar]) -> Dateline? {
    let head = scalars[paragraph.prefix(Self.longest)]
    guard let dash = Self.dash(in: head), dash.upperBound < paragraph.upperBound else { return nil }
    // The report begins a sentence; what goes on in lower case is an aside.
    let next = scalars[dash.upperBound..<paragraph.upperBound].first { !$0.isSpace }
    if next?.properties.isLowercase == true { return nil }
    let place = head[..<dash.lowerBound]
    let agency = Self.parenthesised(in: place)
    let first = place.prefix { $0.properties.isAlphabetic }
    let isInCapitals = first.count >= 3 && first.allSatisfy { $0.properties.isUppercase }
    guard isInCapitals || agency != nil, first.first?.properties.isUppercase == true,
      Self.isPlace(place)
    else { return nil }
    return Dateline(
      range: paragraph.lowerBound..<dash.upperBound, agency: agency,
      date: scanner.dates(in: place).first?.date)
  }

  /// The first dash that stands between words or directly after the parenthesis.
  private static func dash(in head: ArraySlice<Unicode.Scalar>) -> TextRange? {
    for index in head.indices.dropFirst() where ["–", "—", "-", "―"].contains(head[index]) {
      var end = index + 1
      while end < head.endIndex, head[end] == "-" { end += 1 }
      let opens = [" ", ")", "\u{A0}"].contains(head[index - 1])
      let isSpaced = end < head.endIndex && head[end].isSpace
      if opens && (isSpaced || head[index] != "-") || end > index + 1 { return index..<end }
    }
    return nil
  }

  private static func parenthesised(in place: ArraySlice<Unicode.Scalar>) -> String? {
    guard let open = place.firstIndex(of: "("), let close = place.lastIndex(of: ")"),
      open + 1 < close
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: place[open + 1..<close])
    return String(view)
  }

  /// Names, numbers, commas and one parenthesis, and nothing that a sentence would hold.
  private static func isPlace(_ place: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = place.split { $0.isSpace }
    let small: Set = ["of", "de", "la", "el", "al", "and", "the", "am", "pm"]
    return (1...10).contains(words.count)
      && words.allSatisfy { word in
        guard let letter = word.first(where: { $0.properties.isAlphabetic }) else { return true }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        return !letter.properties.isLowercase || small.contains(String(view))
      }
  }
}
