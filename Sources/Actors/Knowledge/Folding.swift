/// Spelling without what reports differ in: diacritics and the shape of apostrophes.
enum Folding {
  /// The text in ASCII as far as Latin letters go, case kept, `’` as `'`.
  ///
  /// - Complexity: O(*scalars*); text that is ASCII already is returned as it is.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the plain spelling of UTF-8 text.
  static func plain(_ text: Span<UInt8>, into out: inout [UInt8]) {
    let start = out.count
    for place in text.indices {
      let byte = text[place]
      if byte >= 0x80 {
        out.removeLast(out.count - start)
        return marked(text, into: &out)
      }
      out.append(byte)
    }
  }

  private static func marked(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for place in text.indices { bytes.append(text[place]) }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      append(scalar, to: &out)
    }
  }

  /// The words of a name in lower-case ASCII; hyphens part words, apostrophes and dots vanish.
  static func words(_ text: String) -> [String] {
    var bytes: [UInt8] = []
    name(text.utf8.span, into: &bytes)
    return bytes.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends the words of a name as ``words(_:)`` has them, each followed by a space.
  static func name(_ text: Span<UInt8>, into out: inout [UInt8]) {
    for place in text.indices where text[place] >= 0x80 {
      var ascii: [UInt8] = []
      marked(text, into: &ascii)
      return lower(ascii.span, into: &out)
    }
    lower(text, into: &out)
  }

  /// Lower-case ASCII of one token, with its dots and apostrophes gone.
  static func word(_ text: String) -> String {
    let isLower = text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if isLower { return text }
    var bytes: [UInt8] = []
    name(text.utf8.span, into: &bytes)
    bytes.removeAll { $0 == space }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")

  private static func lower(_ plain: Span<UInt8>, into out: inout [UInt8]) {
    var isOpen = false
    for place in plain.indices {
      let byte = plain[place]
      switch byte {
      case space, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","):
        if isOpen { out.append(space) }
        isOpen = false
      case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "`"): continue
      default:
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        out.append(isCapital ? byte + 32 : byte)
        isOpen = true
      }
    }
    if isOpen { out.append(space) }
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = Int(scalar.value)
    if value < 0x80 { return out.append(UInt8(value)) }
    if (0x300...0x36F).contains(value) { return }
    let letters = value < Self.letters.count ? Self.letters[value] : 0
    guard letters > 0 else { return out.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init()) }
    out.append(UInt8(letters & 0xFF))
    if letters > 0xFF { out.append(UInt8(letters >> 8)) }
  }

  /// One or two plain letters for each scalar below the last of letters.tsv, 0 for none.
  private static let letters: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x2020)
    for line in Resource.lettersTSV.unicodeScalars.split(separator: "\n") {
      guard let letter = line.first, letter != "#", Int(letter.value) < table.count else {
        continue
      }
      for (place, plain) in line.dropFirst(2).prefix(2).enumerated() {
        table[Int(letter.value)] |= UInt16(plain.value & 0x7F) << UInt16(place * 8)
      }
    }
    return table
  }()
}
