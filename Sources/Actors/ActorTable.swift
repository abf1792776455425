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
    // As editors of other systems write it: a mark at the beginning, returns at line ends.
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.filter { $0 != "\r" }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    self.text = String(plain)
  }

  /// Reads a file.
  ///
  /// - Throws: ``KnowledgeError/unreadable(table:reason:)``,
  ///   ``KnowledgeError/notText(table:)``.
  public init(contentsOf file: URL) throws(KnowledgeError) {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: file))
    } catch {
      throw .unreadable(table: file.path, reason: error.localizedDescription)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notText(table: file.path)
    }
    self.init(name: file.path, text: text)
  }
}
