import Documents
import Foundation
import Language
import Testing

@Suite struct ModelInstallTests {
  /// A wheel of the installed model under spaCy's own name, in its two folders.
  static func wheel(_ change: (String, Data) -> Data? = ModelStoreTests.official) throws -> Data {
    var writer = ZipWriter()
    writer.add("en_core_web_sm/__init__.py", Array("# package".utf8))
    for (name, data) in try ModelStoreTests.files() {
      guard let data = change(name, data) else { continue }
      let bytes = [UInt8](data)
      if name == "meta.json" { writer.add("en_core_web_sm/meta.json", bytes) }
      writer.add("en_core_web_sm/en_core_web_sm-3.8.0/\(name)", bytes, method: .deflated)
    }
    return Data(writer.archive())
  }

  @Test func `a wheel is installed whole, once`() throws {
    try TestModel.withTemporaryFolder { home in
      let environment = ["XDG_DATA_HOME": home.path]
      let path = home.appending(path: "model.whl")
      try Self.wheel().write(to: path)
      let folder = try ModelStore.install(path, environment: environment)
      #expect(try ModelStore.locate(environment: environment).path == folder.path)
      #expect(try LanguageModel(contentsOf: folder).info.isPublished)
      let store = folder.deletingLastPathComponent().path
      #expect(try FileManager.default.contentsOfDirectory(atPath: store).count == 1)
      let meta = folder.appending(path: "meta.json").path
      let before = try FileManager.default.attributesOfItem(atPath: meta)[.systemFileNumber]
      _ = try ModelStore.install(path, environment: environment)
      let after = try FileManager.default.attributesOfItem(atPath: meta)[.systemFileNumber]
      #expect(before as? Int == after as? Int)
      // A damaged installation is replaced.
      try Data("x".utf8).write(to: folder.appending(path: "tokenizer"))
      _ = try ModelStore.install(path, environment: environment)
      #expect(try LanguageModel(contentsOf: folder).info.isPublished)
      #expect(try FileManager.default.contentsOfDirectory(atPath: store).count == 1)
    }
  }

  @Test func `a folder that a wheel was unpacked to is installed`() throws {
    try TestModel.withTemporaryFolder { home in
      let unpacked = home.appending(path: "site-packages/en_core_web_sm")
      try ModelStoreTests.copy(to: unpacked.appending(path: "en_core_web_sm-3.8.0"))
      try Data("{}".utf8).write(to: unpacked.appending(path: "meta.json"))
      let folder = try ModelStore.install(
        home.appending(path: "site-packages"), environment: ["XDG_DATA_HOME": home.path])
      #expect(try LanguageModel(contentsOf: folder).info.isPublished)
    }
  }

  @Test func `what is no model is refused and leaves nothing`() throws {
    try TestModel.withTemporaryFolder { home in
      var empty = ZipWriter()
      empty.add("readme.txt", [1])
      var outside = ZipWriter()
      outside.add("../../escape", [1])
      let refused: [(name: String, data: Data?, reason: String)] = [
        ("missing.whl", nil, "no such file"),
        ("text.whl", Data("no archive".utf8), "not a ZIP archive"),
        ("empty.whl", Data(empty.archive()), "SHA-256"),
        ("outside.whl", Data(outside.archive()), "outside the archive"),
        // The package of PyPI with other bytes than those that were published.
        ("other.whl", try Self.wheel { $1 }, "SHA-256"),
        (
          "cut.whl",
          try Self.wheel { $0 == "ner/model" ? $1.prefix(99) : ModelStoreTests.official($0, $1) },
          "ner/model"
        ),
        (
          "partial.whl",
          try Self.wheel { $0 == "config.cfg" ? nil : ModelStoreTests.official($0, $1) },
          "config.cfg"
        ),
      ]
      for (name, data, reason) in refused {
        let path = home.appending(path: name)
        try data?.write(to: path)
        let error = #expect(throws: ModelError.self, "\(name)") {
          try ModelStore.install(path, environment: ["XDG_DATA_HOME": home.path])
        }
        #expect(error?.code == "E-LANGUAGE-4" && error?.message.contains(reason) == true, "\(name)")
      }
      let store = home.appending(path: "entente/models").path
      let left = (try? FileManager.default.contentsOfDirectory(atPath: store)) ?? []
      #expect(left.isEmpty)
    }
  }

  @Test func `a data folder that cannot be made is an error`() throws {
    try TestModel.withTemporaryFolder { home in
      let file = home.appending(path: "file")
      try Data().write(to: file)
      let error = #expect(throws: ModelError.self) {
        try ModelStore.install(TestModel.folder(), environment: ["XDG_DATA_HOME": file.path])
      }
      #expect(error?.code == "E-LANGUAGE-5")
    }
  }
}
