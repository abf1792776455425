import Foundation

/// Lines of a file descriptor, each as soon as its end has come.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// Reads lines of standard input or of another open file.
  init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next line without its end; nil after the last.
  ///
  /// A last line without an end counts; the nothing after a last line end does not.
  mutating func next() throws(CommandError) -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          start = end + 1
          searched = start
        }
        return line(start..<end)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(start..<buffer.count)
      }
      try fill()
    }
  }

  private func line(_ range: Range<Int>) -> [UInt8] {
    let isCarriage =
      range.upperBound > range.lowerBound
      && buffer[range.upperBound - 1] == UInt8(ascii: "\r")
    return Array(buffer[range.lowerBound..<range.upperBound - (isCarriage ? 1 : 0)])
  }

  private mutating func fill() throws(CommandError) {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
      var got = read(descriptor, bytes.baseAddress, bytes.count)
      while got < 0, errno == EINTR { got = read(descriptor, bytes.baseAddress, bytes.count) }
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failure != 0 {
      throw .unreadable(path: "standard input", reason: String(cString: strerror(failure)))
    }
    isAtEnd = chunk.isEmpty
    buffer.append(contentsOf: chunk)
  }
}
