import Coding
public import Documents
public import Record

/// Deadlines of commitments as an iCalendar object (RFC 5545), one all-day event a commitment.
public struct DeadlineCalendar: Sendable {
  private let commitments: [CommitmentEntry]
  private let day: CalendarDate?

  /// The deadlines of those commitments that have one; `day` tells which are overdue.
  public init(_ commitments: [CommitmentEntry], on day: CalendarDate?) {
    self.commitments = commitments
    self.day = day
  }

  /// The calendar with lines of at most 75 octets that end in CR LF.
  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Entente//Deadlines of commitments//EN",
      "CALSCALE:GREGORIAN",
    ]
    for commitment in commitments { lines += event(commitment) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded).joined(separator: "\r\n") + "\r\n"
  }

  private func event(_ commitment: CommitmentEntry) -> [String] {
    guard let last = commitment.due?.to ?? commitment.due?.from else { return [] }
    // DTSTAMP is required; the first publication keeps the bytes the same on every run.
    let stamp = commitment.evidence.lazy.compactMap(\.published).first ?? last
    let isOverdue = day.map { commitment.isOverdue(on: $0) } ?? false
    let status = isOverdue ? "overdue, outcome unknown" : commitment.status.rawValue
    let sources = commitment.evidence.map { place in
      let words = place.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let source = place.publisher ?? place.document.rawValue
      let published = place.published.map { ", \($0)" } ?? ""
      return "“\(words)” \(source)\(published) (\(place.document.rawValue) "
        + "\(place.range.lowerBound)–\(place.range.upperBound))"
    }
    let action = commitment.action.text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return [
      "BEGIN:VEVENT", "UID:\(commitment.id)@entente",
      "DTSTAMP:\(Self.basic(stamp))T000000Z", "DTSTART;VALUE=DATE:\(Self.basic(last))",
      "DTEND;VALUE=DATE:\(Self.basic(last.adding(days: 1)))",
      "SUMMARY:" + Self.escaped("\(commitment.by.name): \(action) [\(status)]"),
      "DESCRIPTION:" + Self.escaped(sources.joined(separator: "\n")), "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }

  /// `20221231`.
  private static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// TEXT as section 3.3.11 writes it.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      case "\u{0}"..."\u{1F}", "\u{7F}": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A line as lines of at most 75 octets, each after the first begun by a space (section 3.1).
  private static func folded(_ line: String) -> [String] {
    var lines: [String] = []
    var (current, octets) = (String.UnicodeScalarView(), 0)
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        lines.append(String(current))
        current = String.UnicodeScalarView([" "])
        octets = 1
      }
      current.append(scalar)
      octets += width
    }
    return lines + [String(current)]
  }
}
