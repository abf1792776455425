/// How text is shown on a terminal: colour or none, and the width to wrap at.
///
/// Colours are the sixteen of ECMA-48 (SGR), which every terminal theme redefines to be readable.
public struct TerminalStyle: Sendable, Hashable {
  /// What a run of text is, rather than how it looks.
  public enum Role: Sendable, Hashable, CaseIterable {
    case heading, strong, faint, actor, planned, negated, quoted, fault
  }

  /// Whether escape sequences are written.
  public var isColoured: Bool
  /// Columns to wrap at.
  public var width: Int

  /// A style with or without colour.
  public init(isColoured: Bool, width: Int) {
    self.isColoured = isColoured
    self.width = max(40, width)
  }

  /// Text without escape sequences at 80 columns: what a file or pipe gets.
  public static let plain = TerminalStyle(isColoured: false, width: 80)

  /// Marks text as having a role; control characters in it are replaced, so that no document can
  /// speak to the terminal.
  public func callAsFunction(_ role: Role, _ text: String) -> String {
    let safe = Self.withoutControls(text)
    guard isColoured else { return safe }
    let code =
      switch role {
      case .heading: "1;36"
      case .strong: "1"
      case .faint: "2"
      case .actor: "1;34"
      case .planned: "33"
      case .negated: "31"
      case .quoted: "3"
      case .fault: "1;31"
      }
    return "\u{1B}[\(code)m\(safe)\u{1B}[0m"
  }

  /// The text with every control character but the line feed replaced by a space.
  public static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(isControl(scalar) ? " " : scalar) }
    return String(view)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n": false
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }

  /// Words of a text in lines of at most the width, each after the first with an indent.
  ///
  /// White space is folded; a word longer than a line stands alone on it.
  public func wrap(_ text: String, indent: Int = 0, firstIndent: Int? = nil) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = String(repeating: " ", count: firstIndent ?? indent)
    var used = firstIndent ?? indent
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = word.count
      if !isEmpty, used + 1 + length > width {
        lines.append(line)
        line = margin
        used = indent
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      used += isEmpty ? length : length + 1
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}
