import Documents
public import Record

/// A document as an analyst looks at it: what its places say of it, and its text with what is not
/// read dimmed on a terminal and marked elsewhere.
public struct DocumentPage: Sendable {
  private let view: DocumentView

  /// The page of a document.
  public init(_ view: DocumentView) { self.view = view }

  /// The page as lines of text.
  public func text(_ style: TerminalStyle) -> String {
    (head(style) + [""] + body(style)).joined(separator: "\n") + "\n"
  }

  private func head(_ style: TerminalStyle) -> [String] {
    let entry = view.entry
    var lines = style.wrap(entry.metadata.title ?? "Without a title").map { style(.strong, $0) }
    lines += style.wrap("document \(entry.id.rawValue), \(view.text.count) characters", indent: 2)
    lines += entry.locations.flatMap { style.wrap("from \($0)", indent: 4, firstIndent: 2) }
    let conflicts = Set(view.evidence.conflictingFields)
    for field in MetadataClaim.Field.allCases {
      let claims = view.evidence.filter { $0.field == field }
      guard !claims.isEmpty else { continue }
      let mark = conflicts.contains(field) ? " (places differ)" : ""
      lines.append(style(.heading, Self.name(of: field) + mark))
      lines += claims.flatMap { claim in
        style.wrap("\(claim.value) [\(Self.place(of: claim))]", indent: 4, firstIndent: 2).map {
          claim.isChosen ? TerminalStyle.withoutControls($0) : style(.faint, $0)
        }
      }
    }
    return lines
  }

  private static func name(of field: MetadataClaim.Field) -> String {
    switch field {
    case .url: "address"
    case .place: "filed at"
    case .filed: "filed on"
    default: field.rawValue
    }
  }

  private static func place(of claim: MetadataClaim) -> String {
    let name =
      claim.place.isEmpty ? claim.source.rawValue : "\(claim.source.rawValue) \(claim.place)"
    return claim.range.map { "\(name), \($0.lowerBound) to \($0.upperBound)" } ?? name
  }

  private func body(_ style: TerminalStyle) -> [String] {
    view.blocks.flatMap { block in
      let lines = view.text[block.range].split(separator: "\n").flatMap { style.wrap(String($0)) }
      switch block.kind {
      case .title, .heading: return lines.map { style(.strong, $0) } + [""]
      case .furniture:
        let rule = block.rule.map { ": \($0)" } ?? ""
        let note = style.wrap("[not read\(rule)]")
        return (note + lines).map { style(.faint, $0) } + [""]
      case .byline: return lines.map { style(.faint, $0) } + [""]
      case .quotation, .caption: return lines.map { style(.quoted, $0) } + [""]
      case .paragraph: return lines.map(TerminalStyle.withoutControls) + [""]
      }
    }
  }
}
