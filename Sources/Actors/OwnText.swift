package import Foundation

/// The text of tables that users write, in whatever editor.
package enum OwnText {
  /// Why a file gives no text.
  package enum Fault: Error, Hashable {
    case unreadable(reason: String)
    case notText
  }

  /// A text without the mark that some editors put at its beginning and the returns at line ends.
  package static func plain(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.filter { $0 != "\r" }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    return String(plain)
  }

  /// The text of a file as it stands there.
  ///
  /// - Throws: ``Fault`` where it cannot be read or is not UTF-8.
  package static func read(_ file: URL) throws(Fault) -> String {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: file))
    } catch {
      throw .unreadable(reason: error.localizedDescription)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }
}
