/// What a file holds, told by its content first and by its name second.
enum ContentKind: Sendable, Hashable {
  case html
  case plainText
  case pdf
  /// A ZIP archive, as which office documents come.
  case office
  case message
  case binary(kind: String?)
}

/// Tells the kind of a file.
struct ContentSniffer: Sendable {
  private let signatures: [(bytes: [UInt8], kind: String)]

  init() {
    signatures = Table.rows(Resource.signaturesTSV, columns: 2).map { row in
      (Self.bytes(hexadecimal: row[0]), row[1])
    }
  }

  /// The kind of a file's bytes; its path counts where they leave it open.
  func kind(of whole: [UInt8], named name: String) -> ContentKind {
    let mark = CharacterDecoder.byteOrderMark(of: whole)
    // In UTF-16 and UTF-32 every other byte of English text is zero.
    let isWide = mark.map { $0.encoding != "UTF-8" } ?? false
    let bytes = mark.map { mark in whole[mark.length...].filter { !isWide || $0 != 0 } } ?? whole
    if bytes.prefix(1024).contains(UInt8(ascii: "%")), Self.isPDF(bytes.prefix(1024)) {
      return .pdf
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .office }
    if let found = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return .binary(kind: found.kind)
    }
    if MailHeaders.areAtStart(of: bytes[...]) { return .message }
    let head = Self.lowercased(bytes.prefix(2048))
    if Self.beginsWithMarkup(head) { return .html }
    if bytes.contains(0) || Self.isControlled(bytes.prefix(4096)) { return .binary(kind: nil) }
    let extensions = [".html", ".htm", ".xhtml", ".shtml"]
    let isNamedHTML = extensions.contains { name.lowercased().hasSuffix($0) }
    return isNamedHTML && bytes.contains(UInt8(ascii: "<")) ? .html : .plainText
  }

  /// Whether a file's header stands within the first bytes (ISO 32000-1, annex H).
  private static func isPDF(_ head: ArraySlice<UInt8>) -> Bool {
    let mark = Array("%PDF-".utf8)
    guard let first = head.first, first == mark[0] || first <= 0x20 || first >= 0x80 else {
      return false
    }
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }

  /// Whether a text holds elements that write paragraphs.
  static func isMarkup(_ text: String) -> Bool {
    let lower = text.prefix(1 << 16).lowercased()
    return ["</p>", "<br>", "<br/>", "<br />", "</div>", "</h2>", "</li>"].contains {
      lower.contains($0)
    }
  }

  /// Whether the text opens with a document type, a remark or an element that begins pages.
  private static func beginsWithMarkup(_ head: [UInt8]) -> Bool {
    let opening = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard opening.first == UInt8(ascii: "<") else { return false }
    if opening.starts(with: "<!doctype html".utf8) { return true }
    let names = ["<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p"]
    if let name = names.first(where: { opening.starts(with: $0.utf8) }) {
      let next = opening.dropFirst(name.utf8.count).first ?? UInt8(ascii: ">")
      return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    }
    guard opening.starts(with: "<!--".utf8) || opening.starts(with: "<?xml".utf8) else {
      return opening.starts(with: "<!doctype".utf8)
    }
    let text = String(decoding: head, as: UTF8.self)
    return ["<html", "<!doctype html", "<head", "<body"].contains { text.contains($0) }
  }

  /// More than one control character in fifty is not text in any encoding.
  private static func isControlled(_ head: ArraySlice<UInt8>) -> Bool {
    let controls = head.count {
      $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B || $0 == 0x7F
    }
    return controls * 50 > head.count
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }
}
