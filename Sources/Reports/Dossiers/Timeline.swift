import Coding
public import Documents
public import Record

extension EntryListing {
  /// Entries of all kinds in the order of their days, one line each with its first citation.
  public func timeline(
    _ listed: [Explanation.Entry], on day: CalendarDate, _ style: TerminalStyle
  ) -> String {
    guard !listed.isEmpty else { return "Nothing.\n" }
    var lines: [String] = []
    for entry in listed {
      let line = line(entry, on: day)
      var text = "\(line.when) · \(line.headline)"
      if let words = line.words { text += line.isVerbatim ? ": “\(words)”" : ": \(words)" }
      if let standing = line.standing { text += " [\(standing)]" }
      lines += style.wrap(text, indent: 4, firstIndent: 2).map { style(.strong, $0) }
      let source = line.quotes.first.map { "— \($0.sourceLine)" } ?? ""
      lines += style.wrap("\(source) · \(line.id)", indent: 6, firstIndent: 4).map {
        style(.faint, $0)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
