import Actors
import Coding
import Documents
import Foundation
import Language

/// The coder with all that it stands on, put together once a run.
struct Composition: Sendable {
  /// The language model in use.
  let model: LanguageModel
  /// Codes documents.
  let coder: DocumentCoder
  /// What tells a reading with the user's tables from one without.
  private let ownTables: String

  /// Loads the language model and the tables, the user's too.
  ///
  /// - Throws: a ``CodedError`` that names what is missing or damaged.
  init(_ option: KnowledgeOption, _ codebook: CodebookOption) async throws {
    let own = try codebook.codebooks()
    // The model takes as long as all tables: each loads on a processor of its own.
    async let books = Codebooks(adding: own)
    async let knowledge = option.knowledge()
    model = try Self.languageModel()
    ownTables = try option.name() + CodebookOption.name(own)
    coder = DocumentCoder(model: model, knowledge: try await knowledge, books: try await books)
  }

  /// Loads the language model alone.
  static func languageModel() throws(ModelError) -> LanguageModel {
    try LanguageModel(environment: ProcessInfo.processInfo.environment)
  }

  /// Names the version of coder and knowledge; the record reads anew what another version read.
  var coderName: String {
    "entente \(Version.current), \(model.info.name) \(model.info.version) "
      + String(model.info.sha256.prefix(12)) + ownTables
  }

  /// Today by the clock of this machine, in universal time: when the record comes to know things.
  static var today: CalendarDate {
    CalendarDate(dayNumber: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
