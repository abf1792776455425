public import Documents
public import Record

/// All that a record holds of an actor or a pair, by kind, each kind in the order of its days.
public struct Dossier: Sendable {
  private struct Section: Sendable {
    let heading: String
    let entries: [Explanation.Entry]
  }

  private let title: String
  private let sections: [Section]

  /// Gathers entries, given in the order of answers.
  public init(title: String, _ entries: [Explanation.Entry]) {
    self.title = title
    var byHeading: [String: [Explanation.Entry]] = [:]
    for entry in entries { byHeading[Self.heading(of: entry), default: []].append(entry) }
    sections = Self.headings.compactMap { heading in
      byHeading[heading].map { Section(heading: heading, entries: $0) }
    }
  }

  private static let headings = [
    "Relations", "Meetings", "Instruments", "Commitments", "Stances", "Measures", "Statements",
    "Events", "Figures", "Conflicts",
  ]

  private static func heading(of entry: Explanation.Entry) -> String {
    switch entry {
    case .event: "Events"
    case .statement: "Statements"
    case .conflict: "Conflicts"
    case .meeting: "Meetings"
    case .instrument: "Instruments"
    case .commitment: "Commitments"
    case .relation: "Relations"
    case .stance: "Stances"
    case .measure: "Measures"
    case .figure: "Figures"
    }
  }

  /// The dossier for a terminal or file; deadlines are held against a day.
  public func text(
    _ listing: EntryListing, on day: CalendarDate, _ style: TerminalStyle
  ) -> String {
    guard !sections.isEmpty else { return "The record holds nothing of \(title).\n" }
    let parts = sections.map { section in
      style(.heading, "\(section.heading) (\(section.entries.count))") + "\n\n"
        + listing(section.entries, on: day, style, orElse: "")
    }
    return style(.heading, "Dossier: \(title)") + "\n\n" + parts.joined(separator: "\n")
  }

  /// The dossier as one object: an array a kind.
  public func json(on day: CalendarDate) -> JSON {
    .object(
      [JSON.Member("version", 1), JSON.Member("about", .string(title))]
        + sections.map { section in
          JSON.Member(
            section.heading.lowercased(), .array(section.entries.map { JSON($0, on: day) }))
        })
  }
}
