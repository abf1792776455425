/// Counts of every subtree of a page, by which articles are told from link lists.
struct PageStatistics: Sendable {
  /// Counts of one subtree.
  struct Counts: Sendable {
    var scalars = 0
    var linked = 0.0
    var commas = 0
    var paragraphs = 0
    var items = 0
    var inputs = 0
    var pictures = 0
    var inHeadings = 0

    var linkDensity: Double { scalars == 0 ? 0 : linked / Double(scalars) }

    mutating func add(_ other: Counts) {
      scalars += other.scalars
      linked += other.linked
      commas += other.commas
      paragraphs += other.paragraphs
      items += other.items
      inputs += other.inputs
      pictures += other.pictures
      inHeadings += other.inHeadings
    }
  }

  /// By node.
  let counts: [Counts]

  /// Counts the visible text of a page.
  ///
  /// - Complexity: O(*length of the page*).
  init(_ tree: PageTree, traits: PageTraits) {
    var counts = [Counts](repeating: Counts(), count: tree.nodes.count)
    var index = 0
    /// Ends of the link and heading that are open, and whether the link stays on the page.
    var (linkEnd, headingEnd, linkWeight) = (0, 0, 1.0)
    while index < tree.nodes.count {
      switch tree.nodes[index].content {
      case .text(let text):
        let (scalars, commas) = Self.measure(text)
        counts[index].scalars = scalars
        counts[index].commas = commas
        if index < linkEnd { counts[index].linked = Double(scalars) * linkWeight }
        if index < headingEnd { counts[index].inHeadings = scalars }
      case .element(let name):
        if ["input", "textarea", "select", "button"].contains(name) { counts[index].inputs += 1 }
        if traits.isLeftOut[index] {
          index = tree.nodes[index].end
          continue
        }
        switch name {
        case "p": counts[index].paragraphs += 1
        case "li": counts[index].items += 1
        case "img", "picture": counts[index].pictures += 1
        case "h1", "h2", "h3", "h4", "h5", "h6":
          headingEnd = max(headingEnd, tree.nodes[index].end)
        case "a":
          linkEnd = tree.nodes[index].end
          // A link to a place on the same page is a note, not a way out.
          linkWeight = tree.attribute("href", of: index)?.hasPrefix("#") == true ? 0.3 : 1
        default: break
        }
      }
      index += 1
    }
    for node in counts.indices.reversed() where tree.nodes[node].parent >= 0 {
      counts[tree.nodes[node].parent].add(counts[node])
    }
    self.counts = counts
  }

  private static func measure(_ text: String) -> (scalars: Int, commas: Int) {
    var (scalars, commas) = (0, 0)
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar.isSpace
      if !isSpace || !isAfterSpace { scalars += 1 }
      if [",", "،", "、", "，", "﹐"].contains(scalar) { commas += 1 }
      isAfterSpace = isSpace
    }
    return (scalars, commas)
  }
}
