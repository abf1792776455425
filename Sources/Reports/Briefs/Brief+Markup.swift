import Mustache

extension Brief {
  /// The brief as Markdown (CommonMark).
  ///
  /// - Throws: ``ReportError/malformedTemplate(_:reason:)``.
  public func markdown() throws(ReportError) -> String {
    let text = try Self.render(
      "brief-md.mustache", Resource.briefMdMUSTACHE, BriefView(escape: Self.markdownEscape)(self))
    return Self.withoutBlankRuns(text)
  }

  /// The brief as one HTML page that needs nothing else.
  ///
  /// - Throws: ``ReportError/malformedTemplate(_:reason:)``.
  public func html() throws(ReportError) -> String {
    try Self.render(
      "brief-html.mustache", Resource.briefHtmlMUSTACHE, BriefView(escape: { $0 })(self))
  }

  private static func render(
    _ name: String, _ template: String, _ view: [String: Any]
  ) throws(ReportError) -> String {
    do {
      let text = try MustacheTemplate(string: template).render(view)
      return text.hasSuffix("\n") ? text : text + "\n"
    } catch {
      throw .malformedTemplate(name, reason: String(describing: error))
    }
  }

  /// Backslashes before every ASCII punctuation mark that CommonMark could read as markup.
  static func markdownEscape(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n", "\r": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Folds runs of empty lines, which sections without content leave, into one.
  private static func withoutBlankRuns(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false)
    where !(line.isEmpty && lines.last?.isEmpty ?? true) { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
