public import Foundation

/// A user's own table of actors, names, offices and memberships.
///
/// One fact a line, fields parted by tabs, `#` before remarks; the first field says what a line
/// holds. `Documentation/Actors.md` describes the kinds.
public struct ActorTable: Sendable, Hashable {
  /// The name by which errors speak of the table.
  public let name: String
  /// The table's text.
  public let text: String

  /// A table by its text.
  public init(name: String, text: String) {
    self.name = name
    self.text = OwnText.plain(text)
  }

  /// Reads a file.
  ///
  /// - Throws: ``KnowledgeError/unreadable(table:reason:)``,
  ///   ``KnowledgeError/notText(table:)``.
  public init(contentsOf file: URL) throws(KnowledgeError) {
    let text: String
    do {
      text = try OwnText.read(file)
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadable(table: file.path, reason: reason)
      case .notText: throw .notText(table: file.path)
      }
    }
    self.init(name: file.path, text: text)
  }
}
