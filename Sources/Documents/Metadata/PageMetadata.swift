/// Reads a page's title, author, publisher, date, address and language from its head and body.
struct PageMetadata: Sendable {
  private let linkedData = LinkedData()
  private let scanner = DateScanner()

  /// Names of `meta` elements, the best first.
  private static let titles = [
    "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title",
    "weibo:webpage:title", "title", "twitter:title", "parsely-title",
  ]
  private static let authors = [
    "dc:creator", "dcterm:creator", "dcterms:creator", "author", "article:author", "parsely-author",
    "sailthru.author", "byl",
  ]
  private static let publishers = [
    "og:site_name", "dc:publisher", "dcterms:publisher", "publisher", "application-name",
  ]
  private static let dates = [
    "article:published_time", "og:published_time", "parsely-pub-date", "datepublished",
    "dc:date:issued", "dcterms:issued", "dc:date", "dcterms:date", "dcterms:created", "dc:created",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "date",
  ]

  /// What a page states.
  func callAsFunction(_ tree: PageTree) -> Metadata {
    let title = tree.elements(["title"]).first.map { tree.text(of: $0) } ?? ""
    let data = linkedData(tree, page: Self.folded(title))
    let meta = Self.metaElements(tree)
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { meta[$0] }.first
    }
    let authors = Self.authors.lazy.compactMap { meta[$0] }.first { !$0.contains("://") }
    let date = Self.dates.compactMap { meta[$0] }.compactMap { self.date($0) }.first
    return Metadata(
      title: (data.title ?? first(Self.titles) ?? PageTitle.title(of: tree)).map(Self.folded),
      publisher: (data.publisher ?? first(Self.publishers)).map(Self.folded),
      byline: (data.byline ?? authors).map(Self.folded),
      published: data.published ?? date ?? timeElement(tree),
      url: canonical(tree) ?? meta["og:url"] ?? data.url,
      language: language(tree) ?? data.language)
  }

  private func date(_ text: String) -> CalendarDate? {
    CalendarDate(text) ?? scanner.onlyDate(in: text)
  }

  /// The contents of `meta` elements by their names in lower case; of several, the first.
  private static func metaElements(_ tree: PageTree) -> [String: String] {
    var found: [String: String] = [:]
    for node in tree.elements(["meta"]) {
      guard let content = tree.attribute("content", of: node), !folded(content).isEmpty else {
        continue
      }
      let written = [
        tree.attribute("property", of: node), tree.attribute("name", of: node),
        tree.attribute("itemprop", of: node),
      ].compactMap { $0 }
      for names in written {
        for name in names.lowercased().split(whereSeparator: \.isWhitespace) {
          let isDublinCore = name.hasPrefix("dc") && name.contains(".")
          let key = isDublinCore ? String(name.map { $0 == "." ? ":" : $0 }) : String(name)
          if found[key] == nil { found[key] = content }
        }
      }
    }
    return found
  }

  /// The date of a `time` element that says it is the date of publication, or of the only one.
  private func timeElement(_ tree: PageTree) -> CalendarDate? {
    let times = tree.elements(["time"])
    let marked = times.filter { node in
      tree.attribute("itemprop", of: node)?.lowercased() == "datepublished"
        || tree.label(of: node).contains("publish") || tree.label(of: node).contains("entry-date")
    }
    let wanted = marked.first ?? (times.count == 1 ? times.first : nil)
    return wanted.flatMap { node in
      tree.attribute("datetime", of: node).flatMap { date($0) } ?? date(tree.text(of: node))
    }
  }

  private func canonical(_ tree: PageTree) -> String? {
    tree.elements(["link"]).first {
      tree.attribute("rel", of: $0)?.lowercased() == "canonical"
    }.flatMap { tree.attribute("href", of: $0) }
  }

  private func language(_ tree: PageTree) -> String? {
    let tag = tree.elements(["html"]).first.flatMap { tree.attribute("lang", of: $0) }
    return tag.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// White space folded and taken off the ends.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
