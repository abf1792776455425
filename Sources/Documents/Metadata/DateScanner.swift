/// Finds full dates in short texts such as header lines and metadata.
///
/// Only dates with day, month and year count; nothing is completed. `3/4/2023` says two different
/// days on two sides of an ocean and is left unread, `13/4/2023` is not.
struct DateScanner: Sendable {
  /// A date and where it is written, the weekday before it included.
  struct Finding: Sendable, Hashable {
    let range: TextRange
    let date: CalendarDate
  }

  private let months: [String: Int]
  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
  ]

  init() {
    months = Dictionary(
      uniqueKeysWithValues: Table.rows(Resource.monthsTSV, columns: 2).compactMap { row in
        Int(row[1]).map { (row[0], $0) }
      })
  }

  /// The one date that a text states; nil where it states none or several.
  func onlyDate(in text: String) -> CalendarDate? {
    let dates = Set(dates(in: Array(text.unicodeScalars)[...]).map(\.date))
    return dates.count == 1 ? dates.first : nil
  }

  /// All full dates of a text, in order; ranges index the slice.
  func dates(in scalars: ArraySlice<Unicode.Scalar>) -> [Finding] {
    let pieces = Piece.split(scalars)
    var findings: [Finding] = []
    var index = 0
    while index < pieces.count {
      guard let (date, length) = date(at: index, in: pieces) else {
        index += 1
        continue
      }
      var first = index
      if first > 0, pieces[first - 1].text == "," { first -= 1 }
      if first > 0, Self.weekdays.contains(pieces[first - 1].text) {
        first -= 1
      } else {
        first = index
      }
      let last = pieces[index + length - 1]
      findings.append(
        Finding(range: pieces[first].range.lowerBound..<last.range.upperBound, date: date))
      index += length
    }
    return findings
  }

  /// The only day of a text whose year is not written, as `XXXX-06-29`: `June 29`, `29 June`.
  func dayOfYear(in scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let pieces = Piece.split(scalars)
    var days: Set<String> = []
    for index in pieces.indices {
      guard let month = months[pieces[index].text] else { continue }
      var after = index + 1
      skip(["."], at: &after, in: pieces)
      var before = index - 1
      if let day = take(1...31, at: &after, in: pieces)
        ?? (before >= 0 ? take(1...31, at: &before, in: pieces) : nil)
      {
        days.insert("XXXX-\(Self.twoDigits(month))-\(Self.twoDigits(day))")
      }
    }
    return days.count == 1 ? days.first : nil
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// The date that begins at a piece, and how many pieces it takes.
  private func date(at index: Int, in pieces: [Piece]) -> (CalendarDate, Int)? {
    dayFirst(at: index, in: pieces) ?? monthFirst(at: index, in: pieces)
      ?? numeric(at: index, in: pieces)
  }

  /// `18 May 2023`, `18th of May, 2023`, `18 Sept. 2023`.
  private func dayFirst(at start: Int, in pieces: [Piece]) -> (CalendarDate, Int)? {
    var index = start
    guard let day = take(1...31, at: &index, in: pieces) else { return nil }
    skip(["st", "nd", "rd", "th"], at: &index, in: pieces)
    skip(["of", "-"], at: &index, in: pieces)
    guard index < pieces.count, let month = months[pieces[index].text] else { return nil }
    index += 1
    skip([".", ",", "-"], at: &index, in: pieces)
    return finish(day: day, month: month, at: index, from: start, in: pieces)
  }

  /// `May 18, 2023`, `Sept. 18th 2023`.
  private func monthFirst(at start: Int, in pieces: [Piece]) -> (CalendarDate, Int)? {
    var index = start
    guard let month = months[pieces[index].text] else { return nil }
    index += 1
    skip(["."], at: &index, in: pieces)
    guard let day = take(1...31, at: &index, in: pieces) else { return nil }
    skip(["st", "nd", "rd", "th"], at: &index, in: pieces)
    skip([","], at: &index, in: pieces)
    return finish(day: day, month: month, at: index, from: start, in: pieces)
  }

  private func finish(
    day: Int, month: Int, at index: Int, from start: Int, in pieces: [Piece]
  ) -> (CalendarDate, Int)? {
    var index = index
    guard let year = take(1000...2999, at: &index, in: pieces),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, index - start)
  }

  /// `2023-05-18`, `2023/5/18`, `18.5.2023`, `18/5/2023`.
  private func numeric(at index: Int, in pieces: [Piece]) -> (CalendarDate, Int)? {
    guard index + 4 < pieces.count else { return nil }
    let mark = pieces[index + 1].text
    guard ["-", "/", "."].contains(mark), pieces[index + 3].text == mark,
      pieces[index].range.upperBound == pieces[index + 1].range.lowerBound,
      let a = Int(pieces[index].text), let b = Int(pieces[index + 2].text)
    else { return nil }
    var last = index + 4
    if pieces[index].text.utf8.count == 4, let day = take(1...31, at: &last, in: pieces) {
      return CalendarDate(year: a, month: b, day: day).map { ($0, 5) }
    }
    guard let year = take(1000...2999, at: &last, in: pieces) else { return nil }
    if mark == "." || a > 12 || a == b {
      return CalendarDate(year: year, month: b, day: a).map { ($0, 5) }
    }
    return b > 12 ? CalendarDate(year: year, month: a, day: b).map { ($0, 5) } : nil
  }

  private func take(_ range: ClosedRange<Int>, at index: inout Int, in pieces: [Piece]) -> Int? {
    guard index < pieces.count, let number = Int(pieces[index].text), range.contains(number)
    else { return nil }
    index += 1
    return number
  }

  private func skip(_ texts: Set<String>, at index: inout Int, in pieces: [Piece]) {
    if index < pieces.count, texts.contains(pieces[index].text) { index += 1 }
  }
}

/// A run of letters, a run of digits, or one other scalar that is not white space.
private struct Piece {
  let text: String
  let range: TextRange

  static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> [Piece] {
    var pieces: [Piece] = []
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let scalar = scalars[start]
      var end = start + 1
      if scalar.properties.isAlphabetic {
        while end < scalars.endIndex, scalars[end].properties.isAlphabetic { end += 1 }
      } else if ("0"..."9").contains(scalar) {
        while end < scalars.endIndex, ("0"..."9").contains(scalars[end]) { end += 1 }
      }
      if !scalar.isSpace {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        pieces.append(Piece(text: String(view).lowercased(), range: start..<end))
      }
      start = end
    }
    return pieces
  }
}
