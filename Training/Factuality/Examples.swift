import Coding
import Documents
import Foundation
import Language

/// A judged predicate: the features that it has and how certain people find it.
struct Judged {
  let features: [Int]
  let label: Double
  /// The sentence's number, so that folds never share a sentence.
  let sentence: Int
}

/// One line of the gold data: words parted by blanks, targets by word numbers.
struct GoldLine: Decodable {
  struct Target: Decodable {
    let span1: [Int]
    let label: Double
  }
  let text: String
  let targets: [Target]
}

/// The names of features and their numbers.
struct Vocabulary {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

/// Reads gold data and gives every target that the program takes for a predicate its features.
struct ExampleReader {
  let model: LanguageModel
  let examples: FactualityExamples

  init() throws {
    let folder = try ModelStore.locate(environment: ProcessInfo.processInfo.environment)
    model = try LanguageModel(contentsOf: folder)
    examples = try FactualityExamples()
  }

  func read(_ file: URL, into vocabulary: inout Vocabulary, from sentence: Int) throws -> [Judged] {
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    var result: [Judged] = []
    for (number, line) in lines.enumerated() {
      let gold = try JSONDecoder().decode(GoldLine.self, from: Data(line.utf8))
      let parse = model.parse(SourceText(gold.text))
      let found = examples.examples(of: parse)
      let starts = wordStarts(gold.text)
      for target in gold.targets {
        guard let first = target.span1.first, first < starts.count,
          let example = found.first(where: {
            parse.tokens[$0.token].range.lowerBound == starts[first]
          })
        else { continue }
        result.append(
          Judged(
            features: example.features.map { vocabulary.number(of: $0) }, label: target.label,
            sentence: sentence + number))
      }
    }
    return result
  }

  private func wordStarts(_ text: String) -> [Int] {
    var starts = [0]
    for (offset, scalar) in text.unicodeScalars.enumerated() where scalar == " " {
      starts.append(offset + 1)
    }
    return starts
  }
}
