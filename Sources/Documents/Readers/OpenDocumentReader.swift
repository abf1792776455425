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
    var walk = Walk(tree: tree, styles: styles)
    walk.run()
    let meta = try package.tree("meta.xml")
    let title = meta.flatMap { meta in
      meta.elements(["dc:title"]).first.map { PageMetadata.folded(meta.text(of: $0)) }
    }
    return (StructuredText(paragraphs: walk.paragraphs), title.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Left out with all that they hold.
  private static let leftOut: Set = [
    "text:note", "text:tracked-changes", "office:annotation", "office:annotation-end",
    "text:table-of-content", "office:automatic-styles", "office:font-face-decls", "office:scripts",
  ]

  private struct Walk {
    let tree: PageTree
    let styles: OfficeStyles
    var paragraphs: [StructuredText.Paragraph] = []
    private var open: [(end: Int, slot: Int)] = []

    init(tree: PageTree, styles: OfficeStyles) {
      self.tree = tree
      self.styles = styles
    }

    mutating func run() {
      var index = 0
      while index < tree.nodes.count {
        while let last = open.last, last.end <= index { open.removeLast() }
        switch tree.nodes[index].content {
        case .text(let text): write(text)
        case .element(let name):
          if OpenDocumentReader.leftOut.contains(name) {
            index = tree.nodes[index].end
            continue
          }
          enter(index, name)
        }
        index += 1
      }
    }

    private mutating func enter(_ node: Int, _ name: String) {
      switch name {
      case "text:p", "text:h":
        let hint = styles.hint(tree.attribute("text:style-name", of: node))
        open.append((tree.nodes[node].end, paragraphs.count))
        let plain = name == "text:h" ? Draft.Hint.heading : .none
        paragraphs.append(StructuredText.Paragraph("", hint == .none ? plain : hint))
      case "text:s":
        let count = tree.attribute("text:c", of: node).flatMap { Int($0) } ?? 1
        if count > 0 { write(" ") }
      case "text:tab": write(" ")
      case "text:line-break":
        if let slot = open.last?.slot { paragraphs[slot].text += "\n" }
      default: break
      }
    }

    /// White space folds as in HTML (OpenDocument 1.3, part 3, section 6.1.2).
    private mutating func write(_ text: String) {
      guard let slot = open.last?.slot else { return }
      for scalar in text.unicodeScalars {
        if !scalar.isSpace || scalar == "\u{A0}" {
          paragraphs[slot].text.unicodeScalars.append(scalar)
        } else if let last = paragraphs[slot].text.unicodeScalars.last, !last.isSpace {
          paragraphs[slot].text += " "
        }
      }
    }
  }
}
