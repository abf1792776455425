import Foundation

/// Where bytes come from, piece by piece.
protocol ByteInput: AnyObject {
  /// The next bytes; none at the end.
  ///
  /// - Throws: why no more come; reading may go on after it where the input recovers.
  func read() throws(DocumentFault) -> [UInt8]
}

/// A file or standard input.
final class FileInput: ByteInput {
  private let handle: FileHandle
  private let isOwn: Bool
  private static let piece = 1 << 16

  /// Opens a file; `-` is standard input.
  init(path: String) throws(DocumentFault) {
    isOwn = path != "-"
    do {
      handle =
        path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      let there = FileManager.default.fileExists(atPath: path)
      throw there ? .unreadable(reason: SourceFile.reason(error)) : .missing
    }
  }

  deinit {
    // The file was only read; a failing close loses nothing.
    if isOwn { try? handle.close() }
  }

  func read() throws(DocumentFault) -> [UInt8] {
    do {
      return Array(try handle.read(upToCount: Self.piece) ?? Data())
    } catch {
      throw .unreadable(reason: SourceFile.reason(error))
    }
  }
}

/// Bytes that are there already.
final class MemoryInput: ByteInput {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read() throws(DocumentFault) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}

/// An input with the bytes that were read from it and not yet taken.
///
/// A fault waits until the bytes before it are taken.
final class InputBuffer {
  private let input: any ByteInput
  private var bytes: [UInt8] = []
  private var start = 0
  private var fault: DocumentFault?
  private var isAtEnd = false
  /// How many bytes were taken.
  private(set) var taken = 0

  init(_ input: any ByteInput) { self.input = input }

  /// The bytes at hand.
  private var count: Int { bytes.count - start }

  /// Reads on until so many bytes are at hand.
  ///
  /// - Returns: false where the input ends before.
  private func fill(_ wanted: Int) throws(DocumentFault) -> Bool {
    while count < wanted {
      if let fault {
        self.fault = nil
        throw fault
      }
      if isAtEnd { return false }
      do throws(DocumentFault) {
        let piece = try input.read()
        if piece.isEmpty { isAtEnd = true }
        if start > 0 {
          bytes.removeFirst(start)
          start = 0
        }
        bytes.append(contentsOf: piece)
      } catch {
        fault = error
      }
    }
    return true
  }

  /// The next bytes without taking them; fewer where the input ends or breaks before.
  func peek(_ wanted: Int) -> ArraySlice<UInt8> {
    do throws(DocumentFault) {
      _ = try fill(wanted)
    } catch {
      // It is thrown again when the bytes before it are taken.
      fault = error
    }
    return bytes[start..<min(bytes.count, start + wanted)]
  }

  /// Takes so many bytes; fewer where the input ends before.
  func take(_ wanted: Int) throws(DocumentFault) -> [UInt8] {
    _ = try fill(wanted)
    let end = min(bytes.count, start + wanted)
    defer { advance(to: end) }
    return Array(bytes[start..<end])
  }

  /// Drops so many bytes; fewer where the input ends before.
  func skip(_ wanted: Int) throws(DocumentFault) {
    var left = wanted
    while left > 0, try fill(1) {
      let dropped = min(left, count)
      advance(to: start + dropped)
      left -= dropped
    }
  }

  /// Drops what is at hand, as after damage.
  func dropPending() { advance(to: bytes.count) }

  /// Puts bytes back that were taken last.
  func giveBack(_ given: ArraySlice<UInt8>) {
    bytes.replaceSubrange(..<start, with: given)
    start = 0
    taken -= given.count
  }

  private func advance(to end: Int) {
    taken += end - start
    start = end
  }

  /// A line without its end.
  enum Line {
    case text([UInt8])
    /// Longer than allowed; its bytes are dropped.
    case tooLong
    case end
  }

  /// Takes a line; of one that is longer than the limit nothing is kept.
  func line(limit: Int) throws(DocumentFault) -> Line {
    var searched = 0
    var isTooLong = false
    while true {
      if let end = bytes[(start + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { advance(to: end + 1) }
        if isTooLong || end - start > limit { return .tooLong }
        return .text(Self.withoutReturn(bytes[start..<end]))
      }
      searched = count
      if searched > limit {
        isTooLong = true
        dropPending()
        searched = 0
      }
      if try !fill(count + 1) {
        if isTooLong {
          dropPending()
          return .tooLong
        }
        guard count > 0 else { return .end }
        defer { dropPending() }
        return .text(Self.withoutReturn(bytes[start...]))
      }
    }
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }

  /// Takes all that is left, up to one byte past a limit.
  func rest(limit: Int) throws(DocumentFault) -> [UInt8] { try take(limit + 1) }
}
