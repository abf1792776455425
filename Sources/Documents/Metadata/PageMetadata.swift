/// Reads what a page's head and marked elements say of title, author, publisher, days, address,
/// section and language.
struct PageMetadata: Sendable {
  private let linkedData = LinkedData()
  private let scanner = DateScanner()

  /// Adds what a page states.
  func add(_ tree: PageTree, to claims: inout ClaimList) {
    let title = tree.elements(["title"]).first.map { tree.text(of: $0) } ?? ""
    linkedData.add(tree, page: Self.folded(title), to: &claims)
    for node in tree.elements(["meta"]) { addMeta(node, tree, to: &claims) }
    claims.add(.title, PageTitle.title(of: tree).map(Self.folded), .markup, "title")
    claims.add(.url, canonical(tree), .markup, "canonical")
    claims.add(
      .language, tree.elements(["html"]).first.flatMap { tree.attribute("lang", of: $0) }, .markup,
      "html")
    Microdata(tree, scanner: scanner).add(to: &claims)
    addTimes(tree, to: &claims)
  }

  private func date(_ text: String) -> CalendarDate? {
    CalendarDate(text) ?? scanner.onlyDate(in: text)
  }

  /// Adds the content of a `meta` element under each of its names.
  private func addMeta(_ node: Int, _ tree: PageTree, to claims: inout ClaimList) {
    guard let content = tree.attribute("content", of: node) else { return }
    let value = Self.folded(content)
    if value.isEmpty { return }
    let written = ["property", "name", "itemprop", "http-equiv"].compactMap {
      tree.attribute($0, of: node)
    }
    for name in written.joined(separator: " ").lowercased().split(whereSeparator: \.isWhitespace) {
      // Dublin Core is written `DC.date.issued` as well as `dc:date:issued`.
      let isDublinCore = name.hasPrefix("dc") && name.contains(".")
      let key = isDublinCore ? String(name.map { $0 == "." ? ":" : $0 }) : String(name)
      guard let (field, source) = MetadataTrust.shipped.meaning(ofMeta: key) else { continue }
      switch field {
      case .published, .updated: claims.add(field, date(content), source, key)
      case .byline where value.contains("://"): continue
      default: claims.add(field, value, source, key)
      }
    }
  }

  /// Adds the day of a `time` element that says what it is the day of, or of the only one.
  private func addTimes(_ tree: PageTree, to claims: inout ClaimList) {
    let times = tree.elements(["time"])
    func first(_ property: String, _ labels: [String]) -> Int? {
      times.first { node in
        tree.attribute("itemprop", of: node)?.lowercased() == property
          || labels.contains { tree.label(of: node).contains($0) }
      }
    }
    func day(_ node: Int) -> CalendarDate? {
      tree.attribute("datetime", of: node).flatMap { date($0) } ?? date(tree.text(of: node))
    }
    let published = first("datepublished", ["publish", "entry-date"])
    let updated = first("datemodified", ["updated", "modified"])
    let wanted = published ?? (times.count == 1 && updated == nil ? times.first : nil)
    claims.add(.published, wanted.flatMap(day), .time, "time")
    claims.add(.updated, updated.flatMap(day), .time, "time")
  }

  private func canonical(_ tree: PageTree) -> String? {
    tree.elements(["link"]).first {
      tree.attribute("rel", of: $0)?.lowercased() == "canonical"
    }.flatMap { tree.attribute("href", of: $0) }
  }

  /// White space folded and taken off the ends.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
