import CZlib

/// Unpacks gzip (RFC 1952), one member after the other, within the limits of a source.
///
/// A damaged member is a fault after which reading goes on with the next member: crawls pack every
/// record as a member of its own.
final class GzipInput: ByteInput {
  private let input: any ByteInput
  private let limits: SourceLimits
  private var packed: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isInMember = false
  private var consumed = 0
  private var produced = 0
  /// zlib keeps the address of this structure: it may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ input: any ByteInput, limits: SourceLimits) throws(DocumentFault) {
    self.input = input
    self.limits = limits
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, 32 to take gzip and zlib headers alike.
    let status = inflateInit2_(
      stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damagedArchive(reason: "no memory to unpack it") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  private static let piece = 1 << 16

  func read() throws(DocumentFault) -> [UInt8] {
    while true {
      if start == packed.count, !isAtEnd { try refill() }
      if start == packed.count {
        if !isInMember { return [] }
        isInMember = false
        inflateReset(stream)
        throw .damagedArchive(reason: "it breaks off")
      }
      if !isInMember {
        guard try beginsMember() else { return [] }
        isInMember = true
      }
      let output = try inflated()
      if !output.isEmpty { return output }
    }
  }

  private func refill() throws(DocumentFault) {
    packed = try input.read()
    start = 0
    if packed.isEmpty { isAtEnd = true }
  }

  /// Whether another member follows; what stands behind the last one is padding.
  private func beginsMember() throws(DocumentFault) -> Bool {
    while true {
      while packed.count - start < 2, !isAtEnd {
        let head = Array(packed[start...])
        try refill()
        packed = head + packed
      }
      let head = packed[start...].prefix(2)
      if head.isEmpty { return false }
      if head.starts(with: [0x1F, 0x8B]) || consumed == 0 { return true }
      guard packed[start...].allSatisfy({ $0 == 0 }) else { try recover() }
      start = packed.count
    }
  }

  private func inflated() throws(DocumentFault) -> [UInt8] {
    var status = Z_OK
    var used = 0
    let output = packed[start...].withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: Self.piece) { target, count in
        let bytes = source.bindMemory(to: UInt8.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        status = inflate(stream, Z_NO_FLUSH)
        used = bytes.count - Int(stream.pointee.avail_in)
        count = target.count - Int(stream.pointee.avail_out)
      }
    }
    start += used
    consumed += used
    produced += output.count
    guard limits.allows(expanded: produced, packed: consumed) else {
      isAtEnd = true
      isInMember = false
      start = packed.count
      throw .expandsTooMuch(ratio: limits.ratio)
    }
    switch status {
    case Z_STREAM_END:
      inflateReset(stream)
      isInMember = false
    case Z_OK, Z_BUF_ERROR: break
    default: try recover()
    }
    return output
  }

  /// Goes to what looks like the next member.
  private func recover() throws(DocumentFault) -> Never {
    inflateReset(stream)
    isInMember = false
    let magic: [UInt8] = [0x1F, 0x8B, 0x08]
    while true {
      if let next = packed.indices.dropFirst(start).first(where: {
        packed[$0...].starts(with: magic)
      }) {
        start = next
        break
      }
      let tail = Array(packed[start...].suffix(2))
      let before = isAtEnd
      try refill()
      if before || isAtEnd {
        start = packed.count
        break
      }
      packed = tail + packed
    }
    throw .damagedArchive(reason: "its packed data are damaged")
  }
}
