import CZlib

/// Archives and files of the tests' own making.
enum Archive {
  /// A file of an archive.
  struct Member {
    var name: String
    var bytes: [UInt8]
    /// The type and rights of UNIX, in the upper half of ZIP's external attributes.
    var mode: UInt32 = 0o100644

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  private static func field(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A ZIP archive (APPNOTE 6.3), its members stored or deflated.
  static func zip(_ members: [Member], isDeflated: Bool = false) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let name = Array(member.name.utf8)
      let packed = isDeflated ? packed(member.bytes, window: -15) : member.bytes
      let sum = member.bytes.withUnsafeBufferPointer {
        Int(crc32(0, $0.baseAddress, UInt32($0.count)))
      }
      let shared =
        field(0x800, 2) + field(isDeflated ? 8 : 0, 2) + field(0, 4) + field(sum, 4)
        + field(packed.count, 4) + field(member.bytes.count, 4) + field(name.count, 2)
      directory +=
        field(0x0201_4B50, 4) + field(0x031E, 2) + field(20, 2) + shared + field(0, 8)
        + field(Int(member.mode) << 16, 4) + field(archive.count, 4) + name
      archive += field(0x0403_4B50, 4) + field(20, 2) + shared + field(0, 2) + name + packed
    }
    let end =
      field(0x0605_4B50, 4) + field(0, 4) + field(members.count, 2) + field(members.count, 2)
      + field(directory.count, 4) + field(archive.count, 4) + field(0, 2)
    return archive + directory + end
  }

  /// A TAR archive (`ustar`).
  static func tar(_ members: [Member]) -> [UInt8] {
    var archive: [UInt8] = []
    for member in members {
      var header = [UInt8](repeating: 0, count: 512)
      func put(_ text: String, _ at: Int) {
        for (index, byte) in text.utf8.enumerated() { header[at + index] = byte }
      }
      func octal(_ value: Int, _ width: Int) -> String {
        let digits = String(value, radix: 8)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
      }
      put(member.name, 0)
      put(octal(0o644, 7), 100)
      put(octal(0, 7), 108)
      put(octal(0, 7), 116)
      put(octal(member.bytes.count, 11), 124)
      put(octal(0, 11), 136)
      put("        ", 148)
      put("0", 156)
      put("ustar\u{0}00", 257)
      put(octal(header.reduce(0) { $0 + Int($1) }, 6), 148)
      header[154] = 0
      archive += header + member.bytes
      archive += [UInt8](repeating: 0, count: (512 - member.bytes.count % 512) % 512)
    }
    return archive + [UInt8](repeating: 0, count: 1024)
  }

  /// A gzip file of one member.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, window: 31) }

  private static func packed(_ bytes: [UInt8], window: Int32) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let count = output.count
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(count)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.prefix(count - Int(stream.avail_out)))
  }

  /// A PDF file (ISO 32000-1) in Helvetica; lines by page with the place of their beginning, from
  /// the lower left corner, and their size.
  static func pdf(_ pages: [[(x: Int, y: Int, size: Int, text: String)]]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for (index, page) in pages.enumerated() {
      let lines = page.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }
      let content = lines.joined(separator: "\n")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
