/// What the styles of an office document make of its paragraphs.
struct OfficeStyles: Sendable {
  private struct Style {
    let name: String
    let parent: String?
  }

  private var styles: [String: Style] = [:]

  private static let hints: [String: Draft.Hint] = Dictionary(
    uniqueKeysWithValues: Table.rows(Resource.stylesTSV, columns: 2).compactMap { row in
      let hint: Draft.Hint? =
        switch row[1] {
        case "title": .title
        case "heading": .heading
        case "paragraph": .paragraph
        case "quotation": .quotation
        case "caption": .caption
        case "furniture": .furniture
        default: nil
        }
      return hint.map { (row[0], $0) }
    })

  /// Adds a style by its identifier.
  mutating func add(_ id: String, name: String, parent: String?) {
    styles[id] = Style(name: name.lowercased(), parent: parent)
  }

  /// What a paragraph of a style is.
  func hint(_ id: String?) -> Draft.Hint {
    var next = id
    // Styles may be based on each other in a circle.
    for _ in 0..<16 {
      guard let id = next else { return .none }
      let style = styles[id]
      // LibreOffice writes a space in an identifier as `_20_`.
      let plain = id.split(separator: "_20_").joined(separator: " ").lowercased()
      if let hint = Self.hints[style?.name ?? plain] ?? Self.hints[plain] { return hint }
      next = style?.parent
    }
    return .none
  }
}
