import Coding
import Documents
import Foundation
import Language

/// `train-statements DATA WEIGHTS [--held]`: fits the weights by which statements are found.
///
/// DATA is a folder of PolNeAR (`text`, `attributions`). With `--held` every fifth text is left out
/// and the figures on it are printed; without, all texts train. WEIGHTS takes the three tables.
@main
struct TrainStatements {
  /// Every how many texts one is held out.
  private static let fold = 5

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let isHeld = arguments.contains("--held")
    let paths = arguments.filter { !$0.hasPrefix("--") }
    guard paths.count == 2 else {
      throw TrainingError("usage: train-statements DATA WEIGHTS [--held]")
    }
    let reader = try TextReader()
    var corpus = Corpus(try GoldText.read(folder: URL(filePath: paths[0])), reader: reader)
    let texts = corpus.texts.indices
    let training = texts.filter { !isHeld || $0 % fold != fold - 1 }
    print("\(training.count) texts train, \(texts.count - training.count) are held out")
    let model = FittedModel(corpus, training: training)
    if isHeld {
      let unseen = texts.filter { $0 % fold == fold - 1 }
      print("held out: \(model.figures(on: unseen, of: &corpus))")
      print("held out, cues given: \(model.figures(on: unseen, of: &corpus, givenCues: true))")
    }
    try model.write(to: URL(filePath: paths[1], directoryHint: .isDirectory), corpus: corpus)
  }
}
