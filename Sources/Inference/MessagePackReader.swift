/// Reads values off a MessagePack document.
///
/// The format is that of the MessagePack specification, without extension types, which thinc and
/// spaCy do not write.
struct MessagePackReader {
  let data: ArraySlice<UInt8>
  var position: Int

  /// Deeper nesting than any model file has; keeps a hostile file off the stack's end.
  static let deepest = 64

  init(data: ArraySlice<UInt8>) {
    self.data = data
    self.position = data.startIndex
  }

  mutating func value(depth: Int) throws(InferenceError) -> MessagePack {
    guard depth < Self.deepest else {
      throw InferenceError("nested deeper than \(Self.deepest) values", byte: position)
    }
    let start = position
    let type = try UInt8(truncatingIfNeeded: bigEndian(1))
    switch type {
    case 0x00...0x7F: return .unsigned(UInt64(type))
    case 0x80...0x8F: return try map(Int(type & 0x0F), depth)
    case 0x90...0x9F: return try array(Int(type & 0x0F), depth)
    case 0xA0...0xBF: return try string(Int(type & 0x1F))
    case 0xC0: return .null
    case 0xC2, 0xC3: return .bool(type == 0xC3)
    case 0xC4...0xC6: return .bytes(try take(try length(1 << (type - 0xC4))))
    case 0xCA:
      return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: try bigEndian(4)))))
    case 0xCB: return .float(Double(bitPattern: try bigEndian(8)))
    case 0xCC...0xCF: return .unsigned(try bigEndian(1 << (type - 0xCC)))
    case 0xD0: return .signed(Int64(Int8(truncatingIfNeeded: try bigEndian(1))))
    case 0xD1: return .signed(Int64(Int16(truncatingIfNeeded: try bigEndian(2))))
    case 0xD2: return .signed(Int64(Int32(truncatingIfNeeded: try bigEndian(4))))
    case 0xD3: return .signed(Int64(truncatingIfNeeded: try bigEndian(8)))
    case 0xD9...0xDB: return try string(try length(1 << (type - 0xD9)))
    case 0xDC, 0xDD: return try array(try length(type == 0xDC ? 2 : 4), depth)
    case 0xDE, 0xDF: return try map(try length(type == 0xDE ? 2 : 4), depth)
    case 0xE0...0xFF: return .signed(Int64(Int8(bitPattern: type)))
    default:
      throw InferenceError("type byte 0x\(String(type, radix: 16)) is not supported", byte: start)
    }
  }

  private mutating func take(_ count: Int) throws(InferenceError) -> ArraySlice<UInt8> {
    guard count <= data.endIndex - position else {
      throw InferenceError(
        "\(count) bytes expected, \(data.endIndex - position) left", byte: position)
    }
    position += count
    return data[position - count..<position]
  }

  private mutating func bigEndian(_ count: Int) throws(InferenceError) -> UInt64 {
    try take(count).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func length(_ bytes: Int) throws(InferenceError) -> Int {
    Int(truncatingIfNeeded: try bigEndian(bytes))
  }

  private mutating func string(_ count: Int) throws(InferenceError) -> MessagePack {
    let start = position
    guard let text = String(validating: try take(count), as: UTF8.self) else {
      throw InferenceError("a string is not valid UTF-8", byte: start)
    }
    return .string(text)
  }

  /// Every element takes a byte at least, so no more room is reserved than the file has bytes.
  private func checked(_ count: Int) throws(InferenceError) -> Int {
    guard count <= data.endIndex - position else {
      throw InferenceError(
        "\(count) elements expected, \(data.endIndex - position) bytes left", byte: position)
    }
    return count
  }

  private mutating func array(_ count: Int, _ depth: Int) throws(InferenceError) -> MessagePack {
    var elements: [MessagePack] = []
    elements.reserveCapacity(min(try checked(count), 1 << 16))
    for _ in 0..<count { elements.append(try value(depth: depth + 1)) }
    return .array(elements)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws(InferenceError) -> MessagePack {
    var pairs: [MessagePack.Pair] = []
    pairs.reserveCapacity(min(try checked(count), 1 << 16))
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      pairs.append(MessagePack.Pair(key: key, value: try value(depth: depth + 1)))
    }
    return .map(pairs)
  }
}
