/// The entries of an RSS (0.9 to 2.0) or Atom feed, each of which is a document.
enum FeedDocuments {
  /// The entries, in the feed's order.
  ///
  /// - Throws: ``DocumentFault/unparsableXML(reason:)``, and
  ///   ``DocumentFault/containerWithoutDocuments`` for a feed without entries.
  static func items(_ bytes: [UInt8], path: String) throws(DocumentFault) -> [SourceItem] {
    let tree = try PageTree(xml: bytes)
    let feed = tree.elements(["channel", "atom:feed", "feed"]).first ?? 0
    let entries = tree.elements(["item", "atom:entry", "entry"])
    if entries.isEmpty { throw .containerWithoutDocuments }
    let reading = Reading(tree: tree)
    let publisher = reading.text("title", of: feed)
    let language = reading.text("language", of: feed) ?? tree.attribute("xml:lang", of: feed)
    return entries.enumerated().map { number, entry in
      let place = "\(path)!/\(number + 1)"
      do throws(DocumentFault) {
        var fields = try reading.fields(entry)
        fields.metadata.publisher = fields.metadata.publisher ?? publisher
        fields.metadata.language = fields.metadata.language ?? language
        return SourceItem(location: place, content: .fields(fields))
      } catch {
        return SourceItem(error, at: place)
      }
    }
  }

  private static let scanner = DateScanner()

  private struct Reading {
    let tree: PageTree

    /// An element of an entry under any of the prefixes that feeds use.
    private func element(_ name: String, of entry: Int) -> Int? {
      tree.child(name, of: entry) ?? tree.child("atom:" + name, of: entry)
    }

    func text(_ name: String, of entry: Int) -> String? {
      guard let node = element(name, of: entry) else { return nil }
      let text = PageMetadata.folded(plain(node))
      return text.isEmpty ? nil : text
    }

    /// The text of an element that may hold escaped markup.
    private func plain(_ node: Int) -> String {
      let written = tree.text(of: node)
      guard written.contains("<") || written.contains("&"),
        let inner = try? PageTree(markup: written)
      else { return written }
      return inner.text(of: 0)
    }

    func fields(_ entry: Int) throws(DocumentFault) -> SourceFields {
      guard let (text, isMarkup) = content(entry) else { throw .noText }
      let date = ["pubDate", "dc:date", "published", "issued", "updated"].lazy
        .compactMap { self.text($0, of: entry) }.first
      let author =
        self.text("dc:creator", of: entry)
        ?? element("author", of: entry).flatMap {
          self.text("name", of: $0) ?? Self.person(in: plain($0))
        }
      let source = element("source", of: entry).flatMap { node in
        self.text("title", of: node) ?? self.text("source", of: entry)
      }
      return SourceFields(
        text: text, isMarkup: isMarkup,
        metadata: Metadata(
          title: self.text("title", of: entry), publisher: source, byline: author,
          published: date.flatMap { CalendarDate($0) ?? FeedDocuments.scanner.onlyDate(in: $0) },
          url: link(entry), language: self.text("dc:language", of: entry)),
        source: .feed)
    }

    /// RSS 2.0 wants `address (name)`; an address alone names nobody.
    private static func person(in text: String) -> String? {
      let folded = PageMetadata.folded(text)
      guard folded.contains("@") else { return folded.isEmpty ? nil : folded }
      guard let open = folded.firstIndex(of: "("), let close = folded.lastIndex(of: ")"),
        open < close
      else { return nil }
      return String(folded[folded.index(after: open)..<close])
    }

    private func link(_ entry: Int) -> String? {
      let links = tree.children(of: entry).filter {
        tree.name($0) == "link" || tree.name($0) == "atom:link"
      }
      let own = links.first { node in
        let rel = tree.attribute("rel", of: node)
        return rel == nil || rel == "alternate"
      }
      let written = own.flatMap { tree.attribute("href", of: $0) ?? text(of: $0) }
      return written ?? self.text("guid", of: entry).flatMap { $0.contains("://") ? $0 : nil }
    }

    private func text(of node: Int) -> String? {
      let text = PageMetadata.folded(tree.text(of: node))
      return text.isEmpty ? nil : text
    }

    /// The longest text that an entry gives: the whole article stands before its summary.
    private func content(_ entry: Int) -> (String, isMarkup: Bool)? {
      for name in ["content:encoded", "content", "description", "summary"] {
        guard let node = element(name, of: entry) else { continue }
        let type = tree.attribute("type", of: node)
        if type == "xhtml" {
          let markup = tree.markup(inside: node)
          if !markup.isEmpty { return (markup, true) }
        }
        let text = tree.text(of: node)
        guard text.unicodeScalars.contains(where: { !$0.isSpace }) else { continue }
        let isMarkup =
          type == "html" || type != "text" && (text.contains("<") || text.contains("&"))
        return (text, isMarkup)
      }
      return nil
    }
  }
}
