import Actors
import ArgumentParser
import Documents
import Foundation

/// Tables of the user's own beside the built-in actor knowledge.
struct KnowledgeOption: ParsableArguments {
  @Option(
    name: .customLong("actors"),
    help: ArgumentHelp(
      "A table of actors of your own (Documentation/Actors.md); may be given again.",
      valueName: "file"))
  var files: [String] = []

  /// The tables' texts.
  func tables() throws(KnowledgeError) -> [ActorTable] {
    var tables: [ActorTable] = []
    for file in files { tables.append(try ActorTable(contentsOf: URL(filePath: file))) }
    return tables
  }

  /// The built-in knowledge with the user's tables.
  ///
  /// - Throws: a ``KnowledgeError`` that names the file or line.
  func knowledge() throws(KnowledgeError) -> ActorKnowledge {
    try ActorKnowledge(adding: tables())
  }

  /// What tells a reading with these tables from one without: a record reads anew what other
  /// knowledge read.
  func name() throws(KnowledgeError) -> String {
    let tables = try tables()
    guard !tables.isEmpty else { return "" }
    let hash = ContentHash.sha256(tables.map(\.text).joined(separator: "\u{1F}"))
    return ", own actors \(hash.prefix(12))"
  }
}
