/// Finds the encoding of a web page and decodes it as browsers do.
struct PageDecoder: Sendable {
  private let decoder: CharacterDecoder

  init(decoder: CharacterDecoder) { self.decoder = decoder }

  /// How far into a page a declaration is looked for; WHATWG HTML, section 13.2.3.2, asks for the
  /// first 1024 bytes, many pages put scripts before it.
  private static let headLength = 4096

  /// The text of a page.
  ///
  /// A byte order mark comes first, then what the caller declares. Bytes beyond ASCII that are
  /// valid UTF-8 are UTF-8, whatever the page declares: text in another encoding does not look
  /// like it by chance, while pages saved again in UTF-8 keep their old declaration. Then comes
  /// what the page declares, and at last windows-1252. What an encoding does not allow becomes
  /// U+FFFD.
  func callAsFunction(_ bytes: [UInt8], declared: String?) throws(DocumentFault) -> String {
    let mark = CharacterDecoder.byteOrderMark(of: bytes)
    let body = mark.map { Array(bytes[$0.length...]) } ?? bytes
    let western = "WINDOWS-1252"
    var name = mark?.encoding ?? declared.map(decoder.encoding(labelled:))
    if name == nil {
      let stated = Self.statedLabel(in: body).map(decoder.encoding(labelled:)) ?? western
      let looksLikeUTF8 =
        body.contains { $0 >= 0x80 } && CharacterDecoder.firstInvalidUTF8(in: body) == nil
      // A page whose declaration could be read byte by byte is not in UTF-16.
      name = looksLikeUTF8 || stated.hasPrefix("UTF-16") ? "UTF-8" : stated
    }
    let encoding = name ?? western
    do throws(CharacterDecoder.Failure) {
      return try decoder.text(body, in: encoding, repairing: true)
    } catch {
      throw .unknownEncoding(name: encoding)
    }
  }

  /// The label after `charset=` in a `meta` element, or after `encoding=` in an XML declaration.
  private static func statedLabel(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(headLength), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let found = head.firstRange(of: key) else { continue }
      let rest = head[found.upperBound...].drop { "\"' ".contains($0) }
      let label = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}
