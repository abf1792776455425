import Documents
import Foundation
import Inference

/// The files of an unpacked model.
package struct ModelFolder {
  let url: URL
  private let contents: [String: [UInt8]]

  /// The files that decide an output, in the order in which they are hashed.
  package static let hashedFiles = [
    "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin", "ner/model", "ner/moves",
    "parser/model", "parser/moves", "tagger/cfg", "tagger/model", "tok2vec/model", "tokenizer",
    "vocab/lookups.bin",
  ]
  /// The digest of the published model's files: each file's path, a line feed, its bytes.
  package static let publishedSHA256 =
    "f19dd698c390af41301ee7563c85d06da3c46573995049f99afa24cfc0a6ba2e"

  /// Reads all files.
  ///
  /// - Throws: ``ModelError`` if the folder or a file is missing.
  init(_ url: URL) throws(ModelError) {
    self.url = url
    var contents: [String: [UInt8]] = [:]
    guard FileManager.default.fileExists(atPath: url.appending(path: "meta.json").path) else {
      throw .missing(path: url.path)
    }
    for name in Self.hashedFiles + ["meta.json"] {
      guard let bytes = fileBytes(url.appending(path: name).path) else {
        throw .damaged(path: name, reason: "the file is missing or unreadable")
      }
      contents[name] = bytes
    }
    self.contents = contents
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws(ModelError) -> [UInt8] {
    guard let bytes = contents[name] else { throw .damaged(path: name, reason: "missing") }
    return bytes
  }

  /// A file that is MessagePack.
  func messagePack(_ name: String) throws(ModelError) -> MessagePack {
    let bytes = try bytes(name)
    return try ModelError.damaged(name) { () throws(InferenceError) in
      try MessagePack(reading: bytes[...])
    }
  }

  /// A file that is a thinc model.
  func thincModel(_ name: String) throws(ModelError) -> ThincModel {
    let bytes = try bytes(name)
    return try ModelError.damaged(name) { () throws(InferenceError) in try ThincModel(bytes) }
  }

  /// The digest of all files that decide an output.
  func sha256() throws(ModelError) -> String {
    var parts: [[UInt8]] = []
    for name in Self.hashedFiles { parts += [Array("\(name)\n".utf8), try bytes(name)] }
    return ContentHash.sha256(of: parts)
  }

  /// What the model says of itself.
  ///
  /// - Throws: ``ModelError/unsuitable(path:found:)`` for another model, `damaged` where the
  ///   package from PyPI does not have the bytes that were published.
  func info() throws(ModelError) -> ModelInfo {
    let metadata = try ModelMetadata(bytes("meta.json"))
    guard metadata.isSuitable else {
      throw .unsuitable(
        path: url.path, found: "\(metadata.lang)_\(metadata.name) \(metadata.version)")
    }
    let digest = try sha256()
    // The official wheel may differ in what training tools leave in the files; PyPI's may not.
    guard metadata.name == "core_web_sm" || digest == Self.publishedSHA256 else {
      throw .damaged(path: "", reason: "its files are not those that were published")
    }
    let scores = metadata.performance
    let notices = ["LICENSE", "LICENSES_SOURCES"].compactMap {
      FileManager.default.contents(atPath: url.appending(path: $0).path)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return ModelInfo(
      name: "\(metadata.lang)_\(metadata.name)", version: metadata.version,
      author: metadata.author, license: metadata.license, sources: metadata.sources,
      notices: notices.joined(separator: "\n"),
      scores: ModelInfo.Scores(
        tagAccuracy: scores.tagAcc, unlabelledAttachment: scores.depUas,
        labelledAttachment: scores.depLas, sentences: scores.sentsF,
        entityPrecision: scores.entsP, entityRecall: scores.entsR, entityF1: scores.entsF,
        lemmaAccuracy: scores.lemmaAcc),
      sha256: digest, isPublished: digest == Self.publishedSHA256, folder: url)
  }
}
