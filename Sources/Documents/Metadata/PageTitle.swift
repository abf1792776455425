/// The title of a page from its `title` element, without the site's name.
enum PageTitle {
  /// The title; nil for a page without one.
  static func title(of tree: PageTree) -> String? {
    let headings = tree.elements(["h1"]).map { PageMetadata.folded(tree.text(of: $0)) }
      .filter { !$0.isEmpty }
    guard let node = tree.elements(["title"]).first else { return headings.first }
    let whole = PageMetadata.folded(tree.text(of: node))
    if whole.isEmpty { return headings.first }
    let allHeadings =
      headings + tree.elements(["h2"]).map { PageMetadata.folded(tree.text(of: $0)) }
    if let cut = withoutSite(whole),
      words(cut) > 4 || words(whole) - words(cut) <= 1 || allHeadings.contains(cut)
    {
      return cut
    }
    if whole.contains(": "), !allHeadings.contains(whole), let cut = afterColon(whole) {
      return cut
    }
    let isOddLength = whole.unicodeScalars.count > 150 || whole.unicodeScalars.count < 15
    if isOddLength, headings.count == 1, let only = headings.first, words(only) > 4 { return only }
    return whole
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }

  /// The longest run before the last ` | `, ` - ` and the like.
  private static func withoutSite(_ title: String) -> String? {
    let marks: Set = ["|", "-", "–", "—", "\\", "/", ">", "»"]
    let parts = title.split(separator: " ")
    guard let last = parts.lastIndex(where: { marks.contains(String($0)) }), last > 0 else {
      return nil
    }
    let before = parts[..<last].joined(separator: " ")
    let after = parts[(last + 1)...].joined(separator: " ")
    return words(before) < 3 && words(after) > words(before) ? after : before
  }

  private static func afterColon(_ title: String) -> String? {
    guard let colon = title.lastIndex(of: ":") else { return nil }
    let after = PageMetadata.folded(String(title[title.index(after: colon)...]))
    if words(after) >= 3 { return after }
    guard let first = title.firstIndex(of: ":") else { return nil }
    return words(String(title[..<first])) > 5 ? title : nil
  }
}
