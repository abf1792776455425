extension Brief {
  /// The brief for a terminal, or for a file where the style has no colour.
  public func terminal(_ style: TerminalStyle) -> String {
    var lines = [style(.heading, "Brief of \(coverage.countText)")]
    lines += style.wrap(coverage.line).map { style(.faint, $0) }
    for section in sections { lines += Self.lines(of: section, style) }
    if !coverage.rejections.isEmpty {
      lines += ["", style(.heading, "Not read")]
      for rejected in coverage.rejections {
        let text = "\(rejected.path): \(rejected.message) (\(rejected.code))"
        lines += style.wrap(text, indent: 2).map { style(.fault, $0) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of section: Section, _ style: TerminalStyle) -> [String] {
    var lines = ["", style(.heading, section.heading)]
    for entry in section.entries {
      lines.append("")
      lines += self.lines(of: entry, style)
    }
    if let more = section.moreText {
      lines.append("")
      lines += style.wrap(more, indent: 2).map { style(.faint, $0) }
    }
    return lines
  }

  /// The lines of an entry: when, what, and each sentence with its source.
  static func lines(
    of entry: Entry, _ style: TerminalStyle, showingID: Bool = false
  ) -> [String] {
    var head = entry.when + " · " + entry.headline
    if let attribution = entry.attribution { head += ", " + attribution }
    if let words = entry.words { head += entry.isVerbatim ? ": “\(words)”" : ": \(words)" }
    if let witnesses = entry.witnessText { head += " (\(witnesses))" }
    if showingID { head += " · " + entry.id }
    var lines = style.wrap(head, indent: 2).map { style(.strong, $0) }
    if let standing = entry.standing {
      let role: TerminalStyle.Role = entry.isNegated ? .negated : .planned
      lines[lines.count - 1] += " " + style(role, "[\(standing)]")
    }
    for detail in entry.details { lines += style.wrap(detail, indent: 6, firstIndent: 4) }
    for quote in entry.quotes {
      if !quote.repeatsWords {
        let note = quote.note.map { " (\($0))" } ?? ""
        lines += style.wrap(quote.shownText + note, indent: 4).map { style(.quoted, $0) }
      }
      lines += style.wrap("— " + quote.sourceLine, indent: 6, firstIndent: 4).map {
        style(.faint, $0)
      }
    }
    if let more = entry.moreQuotesText {
      lines += style.wrap(more, indent: 4).map { style(.faint, $0) }
    }
    return lines
  }
}

extension Brief.Quote {
  /// `The Daily Example, 29 June 2022 · 0a1b2c3d 120–244`.
  package var sourceLine: String {
    source + (dated.map { ", \($0)" } ?? "") + " · \(document) \(start)–\(end)"
  }
}
