/// Reads DOCX: the paragraphs of the body, text boxes included, without headers, footers, notes,
/// comments and what change tracking has struck out.
enum WordReader {
  /// The paragraphs and the title that the file's properties state.
  static func read(
    _ package: OfficePackage
  ) throws(DocumentFault) -> (text: StructuredText, title: String?) {
    guard let tree = try package.tree("word/document.xml") else { throw .noText }
    let styles = try styles(package)
    var walk = Walk(tree: tree, styles: styles)
    walk.run()
    let core = try package.tree("docProps/core.xml")
    let title = core.flatMap { core in
      core.elements(["dc:title"]).first.map { PageMetadata.folded(core.text(of: $0)) }
    }
    return (StructuredText(paragraphs: walk.paragraphs), title.flatMap { $0.isEmpty ? nil : $0 })
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

  private struct Walk {
    let tree: PageTree
    let styles: OfficeStyles
    var paragraphs: [StructuredText.Paragraph] = []
    /// Paragraphs that are open; a text box opens one within another.
    private var open: [(node: Int, end: Int, slot: Int)] = []

    init(tree: PageTree, styles: OfficeStyles) {
      self.tree = tree
      self.styles = styles
    }

    mutating func run() {
      var index = 0
      while index < tree.nodes.count {
        while let last = open.last, last.end <= index { open.removeLast() }
        guard let name = tree.name(index) else {
          index += 1
          continue
        }
        if WordReader.leftOut.contains(name) {
          index = tree.nodes[index].end
          continue
        }
        enter(index, name)
        index += 1
      }
    }

    private mutating func enter(_ node: Int, _ name: String) {
      switch name {
      case "w:p":
        let style = tree.child("w:pPr", of: node).flatMap { tree.child("w:pStyle", of: $0) }
        let hint = styles.hint(style.flatMap { tree.attribute("w:val", of: $0) })
        open.append((node, tree.nodes[node].end, paragraphs.count))
        paragraphs.append(StructuredText.Paragraph("", hint))
      case "w:t": write(tree.text(of: node))
      case "w:tab", "w:ptab": write(" ")
      case "w:br", "w:cr": write("\n")
      case "w:noBreakHyphen": write("\u{2011}")
      default: break
      }
    }

    private mutating func write(_ text: String) {
      guard let slot = open.last?.slot else { return }
      paragraphs[slot].text += text
    }
  }
}
