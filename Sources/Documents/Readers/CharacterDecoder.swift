import Glibc

/// Turns bytes into text by the encoding that they are in.
struct CharacterDecoder: Sendable {
  /// The encodings that pages name, by the label in lower case, as iconv names them.
  private let names: [String: String]

  init() {
    names = Dictionary(
      uniqueKeysWithValues: Table.rows(Resource.encodingsTSV, columns: 2).map { ($0[0], $0[1]) })
  }

  /// The offset of the first byte that does not belong to valid UTF-8; nil where all do.
  static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The encoding that a byte order mark declares, and the mark's length.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// iconv's name for a label; the label itself where the table has no better one.
  func encoding(labelled label: String) -> String { names[label.lowercased()] ?? label }

  /// What went wrong: an encoding without a converter, or the first byte at fault.
  enum Failure: Error, Hashable {
    case unknown
    case undecodable(byte: Int)
  }

  /// The text of bytes in an encoding.
  ///
  /// - Parameters:
  ///   - bytes: text in that encoding.
  ///   - encoding: iconv's name for it.
  ///   - repairing: puts U+FFFD for what the encoding does not allow, as browsers do, instead of
  ///     failing.
  /// - Returns: the text.
  /// - Throws: ``Failure`` for an unknown encoding or, without repair, for a byte at fault.
  func text(
    _ bytes: [UInt8], in encoding: String, repairing: Bool
  ) throws(Failure) -> String {
    if encoding.lowercased() == "utf-8" {
      if !repairing, let byte = Self.firstInvalidUTF8(in: bytes) {
        throw .undecodable(byte: byte)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      throw .unknown
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    if let byte = Self.convert(bytes, by: converter, into: &output, repairing: repairing) {
      throw .undecodable(byte: byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of bytes that must be what they are declared as, UTF-8 by default.
  func strictText(_ bytes: [UInt8], declared: String?) throws(DocumentFault) -> String {
    let name = declared.map(encoding(labelled:)) ?? "UTF-8"
    do throws(Failure) {
      return try text(bytes, in: name, repairing: false)
    } catch {
      switch error {
      case .unknown: throw .unknownEncoding(name: name)
      case .undecodable: throw name == "UTF-8" ? .invalidUTF8 : .undecodable(encoding: name)
      }
    }
  }

  /// Converts in pieces that fit a fixed buffer.
  ///
  /// - Returns: the offset of the first byte at fault, where it does not repair.
  private static func convert(
    _ bytes: [UInt8], by converter: iconv_t, into output: inout [UInt8], repairing: Bool
  ) -> Int? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var piece = [CChar](repeating: 0, count: 64 * 1024)
    return input.withUnsafeMutableBufferPointer { source -> Int? in
      piece.withUnsafeMutableBufferPointer { target -> Int? in
        var next = source.baseAddress
        var left = source.count
        while left > 0 {
          var write = target.baseAddress
          var room = target.count
          let result = iconv(converter, &next, &left, &write, &room)
          let reason = errno
          output.append(
            contentsOf: target.prefix(target.count - room).map { UInt8(bitPattern: $0) })
          if result != -1 { break }
          if reason == E2BIG { continue }
          guard repairing else { return source.count - left }
          output.append(contentsOf: UTF8.encodedReplacementCharacter)
          next = next?.advanced(by: 1)
          left -= 1
        }
        return nil
      }
    }
  }
}
