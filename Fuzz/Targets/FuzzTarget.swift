import Documents

/// The parsers of our own, each with the way by which bytes reach it.
enum FuzzTarget: String, CaseIterable {
  /// Web pages: blocks, main text, metadata.
  case page
  /// Messages and mailboxes: headers, parts, folded lines.
  case mail
  /// Header lines with dates, and days as the contract writes them.
  case date
  /// Datelines of agencies and what stands around them.
  case dateline
  /// Plain text of any kind.
  case text
  /// JSON Lines, arrays, and lines of `entente code`.
  case json
  /// CSV and TSV with the user's own names of columns.
  case table
  /// WARC records and servers' answers.
  case crawl
  /// RSS and Atom.
  case feed
  /// Encodings: declared, marked and sniffed.
  case encoding
  /// Near copies.
  case copies

  /// Runs an input and stops where what comes out is not sound.
  func callAsFunction(_ input: [UInt8]) {
    switch self {
    case .page: Checks.items(Array("<!DOCTYPE html>".utf8) + input, named: "page.html")
    case .mail: mail(input)
    case .date: date(input)
    case .dateline:
      Checks.text("A title of a report\n\n\(Self.decoded(input))\n\n\(Self.paragraph)")
    case .text: Checks.text(Self.decoded(input))
    case .json: json(input)
    case .table: table(input)
    case .crawl: Checks.items(Array("WARC/1.0\r\n".utf8) + input, named: "crawl.warc")
    case .feed: feed(input)
    case .encoding: encoding(input)
    case .copies: copies(input)
    }
  }

  private static let paragraph =
    "The two ministers met on Tuesday and agreed that their embassies would open again in spring."

  private static func decoded(_ input: [UInt8]) -> String { String(decoding: input, as: UTF8.self) }

  /// An even first byte makes a mailbox, an odd one a message.
  private func mail(_ input: [UInt8]) {
    let body = Array(input.dropFirst())
    if (input.first ?? 0) % 2 == 0 {
      Checks.items(Array("From a@b Thu Jan  1 00:00:00 1970\n".utf8) + body, named: "box.mbox")
    } else {
      Checks.items(
        Array("From: A <a@b.example>\nMIME-Version: 1.0\n".utf8) + body, named: "one.eml")
    }
  }

  private func date(_ input: [UInt8]) {
    let written = Self.decoded(input)
    if let day = CalendarDate(written) {
      precondition(CalendarDate(day.description) == day, "a day is read as it is written")
    }
    Checks.text("A title of a report\n\(written)\n\n\(Self.paragraph)")
  }

  private func json(_ input: [UInt8]) {
    Checks.items(Array("{\"text\":".utf8) + input, named: "lines.jsonl")
    Checks.items(Array("[{\"text\":".utf8) + input, named: "all.json")
    do throws(LineRejection) {
      let line = try DocumentLine(input, number: 1)
      let count = line.text.unicodeScalars.count
      for party in line.actors {
        precondition(party.range.upperBound <= count, "a party stands within the text")
      }
    } catch {
      precondition(error.code.hasPrefix("E-"), "a rejection has its code")
    }
  }

  /// The first line is the map, the rest the table.
  private func table(_ input: [UInt8]) {
    let end = input.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    var options = Checks.options
    if let map = FieldMap(Self.decoded(Array(input[..<end]))) { options.map = map }
    Checks.items(Array(input[end...].dropFirst()), named: "table.csv", options)
    Checks.items(Array(input[end...].dropFirst()), named: "table.tsv", options)
  }

  private func feed(_ input: [UInt8]) {
    Checks.items(
      Array("<rss version=\"2.0\"><channel><title>Wire</title><item>".utf8) + input
        + Array("</item></channel></rss>".utf8), named: "feed.xml")
    Checks.items(Array("<feed xmlns=\"http://www.w3.org/2005/Atom\">".utf8) + input, named: "a.xml")
  }

  private static let encodings: [String?] = [
    nil, "windows-1252", "shift_jis", "gb18030", "utf-16", "iso-2022-jp", "utf-7", "big5", "koi8-r",
  ]

  private static let readers = encodings.map { name in
    var options = Checks.options
    options.encoding = name
    return DocumentReader(options)
  }

  /// The first byte chooses the declared encoding; a page and a text are made of the rest.
  private func encoding(_ input: [UInt8]) {
    let reader = Self.readers[Int(input.first ?? 0) % Self.readers.count]
    let body = Array(input.dropFirst())
    Checks.items(body, named: "page.html", by: reader)
    Checks.items(body, named: "text.txt", by: reader)
  }

  /// Texts stand between NULs.
  private func copies(_ input: [UInt8]) {
    let texts = input.split(separator: 0).prefix(40).map { Self.decoded(Array($0)) }
    var (copies, turned) = (NearCopies(), NearCopies())
    for (number, text) in texts.enumerated() {
      copies.add(DocumentID(rawValue: "\(number + 100)"), text: text)
    }
    for (number, text) in texts.enumerated().reversed() {
      turned.add(DocumentID(rawValue: "\(number + 100)"), text: text)
    }
    let pairs = copies.pairs()
    precondition(pairs == turned.pairs(), "the order of texts does not count")
    for pair in pairs {
      precondition(pair.a < pair.b && (0...1).contains(pair.share), "a pair is in order")
    }
  }
}
