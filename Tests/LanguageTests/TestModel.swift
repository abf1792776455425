import Documents
import Foundation
import Language
import Testing

/// The installed model; tests that need it fail with the command to run where it is missing.
enum TestModel {
  private static let loaded = Result { () throws(ModelError) in
    try LanguageModel(
      contentsOf: ModelStore.locate(environment: ProcessInfo.processInfo.environment))
  }

  /// The model, loaded once.
  static func load() throws -> LanguageModel { try loaded.get() }

  /// The folder of the model.
  static func folder() throws -> URL {
    try ModelStore.locate(environment: ProcessInfo.processInfo.environment)
  }

  /// A folder that is removed after the test.
  static func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-language-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

extension String {
  var scalarArray: [Unicode.Scalar] { Array(unicodeScalars) }
}
