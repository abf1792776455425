/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData: Sendable {
  /// Types of schema.org that are articles.
  private static let articles: Set = [
    "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle",
    "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle", "SocialMediaPosting",
    "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
    "PressRelease", "WebPage",
  ]

  /// Whether schema.org's type of a name is an article.
  static func isArticle(_ type: String) -> Bool { type != "WebPage" && articles.contains(type) }

  /// Adds what the first article in a page's scripts states.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - page: the text of the page's `title` element.
  ///   - claims: what is known of the page.
  func add(_ tree: PageTree, page: String, to claims: inout ClaimList) {
    for script in tree.elements(["script"])
    where tree.attribute("type", of: script)?.lowercased() == "application/ld+json" {
      var parser = JSONParser(Array(Self.withoutFrame(tree.text(of: script)).utf8))
      // Broken JSON-LD is common and says nothing; the page has other metadata.
      guard let value = try? parser.parse(), let article = Self.article(in: value) else { continue }
      return add(article, page: page, to: &claims)
    }
  }

  /// JSON-LD is sometimes wrapped into a CDATA section.
  private static func withoutFrame(_ text: String) -> String {
    guard let open = text.firstRange(of: "<![CDATA["), let close = text.firstRange(of: "]]>"),
      open.upperBound <= close.lowerBound
    else { return text }
    return String(text[open.upperBound..<close.lowerBound])
  }

  private static func article(in value: JSONValue) -> JSONValue? {
    switch value {
    case .array(let elements):
      return elements.lazy.compactMap { article(in: $0) }.first
    case .object:
      if isArticle(value) { return value }
      return value["@graph"].flatMap { article(in: $0) }
    default:
      return nil
    }
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    let types: [JSONValue] =
      switch value["@type"] {
      case .array(let elements)?: elements
      case let type?: [type]
      case nil: []
      }
    let names = types.compactMap(\.text)
    // A page's own entry is worth reading only where it tells when it was published.
    if names.contains("WebPage") { return value["datePublished"] != nil }
    return names.contains { articles.contains($0) }
  }

  private func add(_ article: JSONValue, page: String, to claims: inout ClaimList) {
    for place in Self.titles(article, page: page) {
      claims.add(.title, article[place]?.text.map(PageMetadata.folded), .jsonLD, place)
    }
    func add(_ field: MetadataClaim.Field, _ place: String, _ value: String?) {
      claims.add(field, value.map(PageMetadata.folded), .jsonLD, place)
    }
    add(.publisher, "publisher", article["publisher"].flatMap(Self.name))
    add(.byline, "author", article["author"].flatMap(Self.name))
    add(.section, "articleSection", article["articleSection"].flatMap(Self.name))
    add(.url, "url", article["url"]?.text)
    add(.language, "inLanguage", article["inLanguage"]?.text)
    for (field, place) in [
      (MetadataClaim.Field.published, "datePublished"), (.updated, "dateModified"),
    ] {
      claims.add(field, article[place]?.text.flatMap { CalendarDate($0) }, .jsonLD, place)
    }
  }

  /// The headline, then the name; the name first where the page's title begins with it and not with
  /// the headline.
  private static func titles(_ article: JSONValue, page: String) -> [String] {
    guard let headline = article["headline"]?.text, let name = article["name"]?.text else {
      return ["headline", "name"]
    }
    return page.hasPrefix(name) && !page.hasPrefix(headline)
      ? ["name", "headline"] : ["headline", "name"]
  }

  /// The name of a person or organisation, or of several.
  private static func name(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text.isEmpty || text.hasPrefix("http") ? nil : text
    case .object: return value["name"]?.text
    case .array(let elements):
      let names = elements.compactMap(name)
      return names.isEmpty ? nil : names.joined(separator: ", ")
    default: return nil
    }
  }
}

extension JSONValue {
  /// A string that is not empty.
  fileprivate var text: String? {
    guard case .string(let text) = self, !text.isEmpty else { return nil }
    return text
  }
}
