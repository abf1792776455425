internal import CZlib

/// The files of a ZIP archive held in memory, such as a Python wheel.
///
/// Reads the central directory, stored and deflated entries; no encryption, no ZIP64, no parts.
/// APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
public struct ZipArchive: Sendable {
  /// A file or folder of the archive.
  public struct Entry: Sendable, Hashable {
    /// Its path with `/`; a folder's ends in one.
    public let name: String
    /// The number of bytes when unpacked.
    public let size: Int
    fileprivate let packedSize: Int
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let offset: Int
  }

  /// All entries in the order of the directory.
  public let entries: [Entry]
  private let bytes: [UInt8]

  /// More than any file of a model has; an archive that claims more is refused, not unpacked.
  static let largest = 1 << 28

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``InferenceError`` with the byte, if it is cut short, lies outside the archive or
  ///   uses what is not supported.
  /// - Complexity: O(*entries*).
  public init(_ bytes: [UInt8]) throws(InferenceError) {
    self.bytes = bytes
    let field = Fields(bytes: bytes)
    // The end record stands last, before a comment of up to 65,535 bytes.
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard
      let end = stride(from: bytes.count - 22, through: lowest, by: -1)
        .first(where: { field.isSignature(0x0605_4B50, at: $0) })
    else { throw InferenceError("not a ZIP archive: its directory is missing") }
    let count = try field.integer(end + 10, 2)
    var position = try field.integer(end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard field.isSignature(0x0201_4B50, at: position) else {
        throw InferenceError("the archive's directory is damaged", byte: position)
      }
      let nameLength = try field.integer(position + 28, 2)
      let name = try field.slice(position + 46, nameLength)
      guard let text = String(validating: name, as: UTF8.self) else {
        throw InferenceError("a name is not valid UTF-8", byte: position + 46)
      }
      let entry = Entry(
        name: text, size: try field.integer(position + 24, 4),
        packedSize: try field.integer(position + 20, 4),
        method: try field.integer(position + 10, 2),
        checksum: UInt32(truncatingIfNeeded: try field.integer(position + 16, 4)),
        offset: try field.integer(position + 42, 4))
      guard try field.integer(position + 8, 2) & 1 == 0 else {
        throw InferenceError("\(text) is encrypted", byte: position)
      }
      guard entry.size <= Self.largest else {
        throw InferenceError("\(text) claims \(entry.size) bytes", byte: position)
      }
      entries.append(entry)
      position +=
        try 46 + nameLength + field.integer(position + 30, 2) + field.integer(position + 32, 2)
    }
    self.entries = entries
  }

  /// The bytes of an entry, unpacked and checked against its CRC-32.
  ///
  /// - Throws: ``InferenceError`` if they are damaged or packed by another method.
  /// - Complexity: O(*bytes*).
  public func contents(of entry: Entry) throws(InferenceError) -> [UInt8] {
    let field = Fields(bytes: bytes)
    guard field.isSignature(0x0403_4B50, at: entry.offset) else {
      throw InferenceError("\(entry.name) is not where the directory says", byte: entry.offset)
    }
    let start =
      try entry.offset + 30 + field.integer(entry.offset + 26, 2)
      + field.integer(entry.offset + 28, 2)
    let packed = try field.slice(start, entry.packedSize)
    let contents: [UInt8]
    switch entry.method {
    case 0: contents = Array(packed)
    case 8: contents = try Self.inflate(packed, size: entry.size, name: entry.name)
    default:
      throw InferenceError("\(entry.name) is packed by method \(entry.method)", byte: start)
    }
    guard contents.count == entry.size, Self.checksum(contents) == entry.checksum else {
      throw InferenceError("\(entry.name) does not have the bytes that were packed", byte: start)
    }
    return contents
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32(0, buffer.baseAddress, uInt(buffer.count)))
    }
  }

  private static func inflate(
    _ packed: ArraySlice<UInt8>, size: Int, name: String
  ) throws(InferenceError) -> [UInt8] {
    // One byte more, so that a stream that runs on is noticed.
    var output = [UInt8](repeating: 0, count: size + 1)
    var stream = unsafe z_stream()
    // Negative window bits: a raw deflate stream without zlib's own header.
    guard
      unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw InferenceError("\(name) cannot be unpacked: no memory") }
    defer { unsafe inflateEnd(&stream) }
    let status = unsafe packed.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        // zlib reads but never writes through next_in.
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = uInt(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = uInt(output.count)
        return unsafe CZlib.inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, unsafe Int(stream.total_out) == size else {
      throw InferenceError("\(name) cannot be unpacked: its data are damaged")
    }
    output.removeLast()
    return output
  }
}

/// Little-endian fields at checked places.
private struct Fields {
  let bytes: [UInt8]

  func slice(_ start: Int, _ count: Int) throws(InferenceError) -> ArraySlice<UInt8> {
    guard start >= 0, count >= 0, start <= bytes.count, count <= bytes.count - start else {
      throw InferenceError("\(count) bytes expected, the archive ends", byte: start)
    }
    return bytes[start..<start + count]
  }

  func integer(_ start: Int, _ count: Int) throws(InferenceError) -> Int {
    try slice(start, count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func isSignature(_ signature: Int, at start: Int) -> Bool {
    (try? integer(start, 4)) == signature
  }
}
