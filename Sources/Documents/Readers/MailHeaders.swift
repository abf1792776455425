/// Tells messages from other text by their headers (RFC 5322).
enum MailHeaders {
  /// Whether a line is `Name: value`.
  static func isHeader(_ line: ArraySlice<UInt8>) -> Bool { name(of: line) != nil }

  /// The name of a header line in lower case.
  private static func name(of line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let name = line[..<colon]
    guard name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Headers that only mail programs write.
  private static let technical: Set = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature",
    "content-type", "content-transfer-encoding",
  ]

  /// Whether a text begins with a sender's header and one that only mail programs write.
  ///
  /// A text that was copied out of a mail program has no such lines and stays a text.
  static func areAtStart(of head: ArraySlice<UInt8>) -> Bool {
    var names: Set<String> = []
    for line in head.prefix(1 << 14).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      guard let first = line.first, first != UInt8(ascii: "\r") else { break }
      if first == 0x20 || first == 0x09 {
        if names.isEmpty { return false }
        continue
      }
      guard let name = name(of: line) else { return false }
      names.insert(name)
    }
    return names.contains("from") && !names.isDisjoint(with: technical)
  }
}
