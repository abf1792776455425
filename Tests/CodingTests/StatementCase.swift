import Actors
import Coding
import Documents

/// One passage of `Golden/statement-cases.tsv` with the statements that it reports.
struct StatementCase {
  /// A statement as the file writes it: kind, content, cue, source, actor, audience.
  struct Expectation {
    let kind: String
    let content: [[String]]
    let cue: Words
    let source: Words
    let actor: String
    let audience: Words

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 7, fields[0].isEmpty else { return nil }
      kind = fields[1]
      content = Words.readings(of: fields[2]).map {
        $0.split(separator: " | ").map { Words.core(String($0)) }
      }
      cue = Words(fields[3])
      source = Words(fields[4])
      actor = fields[5]
      audience = Words(fields[6])
    }

    /// Whether a statement of a document is this one.
    func names(_ statement: Statement, in document: Document) -> Bool {
      let parts = statement.content.map { Words.core(document.text[$0]) }
      let cue = statement.cue.map { document.text[$0] }
      return statement.kind.rawValue == kind && content.contains(parts)
        && self.cue.allow(cue)
        && source.allow(Words.whole(statement.speaker?.spans ?? [], of: document))
        && (actor == "*" || statement.speaker?.actor?.rawValue ?? "-" == actor)
        && audience.allow(Words.whole(statement.audience?.spans ?? [], of: document))
    }
  }

  /// The words that a field asks for.
  struct Words {
    /// Nil where the field is not asked; empty where there must be none.
    private let readings: [String]?

    init(_ field: String) {
      readings = field == "*" ? nil : field == "-" ? [] : Self.readings(of: field).map(Self.trimmed)
    }

    func allow(_ found: String?) -> Bool {
      guard let readings else { return true }
      guard let found else { return readings.isEmpty }
      return readings.contains(Self.trimmed(found))
    }

    /// The text with and without each part in square brackets, nested ones included.
    static func readings(of field: String) -> [String] {
      guard let open = field.firstIndex(of: "["), let close = end(of: open, in: field) else {
        return [field]
      }
      let before = field[..<open]
      let inside = field[field.index(after: open)..<close]
      let after = field[field.index(after: close)...]
      return readings(of: String(before + after)) + readings(of: String(before + inside + after))
    }

    /// The bracket that closes one.
    private static func end(of open: String.Index, in field: String) -> String.Index? {
      var depth = 0
      for index in field.indices[open...] {
        depth += field[index] == "[" ? 1 : field[index] == "]" ? -1 : 0
        if depth == 0 { return index }
      }
      return nil
    }

    /// From the first to the last of some ranges; nil of none.
    static func whole(_ spans: [TextRange], of document: Document) -> String? {
      guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max()
      else { return nil }
      return document.text[start..<end]
    }

    /// Without white space at the ends and without a comma that closes an apposition.
    static func trimmed(_ text: String) -> String {
      strip(text, start: { $0.isWhitespace }, end: { $0.isWhitespace || $0 == "," })
    }

    /// Without white space and quotation marks at the ends and without a final full stop or comma.
    static func core(_ text: String) -> String {
      let marks = "\"'“”„‘’«»`"
      return strip(
        text, start: { $0.isWhitespace || marks.contains($0) },
        end: { $0.isWhitespace || marks.contains($0) || $0 == "." || $0 == "," })
    }

    private static func strip(
      _ text: String, start: (Character) -> Bool, end: (Character) -> Bool
    ) -> String {
      var rest = text[...].drop(while: start)
      while let last = rest.last, end(last) { rest.removeLast() }
      return String(rest)
    }
  }

  /// The fields of the passage's line: id, construction, day, text, mark.
  let fields: [String]
  var expected: [Expectation] = []
  var id: String { fields[0] }
  var published: String { fields[2] }
  var text: String { fields[3].replacing("\\n", with: "\n") }
  var isMarked: Bool { fields[4] == "fails" }

  /// The passage's line with another mark.
  func line(isRight: Bool) -> String {
    (fields.dropLast() + [isRight ? "" : "fails"]).joined(separator: "\t")
  }

  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 5, !fields[0].isEmpty else { return nil }
    self.fields = fields
  }

  /// Whether a reading has the expected statements and no others.
  func isRight(_ coded: CodedDocument) -> Bool {
    var rest = coded.statements
    for expectation in expected {
      guard
        let index = rest.firstIndex(where: { expectation.names($0, in: coded.document) })
      else { return false }
      rest.remove(at: index)
    }
    return rest.isEmpty
  }
}
