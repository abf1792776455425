/// Takes the author's name out of the text of an element that is marked for it.
enum AuthorText {
  /// The most words that authors' names have together.
  private static let longest = 12

  /// The name without `By`, and without what stands after a bar, dash or line end; nil where a
  /// number is left, which no name has, or nothing.
  static func author(in text: String) -> String? {
    let first = text.split(whereSeparator: \.isNewline).map { PageMetadata.folded(String($0)) }
      .first { !$0.isEmpty }
    guard var name = first else { return nil }
    for mark in [" | ", " — ", " – ", " - ", " • ", " · "] {
      if let found = name.firstRange(of: mark) { name = String(name[..<found.lowerBound]) }
    }
    for label in ["posted by ", "written by ", "by "] where name.lowercased().hasPrefix(label) {
      name = String(name.dropFirst(label.count))
    }
    name = PageMetadata.folded(name)
    let words = name.split(separator: " ").count
    let hasNumber = name.unicodeScalars.contains { ("0"..."9").contains($0) }
    return name.isEmpty || hasNumber || words > longest ? nil : name
  }
}
