/// A run of a page's text between the borders of block elements.
struct PageBlock: Sendable {
  /// The text with white space folded.
  var text: [Unicode.Scalar] = []
  /// The nearest element that is not inline.
  var node: Int
  /// The first text node of the run.
  var firstText: Int
  /// How many scalars stand in links.
  var linked = 0
}

/// Walks a page and collects its visible text.
enum PageBlocks {
  /// The blocks of a page, in document order.
  static func blocks(of tree: PageTree, _ traits: PageTraits) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var run = Run()
    var index = 0
    /// Elements that are open, with where they end.
    var open: [(node: Int, end: Int, isInline: Bool)] = []
    func close(before index: Int) {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if tree.name(last.node) == "a" { run.links -= 1 }
        if tree.name(last.node) == "pre" { run.preformatted -= 1 }
        if !last.isInline { run.flush(into: &blocks) }
      }
    }
    while index < tree.nodes.count {
      close(before: index)
      switch tree.nodes[index].content {
      case .text(let text):
        run.append(text, at: index, in: open.last { !$0.isInline }?.node ?? 0)
      case .element(let name):
        if traits.isLeftOut[index] {
          index = tree.nodes[index].end
          continue
        }
        if name == "br" { run.breakLine(into: &blocks) }
        let isInline = traits.flows[index] == .inline || name == "br"
        if !isInline { run.flush(into: &blocks) }
        if name == "a" { run.links += 1 }
        if name == "pre" { run.preformatted += 1 }
        open.append((index, tree.nodes[index].end, isInline))
      }
      index += 1
    }
    close(before: tree.nodes.count)
    run.flush(into: &blocks)
    return blocks
  }

  /// The text collected since the last border.
  private struct Run {
    var block: PageBlock?
    var links = 0
    var preformatted = 0
    private var pendingSpace = false
    private var breaks = 0

    mutating func append(_ text: String, at index: Int, in node: Int) {
      for scalar in text.unicodeScalars {
        if scalar.isSpace && preformatted == 0 {
          pendingSpace = true
          continue
        }
        var current = block ?? PageBlock(node: node, firstText: index)
        block = nil
        if breaks > 0 || pendingSpace, !current.text.isEmpty {
          current.text.append(breaks > 0 ? "\n" : " ")
        }
        pendingSpace = false
        breaks = 0
        current.text.append(scalar)
        if links > 0 { current.linked += 1 }
        block = current
      }
    }

    /// One line break stays in the block, a second one begins the next: pages write paragraphs so.
    mutating func breakLine(into blocks: inout [PageBlock]) {
      breaks += 1
      if breaks > 1 { flush(into: &blocks) }
    }

    mutating func flush(into blocks: inout [PageBlock]) {
      if var block {
        while block.text.last?.isSpace == true { block.text.removeLast() }
        if block.text.contains(where: { !$0.isSpace }) { blocks.append(block) }
      }
      block = nil
      pendingSpace = false
      breaks = 0
    }
  }
}
