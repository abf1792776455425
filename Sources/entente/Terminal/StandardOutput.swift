import Foundation
import Reports

/// Standard output as bytes, where a closed pipe is an error that can be caught.
struct StandardOutput: Sendable {
  /// Why output ended.
  enum Failure: Error {
    /// The reader went away, as `head` does: nothing more to do.
    case closed
  }

  /// Writes all bytes, or throws.
  func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { buffer in
        Foundation.write(STDOUT_FILENO, buffer.baseAddress, buffer.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw Failure.closed
      } else if errno != EINTR {
        throw CommandError.unwritable(
          path: "standard output", reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Writes text as it is.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes a line and its end.
  func writeLine(_ line: String) throws { try write(Array(line.utf8) + [UInt8(ascii: "\n")]) }

  /// Writes JSON Lines, in portions that a pipe takes at once.
  func writeLines(_ values: some Sequence<JSON>) throws {
    var bytes: [UInt8] = []
    for value in values {
      value.write(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count >= 1 << 16 {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try write(bytes)
  }
}
