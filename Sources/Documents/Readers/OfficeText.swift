/// Walks the text of an office document and collects its paragraphs.
struct OfficeText {
  /// What a format makes of a node.
  enum Meaning {
    /// Says nothing itself; what it holds may.
    case nothing
    /// Left out with all that it holds.
    case leftOut
    case paragraph(Draft.Hint, style: String?)
    case text(String)
    case lineEnd
  }

  private let tree: PageTree
  /// Whether white space folds as in HTML.
  private let foldsSpace: Bool
  private let meaning: (Int) -> Meaning
  private(set) var paragraphs: [StructuredText.Paragraph] = []
  /// Paragraphs that are open; a text box opens one within another.
  private var open: [(end: Int, slot: Int)] = []

  /// Collects the paragraphs of a tree.
  ///
  /// - Complexity: O(*nodes*).
  init(_ tree: PageTree, foldsSpace: Bool, meaning: @escaping (Int) -> Meaning) {
    self.tree = tree
    self.foldsSpace = foldsSpace
    self.meaning = meaning
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { open.removeLast() }
      index = enter(index)
    }
  }

  /// Takes in a node; the next one to look at.
  private mutating func enter(_ node: Int) -> Int {
    switch meaning(node) {
    case .nothing: break
    case .leftOut: return tree.nodes[node].end
    case .paragraph(let hint, let style):
      open.append((tree.nodes[node].end, paragraphs.count))
      let rule = hint == .furniture ? "in the style: \(style ?? "")" : nil
      paragraphs.append(StructuredText.Paragraph("", hint, rule: rule))
    case .text(let text): write(text)
    case .lineEnd:
      if let slot = open.last?.slot { paragraphs[slot].text += "\n" }
    }
    return node + 1
  }

  private mutating func write(_ text: String) {
    guard let slot = open.last?.slot else { return }
    if !foldsSpace {
      paragraphs[slot].text += text
      return
    }
    for scalar in text.unicodeScalars {
      if !scalar.isSpace || scalar == "\u{A0}" {
        paragraphs[slot].text.unicodeScalars.append(scalar)
      } else if let last = paragraphs[slot].text.unicodeScalars.last, !last.isSpace {
        paragraphs[slot].text += " "
      }
    }
  }

  /// The title that a file's properties state.
  static func title(_ properties: PageTree?) -> String? {
    guard let properties, let node = properties.elements(["dc:title"]).first else { return nil }
    let title = PageMetadata.folded(properties.text(of: node))
    return title.isEmpty ? nil : title
  }
}
