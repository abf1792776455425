public import Foundation

/// A codebook of the user's own: verbs, nouns and types beside the shipped ones.
///
/// Tables of the shipped form in one file, each begun by the line that names its columns;
/// `Documentation/Events.md` describes them.
public struct OwnCodebook: Sendable, Hashable {
  /// The name by which errors speak of the file.
  public let name: String
  /// The file's text.
  public let text: String

  /// A codebook by its text.
  public init(name: String, text: String) {
    self.name = name
    // As editors of other systems write it: a mark at the beginning, returns at line ends.
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.filter { $0 != "\r" }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    self.text = String(plain)
  }

  /// Reads a file.
  ///
  /// - Throws: ``CodingError/unreadableCodebook(path:reason:)``.
  public init(contentsOf file: URL) throws(CodingError) {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: file))
    } catch {
      throw .unreadableCodebook(path: file.path, reason: error.localizedDescription)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadableCodebook(path: file.path, reason: "it is not UTF-8 text")
    }
    self.init(name: file.path, text: text)
  }
}
