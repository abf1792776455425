import Foundation

/// A file to read, or standard input.
public struct SourceFile: Sendable, Hashable {
  /// The path as the user gave it, a folder's path continued; `-` for standard input.
  public let path: String

  /// Names a file; `-` is standard input.
  public init(path: String) { self.path = path }

  /// Its bytes.
  ///
  /// - Parameter limit: the most bytes that a document may have.
  /// - Returns: the whole file, or all of standard input.
  /// - Throws: a ``Rejection`` where it is missing, unreadable or larger than the limit.
  public func bytes(limit: Int = DocumentReader.byteLimit) throws(Rejection) -> [UInt8] {
    do {
      let handle =
        path == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      defer { if path != "-" { try? handle.close() } }
      let data = try read(handle, limit: limit)
      if data.count > limit { throw Rejection(.tooLarge(limit: limit), path: path) }
      return Array(data)
    } catch let rejection as Rejection {
      throw rejection
    } catch {
      let there = FileManager.default.fileExists(atPath: path)
      throw Rejection(
        there ? .unreadable(reason: Self.reason(error)) : .missing, path: path)
    }
  }

  /// Reads one byte past the limit at most: a pipe has no size that could be asked for.
  private func read(_ handle: FileHandle, limit: Int) throws -> Data {
    var data = Data()
    while data.count <= limit {
      guard let part = try handle.read(upToCount: limit + 1 - data.count), !part.isEmpty else {
        break
      }
      data.append(part)
    }
    return data
  }

  /// The system's own words for why reading failed.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let system = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    guard system.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(system.code)))
  }
}
