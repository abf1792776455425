/// What a line between title and text states of author, publisher and date.
struct HeaderFacts: Sendable, Hashable {
  var byline: String?
  var publisher: String?
  var published: CalendarDate?
  /// A date of change, which is no date of publication.
  var updated: CalendarDate?
  /// Whether a label announces the publisher: without one, a date or author must stand beside it.
  var namesPublisher = false

  /// Whether this is enough to take a line for a header line.
  var isHeader: Bool {
    byline != nil || published != nil || updated != nil || publisher != nil && namesPublisher
  }

  /// Adds what is not known yet.
  mutating func merge(_ other: HeaderFacts) {
    byline = byline ?? other.byline
    publisher = publisher ?? other.publisher
    published = published ?? other.published
    updated = updated ?? other.updated
  }
}

/// Reads lines such as `By Staff Writers | Harbour Dispatch | 18 May 2023`.
struct HeaderLineReader: Sendable {
  private enum Label: String {
    case date
    case otherDate = "other-date"
    case author, publisher
  }

  private let labels: [(text: String, label: Label)]
  private let publisherWords: Set<String>
  private let notNames: Set<String>
  private let scanner: DateScanner

  init(scanner: DateScanner = DateScanner()) {
    self.scanner = scanner
    labels = Table.rows(Resource.headerLabelsTSV, columns: 2).compactMap { row in
      Label(rawValue: row[1]).map { (row[0], $0) }
    }
    publisherWords = Table.words(Resource.publisherWordsTXT)
    notNames = Table.words(Resource.notNamesTXT)
  }

  /// The longest header line, in words.
  static let longest = 25

  /// What a line states; nil where any part of it is something else.
  ///
  /// With `isHead` the line stands between title and text, where communiqués write
  /// `Geneva, 14 March 2023`.
  func facts(in line: ArraySlice<Unicode.Scalar>, isHead: Bool = false) -> HeaderFacts? {
    let dates = scanner.dates(in: line)
    if let facts = facts(in: line, dates) { return facts }
    return isHead ? placeAndDay(line, dates).map { HeaderFacts(published: $0) } : nil
  }

  private func facts(
    in line: ArraySlice<Unicode.Scalar>, _ dates: [DateScanner.Finding]
  ) -> HeaderFacts? {
    var facts = HeaderFacts()
    var start = line.startIndex
    var pending: Label?
    for finding in dates {
      guard read(line[start..<finding.range.lowerBound], into: &facts, &pending) else { return nil }
      if pending == .otherDate {
        facts.updated = finding.date
      } else if facts.published == nil {
        facts.published = finding.date
      }
      pending = nil
      start = finding.range.upperBound
    }
    let isAfterDate = start > line.startIndex
    guard read(line[start...], into: &facts, &pending, isAfterDate: isAfterDate) else { return nil }
    return facts.isHeader ? facts : nil
  }

  /// The day of a line that holds a place's name of one or two words, a comma and a date.
  private func placeAndDay(
    _ line: ArraySlice<Unicode.Scalar>, _ dates: [DateScanner.Finding]
  ) -> CalendarDate? {
    guard dates.count == 1, let found = dates.first,
      line[found.range.upperBound...].allSatisfy({ $0.isSpace || $0 == "." })
    else { return nil }
    let before = line[..<found.range.lowerBound].reversed().drop { $0.isSpace }
    guard before.first == "," else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: before.dropFirst().reversed())
    let words = String(view).split { $0 == " " || $0 == "," }
    let isName = words.allSatisfy { word in
      word.unicodeScalars.first?.properties.isUppercase == true
        && !notNames.contains(word.lowercased())
        && word.unicodeScalars.allSatisfy { !("0"..."9").contains($0) }
    }
    return (1...2).contains(words.count) && isName ? found.date : nil
  }

  /// Reads what stands before, between or after the dates of a line.
  private func read(
    _ part: ArraySlice<Unicode.Scalar>, into facts: inout HeaderFacts, _ pending: inout Label?,
    isAfterDate: Bool = false
  ) -> Bool {
    for segment in Self.segments(of: part) {
      var text = segment
      if let (label, rest) = label(of: text) {
        pending = label
        text = rest
      }
      if text.isEmpty || isAfterDate && isTime(text) || isWeekday(text) { continue }
      switch pending {
      case .author?:
        guard isAuthor(text) else { return false }
        facts.byline = text
        pending = nil
      case .publisher?:
        facts.publisher = facts.publisher ?? text
        facts.namesPublisher = true
        pending = nil
      default:
        if isPublisherName(text) {
          facts.publisher = facts.publisher ?? text
        } else if let byline = facts.byline, isPersonName(text, lowered: []) {
          facts.byline = byline + ", " + text
        } else {
          return false
        }
      }
    }
    return true
  }

  /// A name, or a desk as in `our diplomatic staff`.
  private func isAuthor(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return first.unicodeScalars.first?.properties.isLowercase == false
      || ["our", "staff", "a", "the"].contains(first)
  }

  /// Parts between commas, bars, dots and spaced dashes.
  private static func segments(of part: ArraySlice<Unicode.Scalar>) -> [String] {
    var segments: [String] = []
    var current = String.UnicodeScalarView()
    func isMark(_ index: Int) -> Bool {
      switch part[index] {
      case "|", "•", "·", ",", ";", "(", ")", "[", "]", "\n", "\r", "/", "\t": true
      case "–", "—", "-":
        (index == part.startIndex || part[index - 1].isSpace)
          && (index + 1 == part.endIndex || part[index + 1].isSpace)
      default: false
      }
    }
    func close() {
      segments.append(trim(String(current)))
      current = String.UnicodeScalarView()
    }
    for index in part.indices {
      if isMark(index) { close() } else { current.append(part[index]) }
    }
    close()
    return segments.filter { !$0.isEmpty }
  }

  private static func trim(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let range = TextLines.trimmed(0..<scalars.count, in: scalars) else { return "" }
    return SourceText(text)[range]
  }

  /// A label at the beginning, and what follows it without its colon.
  private func label(of text: String) -> (Label, String)? {
    let lower = text.lowercased()
    for (written, label) in labels where lower.hasPrefix(written) {
      let rest = text.unicodeScalars.dropFirst(written.unicodeScalars.count)
      guard let next = rest.first else { return (label, "") }
      guard next == ":" || next == " " else { continue }
      return (label, Self.trim(String(rest.drop { $0 == ":" || $0 == " " })))
    }
    return nil
  }

  /// Whether a text names a newspaper, agency or broadcaster: written like a name, with a word that
  /// such names hold.
  func isPublisherName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), words.first?.first?.isUppercase == true else {
      return false
    }
    let particles: Set = ["of", "the", "and", "for", "on", "&", "de", "la", "le"]
    let isName = words.allSatisfy { word in
      particles.contains(String(word)) || word.first?.isLowercase == false
    }
    return isName && words.contains { publisherWords.contains($0.lowercased()) }
  }

  private func isTime(_ text: String) -> Bool {
    let zones: Set = [
      "at", "am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "bst",
      "cet", "cest", "jst", "kst", "ist", "aest", "sgt", "hkt", "local", "time",
    ]
    return text.lowercased().split(separator: " ").allSatisfy { word in
      zones.contains(String(word)) || word.first?.isNumber == true
        || word.hasPrefix("t")
          && word.dropFirst().first?.isNumber == true
    }
  }

  private func isWeekday(_ text: String) -> Bool {
    [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
      "wed", "thu", "fri", "sat", "sun",
    ].contains(text.lowercased())
  }

  /// Whether a short line is a person's name.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - lowered: the words that the text around it writes in lower case; none of a name's is.
  /// - Returns: whether it is written like a name.
  func isPersonName(_ text: String, lowered: Set<String>) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    guard (2...5).contains(words.count) else { return false }
    let particles: Set = [
      "al", "ap", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
      "ibn", "la", "le", "ter", "van", "von", "y", "zu", "and",
    ]
    return words.allSatisfy { word in
      if particles.contains(word) { return true }
      let key = word.lowercased()
      let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
      let others = word.unicodeScalars.filter { !$0.properties.isAlphabetic }
      return letters.first?.properties.isLowercase == false && !letters.isEmpty
        && others.allSatisfy { [".", "-", "'", "’"].contains($0) }
        && !notNames.contains(key) && !lowered.contains(key)
    } && words.contains { $0.unicodeScalars.count > 2 }
  }
}
