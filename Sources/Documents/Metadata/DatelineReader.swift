/// What an agency's dateline states: `TOKYO, May 18, 2023 (Agency) –`.
struct Dateline: Sendable, Hashable {
  /// From its first letter to its dash.
  let range: TextRange
  /// Where the report was filed, as written.
  let place: String?
  /// What stands in parentheses.
  let agency: String?
  /// The day on which it was filed; `XXXX-06-29` where the year is not written.
  let day: String?
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
  /// A place in capitals, an agency in parentheses or a place with a whole date must stand before the
  /// dash; `Tokyo – a city` opens a sentence.
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
    let date = scanner.dates(in: place).first?.date
    let name = name(in: place)
    let isDated = date != nil && name.map(Self.opensSentence) == false
    guard isInCapitals || agency != nil || isDated, first.first?.properties.isUppercase == true,
      Self.isPlace(place)
    else { return nil }
    return Dateline(
      range: paragraph.lowerBound..<dash.upperBound, place: name, agency: agency,
      day: date?.description ?? scanner.dayOfYear(in: place), date: date)
  }

  /// Whether words before a date are an adverbial, not a place: `On Monday, 9 July 2018 – …`.
  private static func opensSentence(_ name: String) -> Bool {
    let first = name.prefix { $0 != " " }
    return ["On", "In", "By", "Since", "From", "Until", "As", "At"].contains(first)
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

  /// What stands before the day and the agency, without the comma at its end.
  private func name(in place: ArraySlice<Unicode.Scalar>) -> String? {
    var names: [String] = []
    for part in place.prefix(while: { $0 != "(" }).split(separator: ",") {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      let text = PageMetadata.folded(String(view))
      if text.isEmpty { continue }
      if text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) { break }
      names.append(text)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
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
