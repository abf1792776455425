import CLibXML2

extension PageTree {
  /// Parses markup as browsers do, however broken it is.
  ///
  /// - Throws: ``DocumentFault/unparsableMarkup`` where libxml2 makes no tree at all.
  /// - Complexity: O(*length of the markup*).
  init(markup: String) throws(DocumentFault) {
    var bytes = Array(markup.utf8)
    // A NUL would end the text for C; HTML ignores it in text.
    bytes.removeAll { $0 == 0 }
    guard let tree = Self.parse(bytes) else { throw .unparsableMarkup }
    self = tree
  }

  /// Prepares libxml2's global tables once, before any thread parses.
  ///
  /// On first use it would do so without a lock, and two threads that begin at once can wait for
  /// each other for ever.
  static let preparation: Void = xmlInitParser()

  private static func parse(_ bytes: [UInt8]) -> PageTree? {
    preparation
    return bytes.withUnsafeBytes { buffer -> PageTree? in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return nil }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      _ = htmlCtxtUseOptions(context, Int32(options))
      // The limit of 256 levels guards recursive readers of the tree; there is none here.
      context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      _ = htmlParseDocument(context)
      guard let document = context.pointee.myDoc else { return nil }
      defer { xmlFreeDoc(document) }
      return xmlDocGetRootElement(document).map { copy($0, isXML: false) }
    }
  }

  /// Copies a tree of libxml2, without recursion.
  static func copy(_ root: xmlNodePtr, isXML: Bool) -> PageTree {
    var tree = PageTree()
    var open: [Int] = []
    var next: xmlNodePtr? = root
    while let node = next {
      let index = tree.append(node, parent: open.last ?? -1, isXML: isXML)
      if let index, node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
        open.append(index)
        next = child
        continue
      }
      next = node.pointee.next
      var closed = node
      while next == nil, let last = open.popLast() {
        tree.nodes[last].end = tree.nodes.count
        guard !open.isEmpty, let parent = closed.pointee.parent else { break }
        closed = parent
        next = closed.pointee.next
      }
    }
    return tree
  }

  /// Adds an element or text; nil for remarks and the like.
  private mutating func append(_ node: xmlNodePtr, parent: Int, isXML: Bool) -> Int? {
    let content: Content
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      guard let name = node.pointee.name else { return nil }
      let written = String(cString: name)
      content = .element(
        isXML ? Self.qualified(written, node.pointee.ns) : written.lowercased())
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let text = node.pointee.content else { return nil }
      content = .text(String(cString: text))
    default:
      return nil
    }
    let isElement = node.pointee.type == XML_ELEMENT_NODE
    let attributes = isElement ? Self.attributes(of: node, isXML: isXML) : []
    nodes.append(
      Node(content: content, attributes: attributes, parent: parent, end: nodes.count + 1))
    return nodes.count - 1
  }

  /// The attributes that readers of pages ask for.
  private static let wanted: Set = [
    "aria-hidden", "aria-modal", "class", "content", "datetime", "hidden", "href", "http-equiv",
    "id", "itemprop", "itemscope", "itemtype", "lang", "name", "property", "rel", "role", "style",
    "type",
  ]

  /// Longer values are data, which is not looked into: classes, addresses and titles are short.
  private static let longestValue = 8192

  private static func text(of value: UnsafeMutablePointer<xmlChar>) -> String {
    let length = min(Int(xmlStrlen(value)), longestValue)
    return String(decoding: UnsafeBufferPointer(start: value, count: length), as: UTF8.self)
  }

  private static func attributes(
    of node: xmlNodePtr, isXML: Bool
  ) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let written = attribute.pointee.name.map({ String(cString: $0) }) else { continue }
      let name = isXML ? qualified(written, attribute.pointee.ns) : written.lowercased()
      guard isXML || wanted.contains(name) else { continue }
      let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
      defer { xmlFreeText(value) }
      found.append((name, value.map(text) ?? ""))
    }
    return found
  }
}
