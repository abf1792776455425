/// The elements and texts of a web page in document order.
///
/// Nodes stand in one array, each before its children, so that a subtree is a range and every
/// pass over a page is a loop: pages nest deeper than a call stack allows.
struct PageTree: Sendable {
  /// What a node is.
  enum Content: Sendable, Hashable {
    /// An element by its name in lower case.
    case element(String)
    case text(String)
  }

  struct Node: Sendable {
    let content: Content
    let attributes: [(name: String, value: String)]
    /// The element around it; -1 for the root.
    let parent: Int
    /// The first node after its subtree.
    var end: Int
  }

  var nodes: [Node] = []

  /// The element's name; nil for text.
  func name(_ node: Int) -> String? {
    guard case .element(let name) = nodes[node].content else { return nil }
    return name
  }

  /// An attribute's value; nil where it is absent.
  func attribute(_ name: String, of node: Int) -> String? {
    nodes[node].attributes.first { $0.name == name }?.value
  }

  /// Class and id, by which pages say what an element is for.
  func label(of node: Int) -> String {
    [attribute("class", of: node), attribute("id", of: node)].compactMap { $0 }
      .joined(separator: " ").lowercased()
  }

  /// The elements of some names, in document order.
  func elements(_ names: Set<String>) -> [Int] {
    nodes.indices.filter { index in name(index).map(names.contains) ?? false }
  }

  /// All text of a subtree, as it stands.
  func text(of node: Int) -> String {
    var text = ""
    for index in node..<nodes[node].end {
      if case .text(let part) = nodes[index].content { text += part }
    }
    return text
  }

  /// The elements around a node, the nearest first.
  func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(first: nodes[node].parent) { nodes[$0].parent }.prefix { $0 >= 0 }
  }
}
