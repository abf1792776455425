import Foundation

/// What the trainer is told on its command line.
struct TrainingOptions {
  let sentences: URL
  let weights: URL
  private(set) var plover: URL?
  private(set) var predictions: String?
  private(set) var folds = 5

  init(_ arguments: [String]) throws {
    let usage =
      "usage: train-events SENTENCES WEIGHTS [--plover FILE] [--folds N] [--predictions FILE]"
    guard arguments.count >= 3 else { throw TrainingError(usage) }
    sentences = URL(filePath: arguments[1], directoryHint: .isDirectory)
    weights = URL(filePath: arguments[2], directoryHint: .isDirectory)
    var rest = arguments.dropFirst(3)
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw TrainingError(usage) }
      switch option {
      case "--plover": plover = URL(filePath: value)
      case "--predictions": predictions = value
      case "--folds":
        guard let count = Int(value), count > 1 else { throw TrainingError(usage) }
        folds = count
      default: throw TrainingError(usage)
      }
    }
  }
}
