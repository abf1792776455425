import CLibXML2

extension PageTree {
  /// Parses XML; elements and attributes are named with the prefixes of `namespaces.tsv`.
  ///
  /// Nothing is fetched and no entity of a document type is put in: they stay what they are, names.
  ///
  /// - Throws: ``DocumentFault/unparsableXML(reason:)`` where it is not well formed.
  init(xml bytes: [UInt8]) throws(DocumentFault) {
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(limit: Int(Int32.max)) }
    Self.preparation
    var reason = "it is not well formed"
    let tree = bytes.withUnsafeBytes { buffer -> PageTree? in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlNewParserCtxt() else { return nil }
      defer { xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue
      let read = xmlCtxtReadMemory(
        context, start, Int32(buffer.count), nil, nil, Int32(options))
      guard let document = read else {
        let words = context.pointee.lastError.message.map { String(cString: $0) }
        let line = context.pointee.lastError.line
        if let words { reason = "line \(line), " + PageMetadata.folded(words) }
        return nil
      }
      defer { xmlFreeDoc(document) }
      return xmlDocGetRootElement(document).map { Self.copy($0, isXML: true) }
    }
    guard let tree else { throw .unparsableXML(reason: reason) }
    self = tree
  }

  /// The prefix of each namespace that the readers know.
  private static let prefixes: [String: String] = Dictionary(
    uniqueKeysWithValues: Table.rows(Resource.namespacesTSV, columns: 2).map { ($0[0], $0[1]) })

  /// A name with the prefix of its namespace; its own prefix where the namespace is not known.
  static func qualified(_ name: String, _ namespace: xmlNsPtr?) -> String {
    guard let namespace else { return name }
    let address = namespace.pointee.href.map { String(cString: $0) } ?? ""
    let own = namespace.pointee.prefix.map { String(cString: $0) } ?? ""
    let prefix = prefixes[address] ?? own
    return prefix.isEmpty ? name : "\(prefix):\(name)"
  }

  /// The markup of what stands in an element, for XHTML inside XML.
  func markup(inside node: Int) -> String {
    var markup = ""
    var open: [(name: String, end: Int)] = []
    for index in (node + 1)..<max(node + 1, nodes[node].end) {
      while let last = open.last, last.end <= index {
        markup += "</\(last.name)>"
        open.removeLast()
      }
      switch nodes[index].content {
      case .text(let text): markup += Self.escaped(text)
      case .element(let name):
        let local = name.hasPrefix("html:") ? String(name.dropFirst(5)) : name
        let attributes = nodes[index].attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }
        markup += "<\(local)\(attributes.joined())>"
        open.append((local, nodes[index].end))
      }
    }
    return markup + open.reversed().map { "</\($0.name)>" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// The elements directly in an element, in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    while index < nodes[node].end {
      if name(index) != nil { children.append(index) }
      index = nodes[index].end
    }
    return children
  }

  /// The first element of a name directly in an element.
  func child(_ wanted: String, of node: Int) -> Int? {
    children(of: node).first { name($0) == wanted }
  }
}
