/// What the name, classes and attributes of each element of a page say, by node.
struct PageTraits: Sendable {
  /// What an element does to the text around it.
  enum Flow: String, Sendable {
    case block, inline
    /// Left out with all that it holds.
    case empty
  }

  fileprivate(set) var flows: [Flow]
  /// Whether the element is left out with all that it holds: by its name, or because it is hidden.
  fileprivate(set) var isLeftOut: [Bool]
  /// What class and id say together.
  fileprivate(set) var marks: [PageClasses.Marks]
  /// How much class and id speak for the article: 25 each way for each of the two.
  fileprivate(set) var weights: [Double]
  /// Whether the element itself says that it stands beside the article.
  fileprivate(set) var isBeside: [Bool]

  /// Whether the element is hardly part of the article.
  func isUnlikely(_ node: Int) -> Bool {
    marks[node].contains(.unlikely) && !marks[node].contains(.likely)
  }
}

/// Reads the traits of pages.
struct PageTraitReader: Sendable {
  private let flows: [String: PageTraits.Flow]
  private let classes = PageClasses()

  init() {
    flows = Dictionary(
      uniqueKeysWithValues: Table.rows(Resource.elementsTSV, columns: 2).compactMap { row in
        PageTraits.Flow(rawValue: row[1]).map { (row[0], $0) }
      })
  }

  /// The traits of a page's nodes.
  ///
  /// - Complexity: O(*elements and lengths of their attributes*).
  func callAsFunction(_ tree: PageTree) -> PageTraits {
    let count = tree.nodes.count
    var traits = PageTraits(
      flows: [PageTraits.Flow](repeating: .inline, count: count),
      isLeftOut: [Bool](repeating: false, count: count),
      marks: [PageClasses.Marks](repeating: [], count: count),
      weights: [Double](repeating: 0, count: count),
      isBeside: [Bool](repeating: false, count: count))
    for index in tree.nodes.indices {
      guard case .element(let name) = tree.nodes[index].content else { continue }
      let flow = flows[name] ?? .block
      traits.flows[index] = flow
      traits.isLeftOut[index] = flow == .empty
      traits.isBeside[index] = Self.besideNames.contains(name)
      for (attribute, value) in tree.nodes[index].attributes {
        read(attribute, value, at: index, into: &traits)
      }
    }
    return traits
  }

  private func read(
    _ attribute: String, _ value: String, at node: Int, into traits: inout PageTraits
  ) {
    switch attribute {
    case "class", "id":
      let found = classes.marks(in: value)
      traits.marks[node].formUnion(found)
      if found.contains(.positive) { traits.weights[node] += 25 }
      if found.contains(.negative) { traits.weights[node] -= 25 }
    case "role":
      if Self.roles.contains(value.lowercased()) { traits.isBeside[node] = true }
    case "hidden": traits.isLeftOut[node] = true
    case "aria-hidden":
      if value.lowercased() == "true" { traits.isLeftOut[node] = true }
    case "style":
      if Self.hides(value) { traits.isLeftOut[node] = true }
    default: break
    }
  }

  private static func hides(_ style: String) -> Bool {
    let rules = style.utf8.lazy.filter { $0 > 0x20 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
    let text = String(decoding: Array(rules), as: UTF8.self)
    return text.utf8.contains(UInt8(ascii: ":"))
      && (text.contains("display:none") || text.contains("visibility:hidden"))
  }

  private static let besideNames: Set = ["nav", "aside", "footer", "form", "menu", "fieldset"]

  /// Roles of WAI-ARIA 1.2 that no article has.
  private static let roles: Set = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
    "navigation", "search", "tablist", "toolbar",
  ]
}
