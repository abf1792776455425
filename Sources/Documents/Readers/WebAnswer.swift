/// What a web server answered (RFC 9112): status, headers, and the body as it was before it was
/// packed for the way.
struct WebAnswer: Sendable {
  let status: Int
  /// The body's media type in lower case, without parameters.
  let type: String?
  /// The encoding that the server declared.
  let encoding: String?
  let body: [UInt8]

  /// A file without a server.
  init(file: [UInt8], type: String?) {
    status = 200
    self.type = type.map(Self.mediaType)
    encoding = type.flatMap(Self.charset)
    body = file
  }

  /// Reads an answer as it came over the wire.
  ///
  /// - Throws: ``DocumentFault/damagedRecord(reason:)`` where it is no answer, and what its packed
  ///   body has wrong.
  init(_ bytes: [UInt8], limits: SourceLimits) throws(DocumentFault) {
    let (lineEnd, feed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var index = 0
    func line() -> ArraySlice<UInt8>? {
      guard index < bytes.count else { return nil }
      let end = bytes[index...].firstIndex(of: feed) ?? bytes.count
      defer { index = min(bytes.count, end + 1) }
      let line = bytes[index..<end]
      return line.last == lineEnd ? line.dropLast() : line
    }
    guard let first = line(), first.starts(with: "HTTP/".utf8),
      let status = Int(
        String(decoding: first.split(separator: 0x20).dropFirst().first ?? [], as: UTF8.self))
    else { throw .damagedRecord(reason: "it holds no answer of a server") }
    self.status = status
    var headers: [String: String] = [:]
    while let line = line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      headers[name] = PageMetadata.folded(String(decoding: line[(colon + 1)...], as: UTF8.self))
    }
    type = headers["content-type"].map(Self.mediaType)
    encoding = headers["content-type"].flatMap(Self.charset)
    var body = Array(bytes[index...])
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.joined(body) ?? body
    }
    switch headers["content-encoding"]?.lowercased() ?? "identity" {
    case "gzip", "x-gzip", "deflate":
      // Crawlers often keep the header and store the body unpacked.
      let isPacked = body.starts(with: [0x1F, 0x8B]) || body.starts(with: [0x78])
      if isPacked {
        let input = InputBuffer(try GzipInput(MemoryInput(body), limits: limits))
        body = try input.rest(limit: limits.documentBytes)
      }
    case "br", "zstd", "compress":
      // A body that is text in spite of the header was stored unpacked.
      if CharacterDecoder.firstInvalidUTF8(in: body) != nil {
        throw .otherMediaType(name: "a body packed by “\(headers["content-encoding"] ?? "")”")
      }
    default: break
    }
    self.body = body
  }

  private static func mediaType(_ header: String) -> String {
    PageMetadata.folded(String(header.prefix { $0 != ";" })).lowercased()
  }

  private static func charset(_ header: String) -> String? {
    guard let found = header.lowercased().firstRange(of: "charset=") else { return nil }
    let label = header[found.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// A body without the marks of its chunks; nil where it has none.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var index = 0
    while let end = body[index...].firstIndex(of: UInt8(ascii: "\n")) {
      let written = String(
        decoding: body[index..<end].prefix { $0 != 0x3B && $0 != 0x0D }, as: UTF8.self)
      guard let size = Int(PageMetadata.folded(written), radix: 16), size >= 0 else { return nil }
      if size == 0 { return joined }
      let start = end + 1
      guard size <= body.count - start else {
        joined.append(contentsOf: body[start...])
        return joined
      }
      joined.append(contentsOf: body[start..<start + size])
      index = min(body.count, start + size + 2)
    }
    return joined.isEmpty ? nil : joined
  }

  /// Media types that are read beside `text/…`.
  private static let readTypes: Set = [
    "application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml",
    "application/pdf", "application/octet-stream", "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "message/rfc822",
  ]
  private static let otherTexts: Set = ["text/css", "text/javascript", "text/x-javascript"]

  /// - Throws: why the answer is no document.
  func check() throws(DocumentFault) {
    guard (200..<300).contains(status) else { throw .unansweredRequest(status: status) }
    if let type, !type.isEmpty {
      let isRead = type.hasPrefix("text/") && !Self.otherTexts.contains(type)
      guard isRead || Self.readTypes.contains(type) else { throw .otherMediaType(name: type) }
    }
  }
}
