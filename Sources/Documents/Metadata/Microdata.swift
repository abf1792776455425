/// What the microdata of a page says of its article (WHATWG HTML, section 5; schema.org).
struct Microdata {
  private let tree: PageTree
  private let scanner: DateScanner
  /// The item that each node stands in; -1 outside all items.
  private let items: [Int]

  init(_ tree: PageTree, scanner: DateScanner) {
    self.tree = tree
    self.scanner = scanner
    var items = [Int](repeating: -1, count: tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = tree.nodes[node].parent
      guard parent >= 0 else { continue }
      items[node] = Self.isItem(parent, tree) ? parent : items[parent]
    }
    self.items = items
  }

  private static func isItem(_ node: Int, _ tree: PageTree) -> Bool {
    tree.attribute("itemscope", of: node) != nil || tree.attribute("itemtype", of: node) != nil
  }

  private func isArticle(_ node: Int) -> Bool {
    let types = tree.attribute("itemtype", of: node)?.split(whereSeparator: \.isWhitespace) ?? []
    return types.contains { type in
      LinkedData.isArticle(String(type.split(separator: "/").last ?? ""))
    }
  }

  /// Adds what the first article states, and what stands in no item at all.
  func add(to claims: inout ClaimList) {
    let article = tree.nodes.indices.first { tree.name($0) != nil && isArticle($0) }
    for node in tree.nodes.indices where items[node] == -1 || items[node] == article {
      guard let written = tree.attribute("itemprop", of: node) else { continue }
      for property in written.split(whereSeparator: \.isWhitespace) {
        add(String(property), node, to: &claims)
      }
    }
  }

  private func add(_ property: String, _ node: Int, to claims: inout ClaimList) {
    switch property {
    case "headline": claims.add(.title, value(node), .microdata, property)
    case "author", "creator": claims.add(.byline, name(node), .microdata, "author")
    case "publisher", "sourceOrganization":
      claims.add(.publisher, name(node), .microdata, "publisher")
    case "datePublished": claims.add(.published, day(node), .microdata, property)
    case "dateModified": claims.add(.updated, day(node), .microdata, property)
    case "articleSection": claims.add(.section, value(node), .microdata, property)
    case "inLanguage": claims.add(.language, value(node), .microdata, property)
    case "url", "mainEntityOfPage":
      claims.add(.url, value(node).flatMap { $0.contains("://") ? $0 : nil }, .microdata, "url")
    default: break
    }
  }

  /// The property's value as the element's kind has it.
  private func value(_ node: Int) -> String? {
    let stated =
      tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
      ?? (tree.name(node) == "a" || tree.name(node) == "link"
        ? tree.attribute("href", of: node) : nil)
    return PageMetadata.folded(stated ?? tree.text(of: node))
  }

  private func day(_ node: Int) -> CalendarDate? {
    value(node).flatMap { CalendarDate($0) ?? scanner.onlyDate(in: $0) }
  }

  /// The name of a person or organisation: its item's own `name`, or the element's text.
  private func name(_ node: Int) -> String? {
    if Self.isItem(node, tree) {
      let inner = (node..<tree.nodes[node].end).first {
        items[$0] == node && tree.attribute("itemprop", of: $0) == "name"
      }
      return inner.flatMap { tree.attribute("content", of: $0) ?? tree.text(of: $0) }
        .flatMap(AuthorText.author)
    }
    let stated = tree.attribute("content", of: node) ?? tree.text(of: node)
    return stated.contains("://") ? nil : AuthorText.author(in: stated)
  }
}
