/// What kind of container a source is, by its first bytes, and by its name where those leave it
/// open.
enum SourceKind: Sendable, Hashable {
  case gzip, zip, tar, crawl, mailbox, feed
  case jsonLines, json
  case table(delimiter: UInt8)
  /// One document, of whatever format.
  case document

  /// How many bytes are looked at.
  static let headLength = 1 << 16

  /// - Parameters:
  ///   - head: the first ``headLength`` bytes, or all of fewer.
  ///   - name: the source's path.
  init(_ head: ArraySlice<UInt8>, named name: String) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = head.starts(with: mark) ? head.dropFirst(3) : head
    let lower = name.lowercased()
    if body.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if body.starts(with: [0x50, 0x4B, 3, 4]) || body.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if Self.isTar(body) || Self.isPackedTar(body, lower) {
      self = .tar
    } else if body.starts(with: "WARC/".utf8) {
      self = .crawl
    } else if Self.isMailbox(body) {
      self = .mailbox
    } else if Self.isFeed(body) {
      self = .feed
    } else if let kind = Self.json(body) {
      self = kind
    } else if lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") || lower.hasSuffix(".tab") {
      let line = body.prefix { $0 != UInt8(ascii: "\n") }
      let marks = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
      let delimiter = lower.hasSuffix(".csv") ? nil : marks.first
      let counted = marks.max { a, b in
        line.count { $0 == a } < line.count { $0 == b }
      }
      self = .table(delimiter: delimiter ?? counted ?? UInt8(ascii: ","))
    } else {
      self = .document
    }
  }

  /// A header of the POSIX form (`ustar`, IEEE 1003.1) in the first block.
  private static func isTar(_ head: ArraySlice<UInt8>) -> Bool {
    head.dropFirst(257).starts(with: "ustar".utf8)
  }

  /// bzip2 and xz are unpacked where they pack an archive, which only the name tells.
  private static func isPackedTar(_ head: ArraySlice<UInt8>, _ name: String) -> Bool {
    let isPacked = head.starts(with: "BZh".utf8) || head.starts(with: [0xFD, 0x37, 0x7A, 0x58])
    return isPacked
      && [".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz"].contains { name.hasSuffix($0) }
  }

  /// A separator line and a header after it (RFC 4155).
  private static func isMailbox(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: "From ".utf8) else { return false }
    let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    return lines.count > 1 && MailHeaders.isHeader(lines[1])
  }

  private static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    let text = head.prefix(4096).drop { $0 <= 0x20 }
    guard text.first == UInt8(ascii: "<") else { return false }
    let names = ["<rss", "<feed", "<rdf:RDF", "<atom:feed"]
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      let next = rest.dropFirst().first
      if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
        rest = rest.dropFirst()
        continue
      }
      return names.contains { name in
        rest.starts(with: name.utf8)
          && rest.dropFirst(name.utf8.count).first.map { $0 <= 0x20 || $0 == 0x3E } ?? false
      }
    }
    return false
  }

  /// Braces alone do not make JSON: copied text begins with a bracket too.
  private static func json(_ head: ArraySlice<UInt8>) -> SourceKind? {
    let body = head.drop { $0 <= 0x20 }
    guard let first = body.first else { return nil }
    let inner = body.dropFirst().drop { $0 <= 0x20 }
    if first == UInt8(ascii: "["), inner.first == UInt8(ascii: "{") {
      let name = inner.dropFirst().drop { $0 <= 0x20 }
      return name.first == UInt8(ascii: "\"") ? .json : nil
    }
    guard first == UInt8(ascii: "{"), inner.first == UInt8(ascii: "\"") else { return nil }
    guard let end = body.firstIndex(of: UInt8(ascii: "\n")) else { return .jsonLines }
    let line = body[..<end].reversed().drop { $0 <= 0x20 }
    return line.first == UInt8(ascii: "}") ? .jsonLines : .json
  }
}
