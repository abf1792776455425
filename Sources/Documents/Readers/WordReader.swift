/// Reads DOCX: the paragraphs of the body, text boxes included, without headers, footers, notes,
/// comments and what change tracking has struck out.
enum WordReader {
  /// The paragraphs and the title that the file's properties state.
  static func read(
    _ package: OfficePackage
  ) throws(DocumentFault) -> (text: StructuredText, title: String?) {
    guard let tree = try package.tree("word/document.xml") else { throw .noText }
    let styles = try styles(package)
    let text = OfficeText(tree, foldsSpace: false) { meaning(of: $0, in: tree, styles) }
    return (
      StructuredText(paragraphs: text.paragraphs),
      OfficeText.title(try package.tree("docProps/core.xml"))
    )
  }

  private static func styles(_ package: OfficePackage) throws(DocumentFault) -> OfficeStyles {
    var styles = OfficeStyles()
    guard let tree = try package.tree("word/styles.xml") else { return styles }
    for style in tree.elements(["w:style"]) {
      guard let id = tree.attribute("w:styleId", of: style) else { continue }
      let name = tree.child("w:name", of: style).flatMap { tree.attribute("w:val", of: $0) }
      let parent = tree.child("w:basedOn", of: style).flatMap { tree.attribute("w:val", of: $0) }
      styles.add(id, name: name ?? id, parent: parent)
    }
    return styles
  }

  /// Left out with all that they hold: text that is struck out, moved away, or there a second time.
  private static let leftOut: Set = [
    "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:sectPr", "w:pPr", "w:rPr",
  ]

  private static func meaning(
    of node: Int, in tree: PageTree, _ styles: OfficeStyles
  ) -> OfficeText.Meaning {
    guard let name = tree.name(node) else { return .nothing }
    switch name {
    case "w:p":
      let id = tree.child("w:pPr", of: node).flatMap { tree.child("w:pStyle", of: $0) }
        .flatMap { tree.attribute("w:val", of: $0) }
      return .paragraph(styles.hint(id), style: id)
    case "w:t": return .text(tree.text(of: node))
    case "w:tab", "w:ptab": return .text(" ")
    case "w:br", "w:cr": return .lineEnd
    case "w:noBreakHyphen": return .text("\u{2011}")
    default: return leftOut.contains(name) ? .leftOut : .nothing
    }
  }
}
