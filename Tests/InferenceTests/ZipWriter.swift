/// Builds ZIP archives by hand, also damaged ones.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  enum Method: Int {
    case stored = 0
    /// Deflate's own stored blocks: a valid stream without a compressor.
    case deflated = 8
    case unknown = 99
  }

  mutating func add(
    _ name: String, _ contents: [UInt8], method: Method = .stored, flags: Int = 0,
    claiming size: Int? = nil, checksum: UInt32? = nil
  ) {
    let packed = method == .deflated ? Self.deflated(contents) : contents
    let offset = bytes.count
    let common =
      Self.field(20, 2) + Self.field(flags, 2) + Self.field(method.rawValue, 2) + Self.field(0, 4)
      + Self.field(Int(checksum ?? Self.checksum(contents)), 4) + Self.field(packed.count, 4)
      + Self.field(size ?? contents.count, 4) + Self.field(name.utf8.count, 2) + Self.field(0, 2)
    bytes += Self.field(0x0403_4B50, 4) + common + name.utf8 + packed
    directory +=
      Self.field(0x0201_4B50, 4) + Self.field(20, 2) + common + Self.field(0, 2)
      + Self.field(0, 2) + Self.field(0, 2) + Self.field(0, 4) + Self.field(offset, 4) + name.utf8
    count += 1
  }

  /// The archive with its directory and a comment behind it.
  func archive(comment: String = "") -> [UInt8] {
    bytes + directory + Self.field(0x0605_4B50, 4) + Self.field(0, 4) + Self.field(count, 2)
      + Self.field(count, 2) + Self.field(directory.count, 4) + Self.field(bytes.count, 4)
      + Self.field(comment.utf8.count, 2) + comment.utf8
  }

  private static func field(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func deflated(_ contents: [UInt8]) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = contents[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      blocks += [rest.isEmpty ? 1 : 0] + field(block.count, 2) + field(~block.count, 2) + block
    } while !rest.isEmpty
    return blocks
  }

  /// CRC-32 of ISO 3309, bit by bit through a table of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table: [UInt32] = (0..<256).map { index in
      var value = UInt32(index)
      for _ in 0..<8 {
        let half = value >> 1
        value = value & 1 == 1 ? half ^ 0xEDB8_8320 : half
      }
      return value
    }
    var sum: UInt32 = ~0
    for byte in bytes {
      let index = Int(UInt8(truncatingIfNeeded: sum) ^ byte)
      sum = table[index] ^ (sum >> 8)
    }
    return ~sum
  }
}
