import Documents
import Foundation
import Inference

/// Reads the components of a model whose files are plain tables.
extension ModelFolder {
  /// The tokenizer's patterns and exceptions.
  func tokenizer() throws(ModelError) -> Tokenizer {
    let file = try messagePack("tokenizer")
    func pattern(_ key: String) throws(ModelError) -> String {
      guard let text = file[key]?.string else {
        throw .damaged(path: "tokenizer", reason: "\(key) is missing")
      }
      return text
    }
    guard file["token_match"] == .some(.null), let rules = file["exceptions"]?.map else {
      throw .damaged(path: "tokenizer", reason: "its exceptions are missing")
    }
    var exceptions = TokenizerExceptions()
    // By text, so that numbers do not depend on the file's order.
    for rule in rules.sorted(by: { ($0.key.string ?? "") < ($1.key.string ?? "") }) {
      guard let text = rule.key.string, let tokens = rule.value.array, !tokens.isEmpty else {
        throw .damaged(path: "tokenizer", reason: "an exception is malformed")
      }
      var parts: [TokenizerExceptions.Part] = []
      for token in tokens {
        // Keys are spaCy's numbers of the attributes ORTH and NORM.
        guard let orth = token.map?.first(where: { $0.key.int == 65 })?.value.string else {
          throw .damaged(path: "tokenizer", reason: "an exception's token has no text")
        }
        let norm = token.map?.first { $0.key.int == 67 }?.value.string
        parts.append(.init(text: Array(orth.unicodeScalars), norm: norm))
      }
      guard parts.flatMap(\.text) == Array(text.unicodeScalars) else {
        throw .damaged(path: "tokenizer", reason: "an exception's tokens are not its text")
      }
      exceptions.add(Array(text.unicodeScalars), parts: parts)
    }
    return Tokenizer(
      exceptions: exceptions,
      affixes: try AffixPatterns(
        prefix: try pattern("prefix_search"), suffix: try pattern("suffix_search"),
        infix: try pattern("infix_finditer"), url: try pattern("url_match")))
  }

  /// The norm tables.
  func lexicon(_ hash: StringHash) throws(ModelError) -> Lexicon {
    guard let pairs = try messagePack("vocab/lookups.bin")["lexeme_norm"]?.map else {
      throw .damaged(path: "vocab/lookups.bin", reason: "the table lexeme_norm is missing")
    }
    var norms: [UInt64: String] = [:]
    for pair in pairs {
      guard let key = pair.key.uint64, let norm = pair.value.string else {
        throw .damaged(path: "vocab/lookups.bin", reason: "an entry of lexeme_norm is malformed")
      }
      norms[key] = norm
    }
    do {
      return Lexicon(
        hash: hash, norms: norms,
        baseNorms: try JSONDecoder().decode(
          [String: String].self, from: Data(Resource.baseNormsJSON.utf8)))
    } catch { throw .resource(name: "base-norms.json", reason: "\(error)") }
  }

  /// The tagger's tags in the order of its classes.
  func tags() throws(ModelError) -> [String] {
    struct Settings: Decodable {
      let labels: [String]
    }
    do {
      return try JSONDecoder().decode(Settings.self, from: Data(try bytes("tagger/cfg"))).labels
    } catch { throw .damaged(path: "tagger/cfg", reason: "its labels are missing") }
  }

  /// The moves of a component.
  func moves(_ name: String) throws(ModelError) -> [Move] {
    try [Move](reading: try messagePack(name), path: name)
  }
}
