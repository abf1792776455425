import Foundation

/// Spelling without what reports differ in: diacritics and the shape of apostrophes.
enum Folding {
  /// The text in ASCII as far as Latin letters go, case kept, `’` as `'`.
  ///
  /// - Complexity: O(*scalars*); text that is ASCII already is returned as it is.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    return String(out)
  }

  /// The words of a name in lower-case ASCII; hyphens part words, apostrophes and dots vanish.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in plain(text).utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","): close()
      case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "`"): continue
      default: word.append(byte)
      }
    }
    close()
    return words
  }

  /// Lower-case ASCII of one token, with its dots and apostrophes gone.
  static func word(_ text: String) -> String {
    words(text).joined()
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0..<0x80: out.append(scalar)
    case 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02BF, 0x02BE: out.append("'")
    case 0x2010, 0x2011: out.append("-")
    case 0x0131: out.append("i")
    case 0x0130: out.append("I")
    case 0xE6: out.append(contentsOf: "ae".unicodeScalars)
    case 0xC6: out.append(contentsOf: "Ae".unicodeScalars)
    case 0xF8: out.append("o")
    case 0xD8: out.append("O")
    case 0xDF: out.append(contentsOf: "ss".unicodeScalars)
    case 0xF0, 0x111: out.append("d")
    case 0xD0, 0x110: out.append("D")
    case 0xFE: out.append(contentsOf: "th".unicodeScalars)
    case 0x142: out.append("l")
    case 0x141: out.append("L")
    case 0x153: out.append(contentsOf: "oe".unicodeScalars)
    case 0x259: out.append("a")
    case 0x300...0x36F: break
    case 0xC0...0x24F, 0x1E00...0x1EFF: decompose(scalar, to: &out)
    default: out.append(scalar)
    }
  }

  /// The base letter of a precomposed Latin letter.
  private static func decompose(
    _ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView
  ) {
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    for part in parts where !(0x300...0x36F).contains(part.value) { out.append(part) }
  }
}
