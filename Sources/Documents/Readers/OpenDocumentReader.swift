/// Reads ODT: headings and paragraphs of the text, without notes, comments and struck-out text.
enum OpenDocumentReader {
  /// The paragraphs and the title that the file's properties state.
  static func read(
    _ package: OfficePackage
  ) throws(DocumentFault) -> (text: StructuredText, title: String?) {
    let type = PageMetadata.folded(package.text("mimetype") ?? "")
    guard type.hasPrefix("application/vnd.oasis.opendocument.text") else {
      throw .binary(kind: type.isEmpty ? "an office document of another kind" : "“\(type)”")
    }
    guard let tree = try package.tree("content.xml") else { throw .noText }
    var styles = OfficeStyles()
    for part in [try package.tree("styles.xml"), tree].compactMap({ $0 }) {
      for style in part.elements(["style:style"]) {
        guard let id = part.attribute("style:name", of: style) else { continue }
        styles.add(
          id, name: part.attribute("style:display-name", of: style) ?? id,
          parent: part.attribute("style:parent-style-name", of: style))
      }
    }
    // White space folds as in HTML (OpenDocument 1.3, part 3, section 6.1.2).
    let text = OfficeText(tree, foldsSpace: true) { meaning(of: $0, in: tree, styles) }
    return (
      StructuredText(paragraphs: text.paragraphs), OfficeText.title(try package.tree("meta.xml"))
    )
  }

  /// Left out with all that they hold.
  private static let leftOut: Set = [
    "text:note", "text:tracked-changes", "office:annotation", "office:annotation-end",
    "text:table-of-content", "office:automatic-styles", "office:font-face-decls", "office:scripts",
  ]

  private static func meaning(
    of node: Int, in tree: PageTree, _ styles: OfficeStyles
  ) -> OfficeText.Meaning {
    guard case .element(let name) = tree.nodes[node].content else {
      return .text(tree.text(of: node))
    }
    switch name {
    case "text:p", "text:h":
      let id = tree.attribute("text:style-name", of: node)
      let hint = styles.hint(id)
      let plain = name == "text:h" ? Draft.Hint.heading : .none
      return .paragraph(hint == .none ? plain : hint, style: id)
    case "text:s":
      let count = tree.attribute("text:c", of: node).flatMap { Int($0) } ?? 1
      return count > 0 ? .text(" ") : .nothing
    case "text:tab": return .text(" ")
    case "text:line-break": return .lineEnd
    default: return leftOut.contains(name) ? .leftOut : .nothing
    }
  }
}
