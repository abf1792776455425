/// What classes, ids and roles of a page's elements say about their purpose.
struct PageClasses: Sendable {
  private enum Mark: String {
    case unlikely, likely, positive, negative, byline, share
  }

  private let words: [Mark: [String]]

  init() {
    var words: [Mark: [String]] = [:]
    for row in Table.rows(Resource.pageClassesTSV, columns: 2) {
      if let mark = Mark(rawValue: row[1]) { words[mark, default: []].append(row[0]) }
    }
    self.words = words
  }

  private func has(_ mark: Mark, _ label: String) -> Bool {
    words[mark]?.contains { label.contains($0) } ?? false
  }

  /// Whether an element with this label is hardly part of the article.
  func isUnlikely(_ label: String) -> Bool {
    !label.isEmpty && has(.unlikely, label) && !has(.likely, label)
  }

  /// Whether it holds the author's name.
  func isByline(_ label: String) -> Bool { !label.isEmpty && has(.byline, label) }

  /// Whether it is a share bar.
  func isShare(_ label: String) -> Bool { !label.isEmpty && has(.share, label) }

  /// How much class and id speak for the article: 25 each way for each of the two.
  func weight(of node: Int, in tree: PageTree) -> Double {
    ["class", "id"].reduce(0) { sum, name in
      guard let label = tree.attribute(name, of: node)?.lowercased(), !label.isEmpty else {
        return sum
      }
      return sum + (has(.positive, label) ? 25 : 0) - (has(.negative, label) ? 25 : 0)
    }
  }

  /// Roles of WAI-ARIA 1.2 that no article has.
  private static let roles: Set = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
    "navigation", "search", "tablist", "toolbar",
  ]

  /// Whether the element itself says that it stands beside the article.
  func isBeside(_ node: Int, in tree: PageTree) -> Bool {
    if let role = tree.attribute("role", of: node)?.lowercased(), Self.roles.contains(role) {
      return true
    }
    return ["nav", "aside", "footer", "form", "menu", "fieldset"].contains(tree.name(node))
  }
}
