import Foundation

/// More than any file of a model has.
private let largest = 1 << 28

/// The bytes of a file, read into place in one go.
///
/// - Returns: nil where the file is missing or cannot be read.
/// - Complexity: O(*bytes*).
public func fileBytes(_ path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let size = Int(lseek(descriptor, 0, SEEK_END))
  // A folder claims to be as large as can be.
  guard (0...largest).contains(size), lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = 0
    while count < size, let base = buffer.baseAddress {
      let got = unsafe read(descriptor, base + count, size - count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      count += got
    }
  }
  return bytes.count == size ? bytes : nil
}
