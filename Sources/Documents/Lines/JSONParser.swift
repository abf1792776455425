/// A JSON value; members keep their order.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONValue
  }

  /// The last member of a name: RFC 8259, section 4, leaves repeated names open.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }?.value
  }
}

/// Reads one JSON text (RFC 8259) strictly.
///
/// Foundation's parser does not say where a text goes wrong, nor keeps what came before; a line
/// that breaks off must still be named by its id.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  /// Members of the outermost object read so far, also when the text breaks off later.
  private(set) var members: [JSONValue.Member] = []

  /// Deeper nesting than any document line has; bounds the stack.
  private static let deepest = 64

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of the whole text.
  mutating func parse() throws(DocumentFault) -> JSONValue {
    let value = try parseValue()
    skipSpace()
    guard position == bytes.count else { throw malformed("the end of the line") }
    return value
  }

  private func malformed(_ expected: String) -> DocumentFault {
    .malformedJSON(byte: position, expected: expected)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func parseValue() throws(DocumentFault) -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try parseWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: return try parseNumber()
    }
  }

  private mutating func parseWord(
    _ word: String, _ value: JSONValue
  ) throws(DocumentFault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func descend() throws(DocumentFault) {
    depth += 1
    guard depth <= Self.deepest else { throw malformed("less nesting") }
    position += 1
    skipSpace()
  }

  private mutating func parseObject() throws(DocumentFault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var found: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw malformed("a name in quotation marks") }
      let name = try parseString()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw malformed("a colon") }
      found.append(JSONValue.Member(name: name, value: try parseValue()))
      if depth == 1 { members = found }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed("a comma or closing brace") }
    return .object(found)
  }

  private mutating func parseArray() throws(DocumentFault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var found: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      found.append(try parseValue())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed("a comma or closing bracket") }
    return .array(found)
  }

  private mutating func skipDigits() throws(DocumentFault) {
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw malformed("a value") }
  }

  private mutating func parseNumber() throws(DocumentFault) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits() }
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw malformed("a number")
    }
    return .number(number)
  }

  private mutating func parseString() throws(DocumentFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try parseEscape(into: &text)
      case 0..<0x20:
        throw malformed("an escape instead of a control character")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw malformed("a closing quotation mark")
  }

  private mutating func parseEscape(into text: inout [UInt8]) throws(DocumentFault) {
    position += 1
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9,
    ]
    guard let byte = current else { throw malformed("an escape") }
    if let control = plain[byte] {
      text.append(control)
      position += 1
      return
    }
    guard byte == UInt8(ascii: "u") else { throw malformed("an escape") }
    let start = position - 1
    var value = try parseUnit()
    if (0xD800..<0xDC00).contains(value) {
      guard take(UInt8(ascii: "\\")), current == UInt8(ascii: "u") else {
        throw .loneSurrogate(byte: start)
      }
      let low = try parseUnit()
      guard (0xDC00..<0xE000).contains(low) else { throw .loneSurrogate(byte: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate(byte: start) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Four hexadecimal digits after the `u` that the position is at.
  private mutating func parseUnit() throws(DocumentFault) -> UInt32 {
    position += 1
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw malformed("four hexadecimal digits") }
    position += 4
    return value
  }
}
