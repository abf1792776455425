import Actors
public import Foundation

/// A codebook of the user's own: verbs, nouns and types beside the shipped ones.
///
/// Tables of the shipped form in one file, each begun by the line that names its columns;
/// `Documentation/Codebooks.md` describes them.
public struct OwnCodebook: Sendable, Hashable {
  /// The name by which errors speak of the file.
  public let name: String
  /// The file's text.
  public let text: String

  /// A codebook by its text.
  public init(name: String, text: String) {
    self.name = name
    self.text = OwnText.plain(text)
  }

  /// Reads a file.
  ///
  /// - Throws: ``CodingError/unreadableCodebook(path:reason:)``.
  public init(contentsOf file: URL) throws(CodingError) {
    let text: String
    do {
      text = try OwnText.read(file)
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadableCodebook(path: file.path, reason: reason)
      case .notText:
        throw .unreadableCodebook(path: file.path, reason: "it is not UTF-8 text")
      }
    }
    self.init(name: file.path, text: text)
  }
}
