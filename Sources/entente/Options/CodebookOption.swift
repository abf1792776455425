import ArgumentParser
import Coding
import Documents
import Foundation

/// Verbs, nouns and event types of the user's own beside the shipped codebook.
struct CodebookOption: ParsableArguments {
  @Option(
    name: .customLong("codebook"),
    help: ArgumentHelp(
      "Event types and patterns of your own (Documentation/Codebooks.md); may be given again.",
      valueName: "file"))
  var files: [String] = []

  /// The codebooks' texts.
  func codebooks() throws(CodingError) -> [OwnCodebook] {
    var codebooks: [OwnCodebook] = []
    for file in files { codebooks.append(try OwnCodebook(contentsOf: URL(filePath: file))) }
    return codebooks
  }

  /// What tells a reading with these codebooks from one without: a record reads anew what another
  /// codebook read.
  static func name(_ codebooks: [OwnCodebook]) -> String {
    guard !codebooks.isEmpty else { return "" }
    let hash = ContentHash.sha256(codebooks.map(\.text).joined(separator: "\u{1F}"))
    return ", own codebook \(hash.prefix(12))"
  }
}
